"""The addresses of the site, one file an area; a new area is a new file with `PATHS`."""
