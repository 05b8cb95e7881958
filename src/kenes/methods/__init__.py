"""Statistics: arrays in, an `Estimate` out. Imports nothing of kenes outside this folder."""
