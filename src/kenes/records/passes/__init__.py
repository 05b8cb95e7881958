"""Passes: a link that lets somebody without an account do one task, and expires."""
