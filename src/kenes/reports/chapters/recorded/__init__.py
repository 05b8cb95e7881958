"""Chapters that speak of records: reviews, gaps, the road map, the last dialogue, open loops, the story of the chain."""
