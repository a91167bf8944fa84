"""Rules about 表格本身."""
