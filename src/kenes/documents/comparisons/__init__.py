"""The comparisons of language versions: one file a comparison, each with `COMPARISON`, found by folder."""
