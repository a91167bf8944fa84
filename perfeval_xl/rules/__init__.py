"""The rule catalogue: one rule a file, found by walking the rooms."""
