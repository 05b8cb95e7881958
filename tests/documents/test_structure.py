"""The parts of a document and their ids: the same in every language version, untouched by what is inserted elsewhere."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from kenes.documents.document import Document
from kenes.documents.label import Label, label_of
from kenes.documents.reading import read_document
from kenes.documents.structure import clause_named, clauses

TEXT = """Закон об образце

Глава 1. ОБЩИЕ ПОЛОЖЕНИЯ

Статья 1. Понятия

В законе есть понятия:

1) первое;

2) второе.

Статья 2. Меры

1. Мера первая.

2. Мера вторая:

1) часть меры;

а) подробность;

17-1) вставленная часть.

Абзац о мере второй.
"""


def ids(text: str) -> list[str]:
    return [clause.id for clause in clauses(Document("x.txt", text, "txt"))]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Статья 23. Порядок оборота", Label("article", "23", "Порядок оборота")),
        ("23-бап. Айналым тәртібі", Label("article", "23", "Айналым тәртібі")),
        ("Article 23. Circulation", Label("article", "23", "Circulation")),
        ("6-1-бап. Тексеру", Label("article", "6-1", "Тексеру")),
        ("Статья 6-1. Проверка", Label("article", "6-1", "Проверка")),
        ("Глава II. Меры", Label("chapter", "2", "Меры")),
        ("2-тарау. Шаралар", Label("chapter", "2", "Шаралар")),
        ("3-бөлiм. Шаралар", Label("section", "3", "Шаралар")),
        ("1-қосымша", Label("appendix", "1", "")),
        ("Приложение № 2", Label("appendix", "2", "")),
        ("Annex II. Indicators", Label("appendix", "2", "Indicators")),
        ("IV. Ожидаемые результаты", Label("section", "4", "Ожидаемые результаты")),
        ("2.1. Мероприятия", Label("point", "2.1", "Мероприятия")),
        ("17-1) аналоги", Label("subpoint", "17-1", "аналоги")),
        ("(3) the drug", Label("subpoint", "3", "the drug")),
        ("б) второе", Label("letter", "b", "второе")),
        ("2023 год был трудным.", None),
        ("7 июня 2023 года прошёл диалог.", None),
        ("Часть населения не знает.", None),
    ],
)
def test_labels(text: str, label: Label | None) -> None:
    assert label_of(text) == label


def test_ids_follow_the_numbers_of_the_document() -> None:
    assert ids(TEXT) == [
        "h-1", "ch-1", "art-1", "art-1/t-1", "art-1/sub-1", "art-1/sub-2",
        "art-2", "art-2/p-1", "art-2/p-2", "art-2/p-2/sub-1", "art-2/p-2/sub-1/let-a", "art-2/p-2/sub-17-1", "art-2/p-2/t-1",
    ]  # fmt: skip


def test_an_article_inserted_before_moves_no_id() -> None:
    inserted = TEXT.replace("Статья 2.", "Статья 1-1. Новое\n\nНовый абзац.\n\nСтатья 2.")
    assert set(ids(TEXT)) < set(ids(inserted))


def test_parts_hold_what_stands_in_them() -> None:
    document = Document("x.txt", TEXT, "txt")
    article = clause_named(document, "art-2")
    assert article is not None
    assert (article.parent, article.title) == ("ch-1", "Меры")
    assert document.text[article.start : article.end].endswith("Абзац о мере второй.")
    for clause in clauses(document):
        parent = clause_named(document, clause.parent) if clause.parent else None
        assert parent is None or (parent.start <= clause.start and clause.end <= parent.end)


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_articles_of_the_law_begin_and_end_where_the_alignment_says(shared: Path, language: str) -> None:
    document = read_document(shared / "documents" / f"{language}_kz_law279_selected.txt")
    with (shared / "documents" / "kz_law279_alignment.csv").open(encoding="utf-8") as stream:
        rows = [row for row in csv.DictReader(stream) if row["article"].isdigit()]
    expected = {f"art-{row['article']}": (int(row[f"{language}_start"]), int(row[f"{language}_end"])) for row in rows}
    assert {one.id: (one.start, one.end) for one in clauses(document) if one.kind == "article"} == expected


def test_both_languages_of_the_law_have_the_same_ids(shared: Path) -> None:
    kazakh, russian = (
        read_document(shared / "documents" / f"{language}_kz_law279_selected.txt") for language in ("kk", "ru")
    )
    assert [one.id for one in clauses(kazakh)] == [one.id for one in clauses(russian)]


@pytest.mark.parametrize("name", ["ru_vokhma_2016_291", "ru_ryazan_2015_4551", "en_uk_sdgmeta_3-5-1"])
def test_ids_are_unique_and_parts_hold_every_word(shared: Path, name: str) -> None:
    document = read_document(shared / "documents" / f"{name}.txt")
    found = clauses(document)
    assert len({one.id for one in found}) == len(found)
    assert "".join("".join(one.own.text.split()) for one in found) == "".join(document.text.split())
