"""`kenes search WORDS [FILE ...] --language kk`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kenes.cli.answer import Answer, Settings, answer
from kenes.cli.opening import open_observatory
from kenes.cli.spoken import say
from kenes.texts import Text

if TYPE_CHECKING:
    from kenes.records.library.filters import Filters

HELP = Text(
    kk="Айтылған нәрсе туралы барлық тілдегі үзінділерді табу: обсерватория кітапханасынан немесе файлдардан.",
    ru="Найти отрывки на всех языках, в которых говорится о названном: в библиотеке обсерватории или в файлах.",
    en="Find the passages in every language that speak of a thing, in the observatory's library or in files.",
)
LANGUAGE = Text(kk="Сөздердің тілі.", ru="Язык слов.", en="Language of the words.")
WHERE = Text(kk="Тек осы тілдегі үзінділер.", ru="Только отрывки на этом языке.", en="Only passages in this language.")
FAMILY = Text(kk="Құжат түрі: law, plan …", ru="Вид документа: law, plan …", en="Sort of document: law, plan …")
COUNTRY = Text(kk="Құжаттың елі: KZ.", ru="Страна документа: KZ.", en="The document's country: KZ.")
YEAR = Text(kk="Қабылданған жылы.", ru="Год принятия.", en="Year of adoption.")
CLAUSE = Text(
    kk="Тек осы тармақта: art-23 немесе art-23/p-1.",
    ru="Только в этой части: art-23 или art-23/p-1.",
    en="Only in this clause: art-23 or art-23/p-1.",
)
DOCUMENT = Text(
    kk="Тек осы құжатта: белгісі.", ru="Только в этом документе: номер.", en="Only in this document: its id."
)
LIMIT = Text(kk="Көп дегенде неше үзінді.", ru="Сколько отрывков самое большее.", en="How many passages at most.")


def search(
    context: typer.Context,
    words: Annotated[list[str], typer.Argument(metavar="WORDS ... [FILE ...]")],
    language: Annotated[str | None, typer.Option(help=say(LANGUAGE))] = None,
    within: Annotated[str, typer.Option("--in", help=say(WHERE))] = "",
    family: Annotated[str, typer.Option(help=say(FAMILY))] = "",
    country: Annotated[str, typer.Option(help=say(COUNTRY))] = "",
    year: Annotated[int | None, typer.Option(help=say(YEAR))] = None,
    clause: Annotated[str, typer.Option(help=say(CLAUSE))] = "",
    document: Annotated[str, typer.Option(help=say(DOCUMENT))] = "",
    limit: Annotated[int, typer.Option(min=1, max=300, help=say(LIMIT))] = 20,
) -> int:
    """Passages in every language, the best first, each with the words that show it."""
    settings: Settings = context.obj

    def work() -> Answer:
        from kenes.records.library.filters import Filters

        said, files = _parted(words)
        filters = Filters(family, country, year, clause, within, document)
        if files:
            return _in_files(said, language, files, filters, limit)
        return _in_library(settings, said, language, filters, limit)

    return answer("search", settings, work)


def _parted(words: list[str]) -> tuple[str, list[Path]]:
    """The words and, behind them, the files: an argument that is a file, or is named like a document."""
    from kenes.documents.reading import FORMATS

    files = [word for word in words if Path(word).suffix.lower() in FORMATS or Path(word).is_file()]
    said = " ".join(word for word in words if word not in files)
    if not said.strip():
        raise typer.BadParameter(f"'WORDS'. {say(NO_WORDS)}")
    return said, [Path(file) for file in files]


def _in_files(said: str, language: str | None, files: list[Path], filters: Filters, limit: int) -> Answer:
    """An answer from files; what only a record knows of a document cannot narrow it."""
    from kenes.cli.search_results import of_files
    from kenes.documents.reading import read_document
    from kenes.documents.search.files import search_files

    if filters.of_records:
        raise typer.BadParameter(f"'--{filters.of_records[0]}'. {say(ONLY_LIBRARY)}")
    documents = [read_document(file) for file in files]
    found, answers = search_files(documents, said, language, filters.terms, limit)
    return of_files(found, answers)


def _in_library(settings: Settings, said: str, language: str | None, filters: Filters, limit: int) -> Answer:
    """An answer from the library of the observatory, closed documents left out."""
    from kenes.records.opening import open_records

    open_records(open_observatory(settings))
    from kenes.cli.search_results import of_library
    from kenes.records.library.searching import search_open

    return of_library(search_open(said, language, filters, slice(0, limit)))


NO_WORDS = Text(
    kk="Ізделетін сөзді жазыңыз.",
    ru="Напишите, что искать.",
    en="Write the words to look for.",
)
ONLY_LIBRARY = Text(
    kk="Бұл шарт тек обсерватория кітапханасында ізделгенде қолданылады.",
    ru="Это условие действует только при поиске в библиотеке обсерватории.",
    en="This applies only to a search in the observatory's library.",
)
