"""What each page shows, one file a page: a frozen dataclass for its template, and the function that fills it from the site."""
