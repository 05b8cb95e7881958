"""The words of reviews: how a sentence speaks, where a requirement stands, how grave a fault is."""

from __future__ import annotations

from kenes.texts import Text

MODALITIES = {
    "duty": Text(kk="міндет", ru="обязанность", en="a duty"),
    "plan": Text(kk="жоспар", ru="намерение", en="a plan"),
    "wish": Text(kk="ұсыныс", ru="пожелание", en="a wish"),
    "report": Text(kk="хабарлама", ru="сообщение", en="a report"),
    "mention": Text(kk="аталуы", ru="упоминание", en="a mention"),
    "negation": Text(kk="терістеу", ru="отрицание", en="a denial"),
}
SEVERITIES = {
    "error": Text(kk="қате", ru="ошибка", en="error"),
    "warning": Text(kk="назар аударыңыз", ru="обратите внимание", en="warning"),
    "note": Text(kk="ескерту", ru="примечание", en="note"),
}

GROUPS_OF_FINDINGS = {
    "error": Text(kk="Қателер", ru="Ошибки", en="Errors"),
    "warning": Text(kk="Назар аударатын жерлер", ru="На что обратить внимание", en="Worth a look"),
    "note": Text(kk="Ескертпелер", ru="Примечания", en="Notes"),
}


def modality_words(key: str) -> Text:
    """How a sentence speaks of a thing."""
    return MODALITIES.get(key, Text.same(key))


def severity_words(key: str) -> Text:
    """How grave a fault is."""
    return SEVERITIES.get(key, Text.same(key))
