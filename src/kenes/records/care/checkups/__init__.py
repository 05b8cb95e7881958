"""What the doctor looks at: one file a checkup, found by its folder; each is named by its file."""
