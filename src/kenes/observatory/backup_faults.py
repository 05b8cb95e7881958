"""What may be wrong with a backup or the place for it, and the way out, in each language."""

from __future__ import annotations

from pathlib import Path

from kenes.texts import Finding, Severity, Text


def archive_fault(what: str, path: Path, where: str = "") -> Finding:
    """A reason for which a backup is refused; `where` names the member of the archive."""
    message, way_out = _ARCHIVE[what]
    return Finding(f"backup-{what}", Severity.ERROR, message.fill(where=where), file=str(path), proposal=way_out)


def file_there(path: Path) -> Finding:
    """The name of the backup is in use."""
    return Finding("file-there", Severity.ERROR, _THERE.fill(file=path), file=str(path), proposal=_OTHER_NAME)


def no_folder(folder: Path) -> Finding:
    """The folder of the backup does not exist."""
    return Finding("no-folder", Severity.ERROR, _NO_FOLDER.fill(folder=folder), file=str(folder), proposal=_MAKE_IT)


def file_vanished(path: Path) -> Finding:
    """A file went away while it was being backed up."""
    message = _VANISHED.fill(file=path.as_posix())
    return Finding("file-vanished", Severity.ERROR, message, file=path.as_posix(), proposal=_AGAIN)


def odd_name(path: Path) -> Finding:
    """A file has a name that could not be restored."""
    shown = path.as_posix().encode(errors="replace").decode()
    return Finding("odd-name", Severity.ERROR, _ODD.fill(file=shown), file=shown, proposal=_RENAME)


def no_room(folder: Path, needed: int, free: int) -> Finding:
    """The disk is too full."""
    message = _NO_ROOM.fill(needed=-(-needed // 1_000_000), free=free // 1_000_000)
    return Finding("no-room", Severity.ERROR, message, file=str(folder), proposal=_OTHER_DISK)


def not_written(path: Path, fault: OSError) -> Finding:
    """The disk or the folder did not let the work be done."""
    message = _NOT_WRITTEN.fill(said=": ".join(str(one) for one in (fault.filename, fault.strerror) if one))
    return Finding("not-written", Severity.ERROR, message, file=str(path), proposal=_LET_WRITE)


_OTHER_COPY = Text(
    kk="Сақтық көшірменің басқа данасын алыңыз; ештеңе жазылған жоқ.",
    ru="Возьмите другой экземпляр резервной копии; ничего не записано.",
    en="Take another copy of the backup; nothing was written.",
)
_KENES_ONLY = Text(
    kk="«kenes backup ФАЙЛ» пәрмені жасаған файлды көрсетіңіз; ештеңе жазылған жоқ.",
    ru="Укажите файл, сделанный командой «kenes backup ФАЙЛ»; ничего не записано.",
    en="Name a file made by “kenes backup FILE”; nothing was written.",
)
_NEWER_KENES = Text(
    kk="kenes бағдарламасының сол нұсқасын немесе одан кейінгісін орнатыңыз; ештеңе жазылған жоқ.",
    ru="Установите эту версию kenes или более позднюю; ничего не записано.",
    en="Install that version of kenes or a later one; nothing was written.",
)
_ARCHIVE = {
    "missing": (
        Text(
            kk="Мұндай сақтық көшірме файлы жоқ.",
            ru="Такого файла резервной копии нет.",
            en="There is no such backup file.",
        ),
        _KENES_ONLY,
    ),
    "foreign": (
        Text(
            kk="Бұл файл kenes бағдарламасының сақтық көшірмесі емес.",
            ru="Этот файл не является резервной копией kenes.",
            en="This file is not a backup made by kenes.",
        ),
        _KENES_ONLY,
    ),
    "damaged": (
        Text(
            kk="Сақтық көшірме бүлінген немесе толық емес. {where}",
            ru="Резервная копия повреждена или неполна. {where}",
            en="The backup is damaged or incomplete. {where}",
        ),
        _OTHER_COPY,
    ),
    "newer": (
        Text(
            kk="Сақтық көшірмені кейінгі нұсқа жасаған: {where}.",
            ru="Резервная копия сделана более поздней версией: {where}.",
            en="The backup was made by a later version: {where}.",
        ),
        _NEWER_KENES,
    ),
    "unsafe": (
        Text(
            kk="Мұрағатта қалтадан тыс немесе тыйым салынған жерге жазылатын файл бар: {where}",
            ru="В архиве есть файл, который лёг бы вне папки или туда, где ему не место: {where}",
            en="The archive holds a file that would land outside the folder or where none may stand: {where}",
        ),
        _OTHER_COPY,
    ),
    "bomb": (
        Text(
            kk="Мұрағат ашылғанда диск толып кетер еді. {where}",
            ru="При распаковке архив заполнил бы диск. {where}",
            en="Unpacked, the archive would fill the disk. {where}",
        ),
        _OTHER_COPY,
    ),
}
_THERE = Text(
    kk="«{file}» файлы бар; оған тиіскен жоқ.",
    ru="Файл «{file}» уже есть; он не тронут.",
    en="The file “{file}” is there already; it was left alone.",
)
_OTHER_NAME = Text(
    kk="Басқа ат беріңіз немесе «--overwrite» деп жазыңыз.",
    ru="Дайте другое имя или напишите «--overwrite».",
    en="Give another name, or write “--overwrite”.",
)
_NO_FOLDER = Text(kk="«{folder}» қалтасы жоқ.", ru="Папки «{folder}» нет.", en="There is no folder “{folder}”.")
_MAKE_IT = Text(
    kk="Қалтаны құрыңыз немесе барын көрсетіңіз.",
    ru="Создайте папку или укажите имеющуюся.",
    en="Make the folder, or name one that exists.",
)
_VANISHED = Text(
    kk="«{file}» файлы көшіру кезінде жоғалып кетті; сақтық көшірме жасалған жоқ.",
    ru="Файл «{file}» исчез во время копирования; резервная копия не сделана.",
    en="The file “{file}” went away while it was being copied; no backup was made.",
)
_AGAIN = Text(
    kk="Пәрменді қайталаңыз; қайталанса, «kenes verify» пәрменін іске қосыңыз.",
    ru="Повторите команду; если это повторится, запустите «kenes verify».",
    en="Run the command again; if it happens again, run “kenes verify”.",
)
_ODD = Text(
    kk="«{file}» файлының атын қалпына келтіру мүмкін емес: онда кері қиғаш сызық немесе көрінбейтін таңба бар.",
    ru="Имя файла «{file}» нельзя будет восстановить: в нём обратная косая черта или невидимый знак.",
    en="The name of the file “{file}” could not be restored: it holds a backslash or an invisible sign.",
)
_RENAME = Text(kk="Файлдың атын өзгертіңіз.", ru="Переименуйте файл.", en="Rename the file.")
_NO_ROOM = Text(
    kk="Дискіде орын жетпейді: {needed} МБ керек, {free} МБ бос.",
    ru="На диске не хватает места: нужно {needed} МБ, свободно {free} МБ.",
    en="The disk has too little room: {needed} MB are needed, {free} MB are free.",
)
_OTHER_DISK = Text(
    kk="Орын босатыңыз немесе басқа дискіні көрсетіңіз; ештеңе жазылған жоқ.",
    ru="Освободите место или укажите другой диск; ничего не записано.",
    en="Make room, or name another disk; nothing was written.",
)
_NOT_WRITTEN = Text(
    kk="Файлды оқу немесе жазу мүмкін болмады: {said}. Жартылай ештеңе қалған жоқ.",
    ru="Файл не удалось прочесть или записать: {said}. Недоделанного не осталось.",
    en="A file could not be read or written: {said}. Nothing half done was left.",
)
_LET_WRITE = Text(
    kk="Дискідегі бос орынды және қалтаға қол жеткізу құқығын тексеріңіз («kenes doctor») немесе басқа жерді көрсетіңіз.",
    ru="Проверьте место на диске и права на папку («kenes doctor») или укажите другое место.",
    en="See whether the disk has room and the folder may be written to (“kenes doctor”), or name another place.",
)
