"""Word documents (.docx): paragraphs and cells in their order, one to a line; then notes, then the headers and footers of pages."""

from __future__ import annotations

from kenes.documents.decoding import Decoded
from kenes.documents.plans import word_grids
from kenes.documents.reading_options import Options
from kenes.documents.tables.in_grids import tables_in_grids
from kenes.documents.tables.table import Tables
from kenes.documents.unreadable import Unreadable
from kenes.documents.word_lines import WordLines, lines_of
from kenes.documents.word_parts import WordParts
from kenes.texts import Finding, Severity, Text

SUFFIXES = (".docx",)
OLD_OFFICE = b"\xd0\xcf\x11\xe0"
CHANGES = Text(
    kk="Файлда қабылданбаған түзетулер бар (қосылғаны: {inserted}, өшірілгені: {deleted}); мәтін олардың бәрі қабылданғандай оқылды.",
    ru="В файле есть непринятые исправления (вставок: {inserted}, удалений: {deleted}); текст прочитан так, будто все они приняты.",
    en="The file holds changes that were not accepted (insertions: {inserted}, deletions: {deleted}); it was read as if all were.",
)
ACCEPT = Text(
    kk="Word-та «Рецензиялау» бөлімінде түзетулерді қабылдап немесе қабылдамай, файлды қайта сақтаңыз.",
    ru="Примите или отклоните исправления в Word (вкладка «Рецензирование») и сохраните файл заново.",
    en="Accept or reject the changes in Word (Review) and save the file again.",
)


def read(content: bytes, options: Options) -> Decoded:
    """The text of the document; Unreadable when the file is damaged, locked or not a Word document."""
    if content.startswith(OLD_OFFICE):
        raise Unreadable("locked-word")
    found = lines_of(WordParts(content))
    before = [*found.body, *found.notes]
    text = "\n".join([*before, *found.margins])
    margins = ((len(text) - len("\n".join(found.margins)), len(text)),) if found.margins else ()
    return Decoded(text, "docx", margins=margins, notes=_notes(found), read_tables=lambda read: tables(content, read))


def tables(content: bytes, text: str) -> Tables:
    """The tables of the file in the text that was read from it."""
    return tables_in_grids(word_grids.read(content), text)


def _notes(found: WordLines) -> tuple[Finding, ...]:
    if not found.inserted + found.deleted:
        return ()
    said = CHANGES.fill(inserted=found.inserted, deleted=found.deleted)
    return (Finding("unaccepted-changes", Severity.WARNING, said, proposal=ACCEPT),)
