"""One file a report; a file dropped in here is found by itself."""
