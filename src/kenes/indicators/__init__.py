"""Indicators, one file each: what is counted, and the figure made of it with its interval."""
