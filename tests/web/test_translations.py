"""The catalogues are complete: every word of the templates is there in Kazakh and Russian, with the same places."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po
from served_site import WEB

TRANSLATED = re.compile(r"\{%\s*(?:translate|trans)\s+\"((?:[^\"\\]|\\.)*)\"")
CALLED = re.compile(r"\b(?:_|gettext|gettext_lazy)\(\s*\"((?:[^\"\\]|\\.)*)\"")
PLACES = re.compile(r"%\(\w+\)[sd]|\{\w*\}|%[sd]")


RECORDS = WEB.parent / "records"
OF_LIBRARIES = "libraries"
"""The catalogue of the words of libraries that have no Kazakh of their own: no template of ours says them."""


def files(language: str) -> list[Path]:
    """The catalogue of the frame and one an area."""
    return sorted(WEB.rglob(f"{language}/LC_MESSAGES/django.po"))


def catalogue(language: str, *left_out: str) -> Catalog:
    """Every message of a language; a message stands in one catalogue only."""
    whole = Catalog(language)
    for path in files(language):
        with path.open("rb") as stream:
            for message in read_po(stream):
                if message.id and path.parts[-4] not in left_out:
                    assert message.id not in whole, (path, message.id)
                    whole[message.id] = message
    return whole


def said() -> set[str]:
    """Every English text that a template or module asks to be translated."""
    templates = [path.read_text("utf-8") for path in sorted((WEB / "templates").rglob("*.html"))]
    modules = [path.read_text("utf-8") for folder in (WEB, RECORDS) for path in sorted(folder.rglob("*.py"))]
    assert not any("blocktrans" in text for text in templates), "the test above does not read blocktranslate"
    asked = {found for text in templates for found in TRANSLATED.findall(text)}
    return {found.replace("%", "%%") for found in asked} | {  # a template looks a per cent sign up doubled
        found for text in modules for found in CALLED.findall(text)
    }


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_every_text_is_translated_and_none_is_left_over(language):
    known = {str(message.id): message for message in catalogue(language, OF_LIBRARIES) if message.id}
    assert set(known) == said()
    assert [key for key, message in known.items() if not message.string or message.fuzzy] == []


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_places_to_fill_are_the_same(language):
    for message in catalogue(language):
        assert sorted(PLACES.findall(str(message.id))) == sorted(PLACES.findall(str(message.string))), message.id


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_a_translation_is_not_the_english_text(language):
    same = [message.id for message in catalogue(language) if message.id and message.string == message.id]
    assert same == []


def test_kazakh_is_not_russian():
    russian = {message.id: message.string for message in catalogue("ru") if message.id}
    alike = [message.string for message in catalogue("kk") if message.id and message.string == russian[message.id]]
    assert sorted(alike) == ["Диалог", "КБ", "Лицензия", "Файл", "диалог"]


def test_templates_hold_no_words_outside_translate():
    """What stands between the tags of a template is punctuation or a name, never a word that only one language has."""
    left = {}
    for path in sorted((WEB / "templates").rglob("*.html")):
        text = re.sub(r"\{%.*?%\}|\{\{.*?\}\}|\{#.*?#\}", " ", path.read_text("utf-8"), flags=re.S)
        words = re.findall(r"[A-Za-z]{2,}", re.sub(r"<[^>]*>", " ", text))
        if strange := [word for word in words if word not in ("CSV", "XLSX", "DOCX", "PDF", "DOCTYPE", "html")]:
            left[path.name] = strange
    assert left == {}


def test_compiled_catalogues_are_those_of_the_texts(tmp_path: Path):
    """The .mo files that Django reads hold what the .po files say."""
    from babel.messages.mofile import read_mo

    for language in ("kk", "ru"):
        compiled = {}
        for path in files(language):
            with path.with_suffix(".mo").open("rb") as stream:
                compiled |= {str(message.id): message.string for message in read_mo(stream) if message.id}
        assert compiled == {str(message.id): message.string for message in catalogue(language) if message.id}, (
            f"run tools/build_catalogues.py ({language})"
        )
