"""One file a command; a file dropped in here is found by itself."""
