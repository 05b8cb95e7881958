"""Letters between institutions on paper."""
