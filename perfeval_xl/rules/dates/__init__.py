"""Rules about 日期."""
