"""The observatory: one folder that a person can copy, back up and understand."""

from kenes.observatory.observatory import Observatory

__all__ = ["Observatory"]
