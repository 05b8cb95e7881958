"""Studies that partners ask for: question, protocol, data, deliverable, and who used it."""
