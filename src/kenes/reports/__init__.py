"""Reports: a document is an ordered list of blocks; renderers turn it into HTML, PDF, DOCX and XLSX."""
