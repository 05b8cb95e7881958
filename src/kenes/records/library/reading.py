"""A file as it was sent, read for the library: guarded, its text taken out, refused where it bears a stamp of secrecy."""

from __future__ import annotations

import hashlib
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from kenes.documents.document import Document
from kenes.documents.page_margins import lines_outside
from kenes.documents.plans.workbook_grids import cells_as_lines
from kenes.documents.reading import read_document
from kenes.documents.reading_apart import SUFFIXES as APART
from kenes.documents.reading_apart import read_apart
from kenes.documents.reading_options import Options
from kenes.documents.secrecy import Stamp, stamp_of
from kenes.observatory.receiving import receive
from kenes.observatory.receiving_texts import receive_text
from kenes.texts import Finding, Refusal, Severity, Text

OFFICIAL = "official"
ON_THE_SITE = Options(most_recognised=10)
"""A browser waits for an answer; a page takes some four seconds to recognise."""


@dataclass(frozen=True)
class ReadFile:
    """A file that may be kept: its bytes under a safe name, the text read from it, what was noticed on the way."""

    name: str
    content: bytes
    document: Document
    notes: tuple[Finding, ...] = ()

    @property
    def sha256(self) -> str:
        """The hash of its bytes, by which it stands among the originals."""
        return hashlib.sha256(self.content).hexdigest()

    @property
    def suffix(self) -> str:
        """The ending of its name."""
        return Path(self.name).suffix.lower()

    @contextmanager
    def as_file(self) -> Iterator[Path]:
        """The file on disk for as long as it is needed."""
        with tempfile.TemporaryDirectory(prefix="kenes-") as folder:
            path = Path(folder) / self.name
            path.write_bytes(self.content)
            yield path


def read_file(content: bytes, sent_name: str, marking: str) -> ReadFile:
    """What a file says; Refusal when it is unsafe, unreadable, secret, or to be shown to more than its stamp allows."""
    received = receive_text(content, sent_name)
    taken = ReadFile(received.name, received.content, Document(received.name, "", ""), received.notes)
    read = read_apart if taken.suffix in APART else read_document
    with taken.as_file() as path:
        try:
            document = replace(read(path, ON_THE_SITE), name=received.name)
        except Refusal as refusal:
            raise Refusal(replace(one, file=received.name) for one in refusal.findings) from None
    _refuse_by_stamp(document, lines_outside(content) if taken.suffix == ".docx" else (), marking)
    return replace(taken, document=document, notes=(*taken.notes, *_told(document)))


def _told(document: Document) -> tuple[Finding, ...]:
    """What is told of the file itself: pages that were recognised, changes that were not accepted."""
    return tuple(replace(one, file=document.name) for one in document.notes)


def read_file_for_stamp(content: bytes, sent_name: str, marking: str) -> ReadFile:
    """A table that is read by another reader: guarded, and refused by its stamp as every document is."""
    received = receive(content, sent_name)
    if received.kind == "docx":
        return read_file(content, sent_name, marking)
    lines = cells_as_lines(received.content) if received.kind == "xlsx" else ""
    document = Document(received.name, lines, received.kind)
    _refuse_by_stamp(document, (), marking)
    return ReadFile(received.name, received.content, document, received.notes)


def _refuse_by_stamp(document: Document, beside: tuple[str, ...], marking: str) -> None:
    stamped = stamp_of(document, beside)
    if stamped is None or (stamped.stamp is Stamp.OFFICIAL and marking == OFFICIAL):
        return
    code, message, way_out = _REFUSALS[stamped.stamp]
    words = stamped.words
    raise Refusal(
        Finding(
            code,
            Severity.ERROR,
            message.fill(file=document.file_name, stamp=" ".join(words.text.split())),
            file=document.file_name,
            start=words.start,
            end=words.end,
            text=words.text,
            proposal=way_out,
        )
    )


_REFUSALS = {
    Stamp.SECRET: (
        "marked-secret",
        Text(
            kk="«{file}» файлында мемлекеттік құпия белгісі тұр («{stamp}»). Мұндай құжаттар мұнда сақталмайды; ештеңе жазылған жоқ.",
            ru="На файле «{file}» стоит гриф государственной тайны («{stamp}»). Такие документы здесь не хранятся; ничего не записано.",
            en="“{file}” bears a stamp of state secrecy (“{stamp}”). Such documents are not kept here; nothing was stored.",
        ),
        Text(
            kk="Құжатты мемлекеттік құпияларды қорғау тәртібімен сақтаңыз. Құпиялылығы алынған болса, белгісі жоқ мәтінін жүктеңіз.",
            ru="Храните документ в порядке защиты государственных секретов. Если гриф снят, загрузите текст без грифа.",
            en="Keep the document as the rules on state secrets require. If it was declassified, upload the text without the stamp.",
        ),
    ),
    Stamp.OFFICIAL: (
        "marked-official",
        Text(
            kk="«{file}» файлында «{stamp}» белгісі тұр, сондықтан оны бәріне ашық етуге болмайды; ештеңе жазылған жоқ.",
            ru="На файле «{file}» стоит пометка «{stamp}», поэтому он не может быть открыт для всех; ничего не записано.",
            en="“{file}” is stamped “{stamp}” and cannot be public; nothing was stored.",
        ),
        Text(
            kk="Таңба ретінде «қызмет бабында пайдалану үшін» дегенді таңдап, қайта жүктеңіз.",
            ru="Выберите пометку «для служебного пользования» и загрузите файл снова.",
            en="Choose the marking “for official use” and upload the file again.",
        ),
    ),
}
