"""Rules about 总分与等级."""
