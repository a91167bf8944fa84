"""For the tests of grafting: sheets to add, and workbooks of many makers to add to."""
