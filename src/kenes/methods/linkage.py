"""Records that are likely of one person: likeness of strings and names, and Fellegi and Sunter's probability."""

from kenes.methods.deduplication import deduplicate
from kenes.methods.name_likeness import name_similarity
from kenes.methods.string_distance import jaro, jaro_winkler, levenshtein, osa

__all__ = ["deduplicate", "jaro", "jaro_winkler", "levenshtein", "name_similarity", "osa"]
