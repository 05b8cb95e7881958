"""Renderers: a `Document` in one language as HTML, PDF, DOCX or XLSX. Import the one that is needed: they are heavy."""
