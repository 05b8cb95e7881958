"""An example of a whole round of the cycle on the real figures of a country, with bodies that do not exist."""

from kenes.records.example.write import write_example

__all__ = ["write_example"]
