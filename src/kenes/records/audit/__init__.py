"""The audit log: who changed what, when and why; each entry is chained to the one before it by its hash."""
