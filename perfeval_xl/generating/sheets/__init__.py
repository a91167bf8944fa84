"""One module for each layout that a scheme's sheet may name."""
