"""The language of the command line: --language before the command, else KENES_LANGUAGE, else English."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from kenes.texts import Text, all_languages


def chosen_language(arguments: Sequence[str], default: str) -> str:
    """The language asked for, looked up before the arguments are parsed so that help speaks it too."""
    known = {tongue.code for tongue in all_languages()}
    for position, argument in enumerate(arguments):
        value = argument.partition("=")[2] or next(iter(arguments[position + 1 :]), "")
        if argument.split("=")[0] == "--language" and value in known:
            return value
        if not argument.startswith("-") and (
            position == 0 or arguments[position - 1] not in ("--observatory", "--language")
        ):
            break
    return default if default in known else "en"


SPOKEN = chosen_language(sys.argv[1:], os.environ.get("KENES_LANGUAGE", "en"))


def say(text: Text) -> str:
    """The text in the language of this run."""
    return text[SPOKEN]
