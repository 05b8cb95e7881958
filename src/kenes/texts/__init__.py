"""Languages, the `Text` type, numbers, dates, plurals, sorting and findings: the lowest floor of the house."""

from kenes.texts.finding import Finding, Refusal, Severity
from kenes.texts.language import Language, all_languages, language
from kenes.texts.text import Plural, Text

__all__ = ["Finding", "Language", "Plural", "Refusal", "Severity", "Text", "all_languages", "language"]
