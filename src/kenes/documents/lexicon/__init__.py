"""The concepts of the field with their words in Kazakh, Russian and English: one TOML file a group, found by folder; see docs/reference/review.md."""
