"""Rules about 项目清单."""
