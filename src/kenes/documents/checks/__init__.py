"""The checks of a single text: one file a check, each with `CHECK`, found by folder."""
