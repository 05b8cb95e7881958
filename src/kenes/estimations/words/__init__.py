"""What the longer estimations say, a file each."""
