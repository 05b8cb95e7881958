"""Collects the words of the product's own texts: what `kenes check` takes for rightly spelt where no dictionary exists.

    python tools/collect_words.py

Kazakh and English have no dictionary among our packages; their misspellings are looked for only beside words that we
ourselves use. The lists are written to `src/kenes/documents/words/`, one word a line, and hold nobody else's text.
"""

from __future__ import annotations

import ast
import csv
import re
import tomllib
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src" / "kenes"
FOLDER = SOURCE / "documents" / "words"
LANGUAGES = ("kk", "ru", "en")
SHORTEST = 5
ALPHABETS = {"kk": "[а-яәғқңөұүһіё]+", "ru": "[а-яё]+", "en": "[a-z]+"}
QUOTED = re.compile(r'^(msgid|msgstr)(?:\[\d\])? ((?:".*"\n)+)', re.MULTILINE)


def said() -> Iterator[tuple[str, str]]:
    """Every text of the product with its language."""
    for path in sorted(SOURCE.rglob("*.py")):
        yield from _in_code(ast.parse(path.read_text(encoding="utf-8")))
    for path in sorted(SOURCE.rglob("django.po")):
        for kind, words in QUOTED.findall(path.read_text(encoding="utf-8")):
            yield "en" if kind == "msgid" else path.parts[-3], "".join(re.findall(r'"(.*)"', words))
    for path in sorted(SOURCE.rglob("*.toml")):
        yield from _in_table(tomllib.loads(path.read_text(encoding="utf-8")))
    for path in sorted((SOURCE / "codes").glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                yield from ((key[-2:], value or "") for key, value in row.items() if key and key[-3:-2] == "_")
    for path in sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]):
        yield "en", re.sub(r"`[^`]*`", " ", path.read_text(encoding="utf-8"))


def _in_code(tree: ast.AST) -> Iterator[tuple[str, str]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Text":
            for one in node.keywords:
                if isinstance(one.value, ast.Constant) and isinstance(one.value.value, str):
                    yield one.arg or "", one.value.value
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef) and (told := ast.get_docstring(node)):
            yield "en", told


def _in_table(table: object) -> Iterator[tuple[str, str]]:
    if isinstance(table, dict):
        for key, value in table.items():
            if key in LANGUAGES and isinstance(value, str) and "*" not in value:
                yield key, value
            yield from _in_table(value)
    elif isinstance(table, list):
        for one in table:
            yield from _in_table(one)


def main() -> None:
    """Write the lists."""
    found: dict[str, set[str]] = defaultdict(set)
    for language, text in said():
        if language in LANGUAGES:
            lowered = re.findall(r"(?<![^\W\d_])[^\W\d_]+", text.lower())
            found[language] |= {
                one for one in lowered if re.fullmatch(ALPHABETS[language], one) and len(one) >= SHORTEST
            }
    FOLDER.mkdir(exist_ok=True)
    for language in LANGUAGES:
        words = "\n".join(sorted(found[language]))
        (FOLDER / f"{language}.txt").write_text(words + "\n", encoding="utf-8")
        print(language, len(found[language]))


if __name__ == "__main__":
    main()
