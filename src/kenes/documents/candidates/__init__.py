"""Ways to rank passages and requirements for each other. They rank and show; only the lexicon suggests."""
