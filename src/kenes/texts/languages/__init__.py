"""One file a language; a file dropped in here is found by itself."""
