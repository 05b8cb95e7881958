"""What the methods refuse, one file a field: the pattern of the English words, and what a person is told."""
