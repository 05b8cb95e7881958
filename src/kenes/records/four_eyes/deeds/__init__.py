"""What takes two persons: one file a deed, with `DEED`."""
