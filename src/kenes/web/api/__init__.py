"""The interface for programs: what the pages show, as JSON, read-only, for exactly those who may read it."""
