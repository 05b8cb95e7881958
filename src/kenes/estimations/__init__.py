"""A method of statistics on an analyst's own file: columns read, assumptions looked at, the result said in plain words."""
