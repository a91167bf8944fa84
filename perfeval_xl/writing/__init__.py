"""Writing: the three result sheets, and what earlier runs left in them."""
