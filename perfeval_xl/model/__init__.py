"""What a filled form is: cells, lines, tables, and what is found wrong with them."""
