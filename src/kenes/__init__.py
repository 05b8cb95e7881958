"""kenes: a country's drug policy round its whole cycle, in Kazakh, Russian and English."""

__version__ = "0.1.0"
