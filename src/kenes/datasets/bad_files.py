"""Files that cannot be read at all: each is refused with what is wrong with it and the way out, before any reader sees it."""

from __future__ import annotations

import json
import zipfile
import zlib
from pathlib import Path
from typing import Protocol

from kenes.observatory.archives import Limits, archive_fault
from kenes.observatory.office_parts import has_definitions
from kenes.observatory.receiving_words import REFUSALS
from kenes.texts import Finding, Refusal, Severity, Text

SIZE_LIMIT = 200 * 1024 * 1024
"""Bytes on disk; published tables are far smaller, and more would not fit an ordinary laptop's memory."""

UNPACKED_LIMIT = 2 * 1024 * 1024 * 1024
"""Bytes a workbook may claim to hold when unpacked."""


class Received(Protocol):
    """What is asked of a file here."""

    @property
    def path(self) -> Path: ...
    @property
    def name(self) -> str: ...
    @property
    def kind(self) -> str: ...
    @property
    def text(self) -> str: ...


def refuse_bad_file(source: Received) -> None:
    """Raise Refusal when the file cannot be read: absent, too large, empty, locked, damaged, of a kind that holds no table."""
    _refuse_unreachable(source)
    size = source.path.stat().st_size
    if size > SIZE_LIMIT:
        raise _too_large(source.name, size, SIZE_LIMIT)
    if source.kind in _KINDS:
        raise _refusal(source.name, *_KINDS[source.kind])
    if source.kind == "xlsx":
        _refuse_bad_archive(source)
    if source.kind == "json":
        _refuse_bad_json(source)


def damaged(name: str, damage: Exception) -> Refusal:
    """The refusal of a file that proves broken while it is read."""
    code, message, proposal = _KINDS["damaged"]
    return _refusal(name, code, message, proposal, detail=str(damage) or type(damage).__name__)


def _refuse_unreachable(source: Received) -> None:
    if not source.path.exists():
        raise _refusal(source.name, "file-not-found", _NOT_FOUND, _NOT_FOUND_WAY_OUT)
    if not source.path.is_file():
        raise _refusal(source.name, "not-a-file", _NOT_A_FILE, _NOT_A_FILE_WAY_OUT)
    try:
        source.path.open("rb").close()
    except PermissionError:
        raise _refusal(source.name, "file-not-readable", _LOCKED_BY_SYSTEM, _LOCKED_BY_SYSTEM_WAY_OUT) from None


def _refuse_bad_archive(source: Received) -> None:
    """A workbook that claims to be huge is refused before anything is unpacked; then every part must be whole and plain."""
    limits = Limits(SIZE_LIMIT, UNPACKED_LIMIT)
    fault = archive_fault(source.path, limits)
    if fault == "bomb":
        raise _swelling(source)
    if fault == "too-many-parts":
        raise _refusal(source.name, fault, *REFUSALS[fault])
    if fault in ("damaged", "unsafe-path"):
        raise damaged(source.name, zipfile.BadZipFile(fault))
    try:
        with zipfile.ZipFile(source.path) as archive:
            if broken := archive.testzip():
                raise damaged(source.name, zipfile.BadZipFile(broken))
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError) as damage:
        raise damaged(source.name, damage) from damage
    if has_definitions(source.path, limits):
        raise damaged(source.name, zipfile.BadZipFile("a part of the workbook has definitions of its own (DTD)"))


def _swelling(source: Received) -> Refusal:
    """Of a workbook that holds more than it may, or that is packed as no workbook is."""
    with zipfile.ZipFile(source.path) as archive:
        size = sum(entry.file_size for entry in archive.infolist())
    if size > UNPACKED_LIMIT:
        return _too_large(source.name, size, UNPACKED_LIMIT)
    return _refusal(source.name, "file-swells", *REFUSALS["bomb"])


def _refuse_bad_json(source: Received) -> None:
    try:
        json.loads(source.text)
    except json.JSONDecodeError as fault:
        message = _JSON.fill(file=source.name, line=fault.lineno, place=fault.colno)
        found = Finding(
            "damaged-file",
            Severity.ERROR,
            message,
            source.name,
            row=fault.lineno,
            start=fault.pos,
            end=fault.pos,
            proposal=_JSON_WAY_OUT,
        )
        raise Refusal(found) from None
    except RecursionError as fault:
        raise damaged(source.name, fault) from None


def _too_large(name: str, size: int, limit: int) -> Refusal:
    message = _TOO_LARGE.fill(file=name, size=size // (1024 * 1024), limit=limit // (1024 * 1024))
    return Refusal(Finding("file-too-large", Severity.ERROR, message, name, proposal=_TOO_LARGE_WAY_OUT))


def _refusal(name: str, code: str, message: Text, proposal: Text, detail: str | None = None) -> Refusal:
    return Refusal(Finding(code, Severity.ERROR, message.fill(file=name), name, text=detail, proposal=proposal))


_TOO_LARGE = Text(
    kk="«{file}» файлы тым үлкен: {size} МБ, ал рұқсат етілгені {limit} МБ. Ол оқылған жоқ.",
    ru="Файл «{file}» слишком велик: {size} МБ при допустимых {limit} МБ. Он не прочитан.",
    en="“{file}” is too large: {size} MB, where {limit} MB are allowed. It was not read.",
)
_TOO_LARGE_WAY_OUT = Text(
    kk="Файлды жылдар немесе өңірлер бойынша бөліп, бөліктерін жеке-жеке енгізіңіз; суреттер мен артық парақтарды алып тастаңыз.",
    ru="Разделите файл по годам или регионам и загрузите части по отдельности; уберите рисунки и лишние листы.",
    en="Split the file by year or region and take in the parts one by one; remove pictures and sheets that are not needed.",
)
_NOT_FOUND = Text(kk="«{file}» файлы табылмады.", ru="Файл «{file}» не найден.", en="“{file}” was not found.")
_NOT_FOUND_WAY_OUT = Text(
    kk="Файлдың атын және қалтасын тексеріңіз.",
    ru="Проверьте имя файла и папку.",
    en="Check the file's name and folder.",
)
_NOT_A_FILE = Text(
    kk="«{file}» файл емес, қалта.", ru="«{file}» — папка, а не файл.", en="“{file}” is a folder, not a file."
)
_NOT_A_FILE_WAY_OUT = Text(
    kk="Қалтадағы бір файлды көрсетіңіз.",
    ru="Укажите один файл из этой папки.",
    en="Name one file of that folder.",
)
_LOCKED_BY_SYSTEM = Text(
    kk="«{file}» файлын оқуға рұқсат жоқ.",
    ru="Нет права читать файл «{file}».",
    en="There is no permission to read “{file}”.",
)
_LOCKED_BY_SYSTEM_WAY_OUT = Text(
    kk="Файлды басқа бағдарламада жабыңыз немесе оқуға рұқсат сұраңыз.",
    ru="Закройте файл в другой программе или попросите право на чтение.",
    en="Close the file in other programs, or ask for the right to read it.",
)
_JSON = Text(
    kk="«{file}» файлы бүлінген: {line}-жолдың {place}-таңбасынан бастап JSON емес.",
    ru="Файл «{file}» повреждён: со строки {line}, знака {place} это не JSON.",
    en="“{file}” is damaged: from line {line}, sign {place} it is not JSON.",
)
_JSON_WAY_OUT = Text(
    kk="Файл толық жүктелмеген болуы мүмкін: оны дереккөзден қайта жүктеп алыңыз.",
    ru="Возможно, файл загружен не полностью: скачайте его заново у издателя.",
    en="The download may have broken off: fetch the file again from its publisher.",
)
_SAVE_AS_XLSX = Text(
    kk="Файлды электрондық кестеде ашып, «Excel кітабы (.xlsx)» немесе «CSV UTF-8» түрінде сақтаңыз да, сол көшірмені енгізіңіз.",
    ru="Откройте файл в электронной таблице, сохраните как «Книга Excel (.xlsx)» или «CSV UTF-8» и загрузите эту копию.",
    en="Open the file in a spreadsheet, save it as an Excel workbook (.xlsx) or as CSV UTF-8, and take in that copy.",
)

_KINDS: dict[str, tuple[str, Text, Text]] = {
    "empty": (
        "empty-file",
        Text(kk="«{file}» файлы бос.", ru="Файл «{file}» пуст.", en="“{file}” is empty."),
        Text(
            kk="Файлды дереккөзден қайта жүктеп алыңыз немесе басқа файлды таңдаңыз.",
            ru="Скачайте файл заново у издателя или выберите другой.",
            en="Fetch the file again from its publisher, or choose another.",
        ),
    ),
    "encrypted": (
        "password-protected",
        Text(
            kk="«{file}» файлы құпиясөзбен қорғалған, сондықтан оны оқу мүмкін емес.",
            ru="Файл «{file}» защищён паролем, поэтому прочитать его нельзя.",
            en="“{file}” is protected by a password and cannot be read.",
        ),
        Text(
            kk="Файлды құпиясөзімен ашып, қорғауды алып тастаңыз («Файл» → «Мәліметтер» → «Кітапты қорғау») және көшірмесін сақтап, сол көшірмені енгізіңіз.",
            ru="Откройте файл с паролем, снимите защиту («Файл» → «Сведения» → «Защита книги»), сохраните копию и загрузите её.",
            en="Open the file with its password, remove the protection (File → Info → Protect Workbook), save a copy and take in that copy.",
        ),
    ),
    "damaged": (
        "damaged-file",
        Text(
            kk="«{file}» файлы бүлінген: кітаптың ішін оқу мүмкін емес. Ештеңе сақталған жоқ.",
            ru="Файл «{file}» повреждён: содержимое книги не читается. Ничего не сохранено.",
            en="“{file}” is damaged: the workbook inside cannot be read. Nothing was stored.",
        ),
        Text(
            kk="Файлды дереккөзден қайта жүктеп алыңыз немесе оны электрондық кестеде қалпына келтіріп, .xlsx түрінде қайта сақтаңыз.",
            ru="Скачайте файл заново у издателя или восстановите его в электронной таблице и сохраните как .xlsx.",
            en="Fetch the file again from its publisher, or repair it in a spreadsheet and save it as .xlsx.",
        ),
    ),
    "xls": (
        "legacy-workbook",
        Text(
            kk="«{file}» — Excel-дің ескі пішіміндегі кітап (.xls), ол оқылмайды.",
            ru="«{file}» — книга в старом формате Excel (.xls), он не читается.",
            en="“{file}” is a workbook in the old Excel format (.xls), which is not read.",
        ),
        _SAVE_AS_XLSX,
    ),
    "xlsb": (
        "other-workbook-format",
        Text(
            kk="«{file}» — Excel-дің екілік кітабы (.xlsb), ол оқылмайды.",
            ru="«{file}» — двоичная книга Excel (.xlsb), она не читается.",
            en="“{file}” is a binary Excel workbook (.xlsb), which is not read.",
        ),
        _SAVE_AS_XLSX,
    ),
    "ods": (
        "other-workbook-format",
        Text(
            kk="«{file}» — OpenDocument құжаты (.ods), ол оқылмайды.",
            ru="«{file}» — документ OpenDocument (.ods), он не читается.",
            en="“{file}” is an OpenDocument file (.ods), which is not read.",
        ),
        _SAVE_AS_XLSX,
    ),
    "html": (
        "web-page",
        Text(
            kk="«{file}» — деректер файлы емес, веб-бет (аты .xls немесе .csv болып аяқталса да).",
            ru="«{file}» — веб-страница, а не файл данных (даже если имя кончается на .xls или .csv).",
            en="“{file}” is a web page and not a data file (even if its name ends in .xls or .csv).",
        ),
        _SAVE_AS_XLSX,
    ),
    "docx": (
        "not-a-table",
        Text(
            kk="«{file}» — мәтіндік құжат (Word), кесте емес.",
            ru="«{file}» — текстовый документ (Word), а не таблица.",
            en="“{file}” is a text document (Word) and not a table.",
        ),
        Text(
            kk="Құжаттағы кестені .xlsx кітабына көшіріңіз; мәтінді тексеру үшін «kenes check» пәрменін қолданыңыз.",
            ru="Перенесите таблицу из документа в книгу .xlsx; для проверки текста служит «kenes check».",
            en="Copy the document's table into an .xlsx workbook; to check the text itself use “kenes check”.",
        ),
    ),
    "pdf": (
        "not-a-table",
        Text(
            kk="«{file}» — PDF құжаты; одан сандар сенімді оқылмайды.",
            ru="«{file}» — документ PDF; числа из него надёжно не читаются.",
            en="“{file}” is a PDF document; figures cannot be read from it reliably.",
        ),
        Text(
            kk="Дереккөзден сол кестені .xlsx немесе CSV түрінде сұраңыз.",
            ru="Запросите у издателя ту же таблицу в виде .xlsx или CSV.",
            en="Ask the publisher for the same table as .xlsx or CSV.",
        ),
    ),
    "compressed": (
        "compressed-file",
        Text(
            kk="«{file}» — қысылған мұрағат.",
            ru="«{file}» — сжатый архив.",
            en="“{file}” is a compressed archive.",
        ),
        Text(
            kk="Мұрағатты ашып, ішіндегі файлдарды жеке-жеке енгізіңіз.",
            ru="Распакуйте архив и загрузите файлы из него по одному.",
            en="Unpack the archive and take in the files inside one by one.",
        ),
    ),
    "wrong-encoding": (
        "wrong-encoding",
        Text(
            kk="«{file}» мәтінінің кодталуын анықтау мүмкін емес: ол UTF-8 де, UTF-16 да, Windows-1251 де емес, әріптері бұзылып шығар еді.",
            ru="Не удаётся определить кодировку текста «{file}»: это не UTF-8, не UTF-16 и не Windows-1251, буквы были бы искажены.",
            en="The encoding of “{file}” cannot be told: it is not UTF-8, UTF-16 or Windows-1251, and its letters would come out wrong.",
        ),
        Text(
            kk="Файлды ашып, «CSV UTF-8» түрінде қайта сақтаңыз.",
            ru="Откройте файл и сохраните его заново как «CSV UTF-8».",
            en="Open the file and save it again as CSV UTF-8.",
        ),
    ),
    "unknown": (
        "unknown-format",
        Text(
            kk="«{file}» файлының пішімі белгісіз: бұл Excel кітабы (.xlsx) да, CSV де, JSON да емес.",
            ru="Формат файла «{file}» неизвестен: это не книга Excel (.xlsx), не CSV и не JSON.",
            en="The format of “{file}” is unknown: it is neither an Excel workbook (.xlsx) nor CSV nor JSON.",
        ),
        _SAVE_AS_XLSX,
    ),
}
