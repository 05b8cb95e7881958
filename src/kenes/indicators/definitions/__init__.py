"""One file an indicator; a file dropped in here is found by itself."""
