"""Rules about 评委打分."""
