"""Open data: an indicator's rows with their states in words, the citation and all that is needed to understand them."""
