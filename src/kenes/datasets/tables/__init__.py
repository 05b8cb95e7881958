"""One file a dataset; a file dropped in here is found by itself."""
