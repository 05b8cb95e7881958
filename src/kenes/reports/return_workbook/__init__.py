"""The workbook in which a body answers one request: written with drop-downs and protected ids, read back cell by cell."""
