"""The keys of the live desk: letters of each language, because a keyboard layout types those."""

from __future__ import annotations

from collections.abc import Mapping

from kenes.texts import Text

KEYS: Mapping[str, Text] = {
    "STM": Text(kk="м", ru="в", en="a"),
    "DEC": Text(kk="ш", ru="р", en="d"),
    "OBN": Text(kk="қ", ru="ж", en="o"),
    "REC": Text(kk="ұ", ru="е", en="r"),
    "public": Text(kk="а", ru="о", en="p"),
    "summary": Text(kk="т", ru="м", en="u"),
    "not-attributed": Text(kk="о", ru="б", en="n"),
    "closed": Text(kk="ж", ru="з", en="c"),
    "body": Text(kk="к", ru="к", en="w"),
    "text": Text(kk="н", ru="ч", en="t"),
    "store": Text(kk="с", ru="с", en="s"),
}
