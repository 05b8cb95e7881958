"""Tables inside documents, with the place of every cell in the text: read from lines, marks and grids, and their sums added up."""
