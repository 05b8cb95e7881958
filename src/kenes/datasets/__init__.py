"""Datasets: what the columns mean, what identifies a row, who publishes it, and the readers of published files."""
