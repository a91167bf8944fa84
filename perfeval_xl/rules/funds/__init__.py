"""Rules about 预算支出."""
