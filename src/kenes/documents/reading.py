"""Opening a file as a document, or refusing it with the reason and the way out."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

from kenes.documents.decoding import Decoded
from kenes.documents.document import Document
from kenes.documents.formats import hypertext, plain, portable, word
from kenes.observatory.archives import Limits, archive_fault
from kenes.observatory.office_parts import has_definitions
from kenes.observatory.receiving_words import REFUSALS
from kenes.texts import Finding, Refusal, Severity, Text

FORMATS = {suffix: module.read for module in (plain, hypertext, word, portable) for suffix in module.SUFFIXES}
LARGEST = 20_000_000
UNPACKED = Limits(LARGEST, unpacked=200_000_000)
OLD_OFFICE = b"\xd0\xcf\x11\xe0"

NOT_FOUND = Text(
    kk="«{file}» файлы табылмады. Атауы мен қапшығын тексеріңіз.",
    ru="Файл «{file}» не найден. Проверьте название и папку.",
    en="The file “{file}” was not found. Check its name and folder.",
)
NOT_READABLE = Text(
    kk="«{file}» файлын ашу мүмкін болмады: бұл қапшық немесе оқуға рұқсат жоқ. Файлдың өзін көрсетіңіз.",
    ru="Файл «{file}» не открывается: это папка или нет права на чтение. Укажите сам файл.",
    en="The file “{file}” cannot be opened: it is a folder or may not be read. Name the file itself.",
)
TOO_LARGE = Text(
    kk="«{file}» файлы тым үлкен ({size} МБ; шегі {limit} МБ). Оны бөліктерге бөліп тексеріңіз.",
    ru="Файл «{file}» слишком велик ({size} МБ; предел {limit} МБ). Разделите его на части.",
    en="The file “{file}” is too large ({size} MB; the limit is {limit} MB). Split it into parts.",
)
UNKNOWN_FORMAT = Text(
    kk="«{file}» файлының пішімі белгісіз. Мәтінді мына пішімдердің бірінде сақтаңыз: {known}.",
    ru="Формат файла «{file}» не распознан. Сохраните текст в одном из форматов: {known}.",
    en="The format of the file “{file}” is not known. Save the text in one of these formats: {known}.",
)
EMPTY = Text(
    kk="«{file}» файлында мәтін жоқ. Мәтіні бар файлды көрсетіңіз.",
    ru="В файле «{file}» нет текста. Укажите файл, в котором есть текст.",
    en="The file “{file}” holds no text. Name a file that does.",
)
DAMAGED = Text(
    kk="«{file}» файлы бүлінген немесе Word құжаты емес. Оны Word-та ашып, .docx түрінде қайта сақтаңыз.",
    ru="Файл «{file}» повреждён или это не документ Word. Откройте его в Word и сохраните заново как .docx.",
    en="The file “{file}” is damaged or is no Word document. Open it in Word and save it again as .docx.",
)
PROTECTED = Text(
    kk="«{file}» файлы парольмен қорғалған немесе ескі .doc пішімінде. Парольді алып тастап, .docx түрінде сақтаңыз.",
    ru="Файл «{file}» защищён паролем или сохранён в старом формате .doc. Снимите пароль и сохраните его как .docx.",
    en="The file “{file}” is protected by a password or is in the old .doc format. Remove the password and save it as .docx.",
)
NO_TEXT_LAYER = Text(
    kk="«{file}» – мәтіні жоқ сканерленген PDF. Мәтінін тану бағдарламасынан өткізіңіз немесе бастапқы мәтіндік файлды көрсетіңіз.",
    ru="«{file}» – сканированный PDF без текста. Распознайте его программой распознавания или укажите исходный текстовый файл.",
    en="“{file}” is a scanned PDF without text. Run it through a text recognition program, or name the text file it was made from.",
)
LOCKED_PDF = Text(
    kk="«{file}» PDF файлы парольмен қорғалған. Парольді алып тастап, қайта сақтаңыз.",
    ru="PDF-файл «{file}» защищён паролем. Снимите пароль и сохраните файл заново.",
    en="The PDF “{file}” is protected by a password. Remove the password and save the file again.",
)
DAMAGED_PDF = Text(
    kk="«{file}» файлы бүлінген немесе PDF емес. Оны қайта жүктеп алыңыз немесе PDF түрінде қайта сақтаңыз.",
    ru="Файл «{file}» повреждён или это не PDF. Скачайте его снова или сохраните заново как PDF.",
    en="The file “{file}” is damaged or is no PDF. Fetch it again, or save it again as PDF.",
)
UNDECODABLE = Text(
    kk="«{file}» файлының әріптерін оқу мүмкін болмады: кодтауы белгісіз. Оны UTF-8 кодтауында қайта сақтаңыз.",
    ru="Буквы файла «{file}» не читаются: кодировка не распознана. Сохраните его заново в кодировке UTF-8.",
    en="The letters of the file “{file}” cannot be read: its encoding is not known. Save it again as UTF-8.",
)


def read_document(path: Path) -> Document:
    """The document in a file (.txt, .md, .html, .docx, .pdf); raises Refusal when it cannot be read as text."""
    reader = FORMATS.get(path.suffix.lower())
    content = _content(path)
    if reader is None:
        raise _refusal("unknown-format", UNKNOWN_FORMAT, path, known=", ".join(FORMATS))
    if not content.strip():
        raise _refusal("empty-file", EMPTY, path)
    decoded = _decoded(path, content, reader)
    if not decoded.text.strip():
        raise _refusal("no-text-layer", NO_TEXT_LAYER, path) if decoded.pages else _refusal("empty-file", EMPTY, path)
    return Document(str(path), decoded.text, path.suffix.lower().lstrip("."), decoded.encoding, decoded.pages)


def _content(path: Path) -> bytes:
    try:
        size = path.stat().st_size
        if size > LARGEST:
            raise _refusal("file-too-large", TOO_LARGE, path, size=size // 1_000_000, limit=LARGEST // 1_000_000)
        return path.read_bytes()
    except FileNotFoundError:
        raise _refusal("file-not-found", NOT_FOUND, path) from None
    except OSError:
        raise _refusal("file-not-readable", NOT_READABLE, path) from None


def _decoded(path: Path, content: bytes, reader: Callable[[bytes], Decoded | None]) -> Decoded:
    if reader is word.read and content.startswith(OLD_OFFICE):
        raise _refusal("file-protected", PROTECTED, path)
    if reader is word.read:
        _refuse_bad_archive(path, content)
    if reader is portable.read:
        return _portable(path, content)
    decoded = reader(content)
    if decoded is None:
        code, message = ("file-damaged", DAMAGED) if reader is word.read else ("encoding-unknown", UNDECODABLE)
        raise _refusal(code, message, path)
    return decoded


def _refuse_bad_archive(path: Path, content: bytes) -> None:
    """A Word file that claims to be huge, or defines entities that grow without end, is not opened."""
    fault = archive_fault(io.BytesIO(content), UNPACKED)
    if fault in ("bomb", "too-many-parts") or (fault != "damaged" and has_definitions(io.BytesIO(content), UNPACKED)):
        message, way_out = REFUSALS["bomb"]
        raise _refusal("file-swells", message, path, way_out)
    if fault == "encrypted":
        raise _refusal("file-protected", PROTECTED, path)


def _portable(path: Path, content: bytes) -> Decoded:
    try:
        return portable.read(content)
    except portable.Locked:
        raise _refusal("file-protected", LOCKED_PDF, path) from None
    except portable.Damaged:
        raise _refusal("file-damaged", DAMAGED_PDF, path) from None


def _refusal(code: str, message: Text, path: Path, way_out: Text | None = None, **values: object) -> Refusal:
    said = message.fill(file=path.name, **values)
    finding = Finding(code, Severity.ERROR, said, file=str(path), proposal=way_out)
    return Refusal(finding)
