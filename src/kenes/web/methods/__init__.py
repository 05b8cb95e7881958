"""How the figures are made, one short text a file; a file dropped in here is found by itself."""
