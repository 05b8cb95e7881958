"""International frameworks a document is reviewed against: one TOML file each, found by folder; see docs/reference/review.md."""
