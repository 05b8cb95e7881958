"""The keys of the live desk: letters of each language, because a keyboard layout types those."""

from __future__ import annotations

from collections.abc import Mapping

from kenes.texts import Text

KEYS: Mapping[str, Text] = {
    "STM": Text(kk="м", ru="в", en="t"),
    "DEC": Text(kk="ш", ru="р", en="d"),
    "OBN": Text(kk="қ", ru="ж", en="o"),
    "REC": Text(kk="ұ", ru="е", en="r"),
    "public": Text(kk="а", ru="о", en="p"),
    "summary": Text(kk="т", ru="и", en="u"),
    "not-attributed": Text(kk="з", ru="б", en="n"),
    "closed": Text(kk="ж", ru="з", en="c"),
    "body": Text(kk="о", ru="к", en="b"),
    "text": Text(kk="с", ru="т", en="w"),
    "store": Text(kk="ө", ru="п", en="s"),
}
