"""Rules about 绩效指标."""
