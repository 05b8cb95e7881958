"""kenes.toml: what an observatory says of itself, each setting explained in place, in three languages."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from kenes.observatory.disclosure_settings import DISCLOSURE_TEMPLATE, Disclosure, read_disclosure
from kenes.observatory.durable import write_bytes
from kenes.observatory.four_eyes import FOUR_EYES_TEMPLATE, FourEyes, read_four_eyes
from kenes.observatory.mail_settings import MAIL_TEMPLATE, Mail, read_mail
from kenes.observatory.persons_settings import PERSONS_TEMPLATE, Persons, read_persons
from kenes.observatory.programme import PROGRAMME_TEMPLATE, Programme, read_programme
from kenes.observatory.retention_settings import RETENTION_TEMPLATE, Retention, read_retention
from kenes.observatory.sign_in_settings import SIGN_IN_TEMPLATE, SignIn, read_sign_in
from kenes.texts import Finding, Refusal, Severity, Text

FORMAT = 2
"""The number of the folder's layout that this version writes. Since 2, kenes.toml says where the records are."""
RECORDS_FILE = "records.sqlite3"
"""Where the records are kept unless kenes.toml names another place."""
OPTIONAL, REQUIRED = "optional", "required"
"""Whether people may sign in with a password alone, or only with a second factor beside it."""


@dataclass(frozen=True)
class Settings:
    """The settings of one observatory; `compared` are the neighbours shown beside the country of the observatory."""

    format: int
    name: Text
    country: str
    compared: tuple[str, ...]
    languages: tuple[str, ...]
    publisher: Text
    marking: str
    records: str
    second_factor: str
    mail: Mail
    programme: Programme
    four_eyes: FourEyes
    sign_in: SignIn
    retention: Retention
    persons: Persons
    disclosure: Disclosure


def read_settings(folder: Path) -> Settings:
    """The settings of the observatory in `folder`; Refusal names the file and the field that cannot be read."""
    path = folder / "kenes.toml"
    try:
        return _settings(path.read_text("utf-8"))
    except FileNotFoundError:
        raise Refusal(_no_observatory(folder)) from None
    except (tomllib.TOMLDecodeError, KeyError, TypeError, ValueError) as fault:
        raise Refusal(_unreadable(path, fault)) from None


@lru_cache(maxsize=16)
def _settings(text: str) -> Settings:
    """The settings that a text says; every change of a record asks for them several times."""
    values = _values(text)
    return Settings(
        format=int(values["format"]),
        name=Text(**values["name"]),
        country=str(values["country"]),
        compared=tuple(values["compared"]),
        languages=tuple(values["languages"]),
        publisher=Text(**values["publisher"]),
        marking=str(values["marking"]),
        records=str(values.get("records", RECORDS_FILE)),
        second_factor=_second_factor(values),
        mail=read_mail(values.get("mail", {})),
        programme=read_programme(values.get("programme", {})),
        four_eyes=read_four_eyes(values.get("four_eyes", {})),
        sign_in=read_sign_in(values.get("sign_in", {})),
        retention=read_retention(values.get("retention", {})),
        persons=read_persons(values.get("persons", {})),
        disclosure=read_disclosure(values.get("disclosure", {})),
    )


@lru_cache(maxsize=16)
def _values(text: str) -> Mapping[str, Any]:
    """The text parsed, to be read only."""
    return MappingProxyType(tomllib.loads(text))


def _second_factor(values: Mapping[str, Any]) -> str:
    """Folders of earlier versions do not say it."""
    said = str(values.get("second_factor", OPTIONAL))
    if said not in (OPTIONAL, REQUIRED):
        raise ValueError(f"second_factor = {said!r}")
    return said


def write_settings(folder: Path, country: str, compared: tuple[str, ...], name: Text) -> None:
    """A new kenes.toml with every setting explained beside it."""
    listed = ", ".join(f'"{code}"' for code in compared)
    text = _TEMPLATE.format(
        format=FORMAT,
        country=country,
        compared=listed,
        records=RECORDS_FILE,
        records_explained=RECORDS_EXPLAINED,
        **{code: name[code] for code in ("kk", "ru", "en")},
    )
    tables = (
        FOUR_EYES_TEMPLATE,
        SIGN_IN_TEMPLATE,
        RETENTION_TEMPLATE,
        PERSONS_TEMPLATE,
        DISCLOSURE_TEMPLATE,
        MAIL_TEMPLATE,
        PROGRAMME_TEMPLATE,
    )
    write_bytes(folder / "kenes.toml", "".join((text, *tables)).encode())


def home_of_records(folder: Path) -> str:
    """What the line `records` of kenes.toml says: a file in the folder or the address of a PostgreSQL database."""
    try:
        values = _values((folder / "kenes.toml").read_text("utf-8"))
    except (OSError, ValueError):
        return RECORDS_FILE
    return str(values.get("records") or RECORDS_FILE)


def move_records(folder: Path, home: str) -> None:
    """Let kenes.toml name another place for the records; every other line stays as it is."""
    path = folder / "kenes.toml"
    line = f"records = {_quoted(home)}"
    text, replaced = re.subn(r"(?m)^records\s*=.*$", lambda found: line, path.read_text("utf-8"), count=1)
    if not replaced:
        text = with_line(text, f"{RECORDS_EXPLAINED}\n{line}\n")
    write_bytes(path, text.encode())


def with_line(text: str, lines: str) -> str:
    """kenes.toml with lines added where plain settings stand: before the first comment of the first table, or at the end."""
    table = re.search(r"(?m)^(#[^\n]*\n)*\[", text)
    at = table.start() if table else len(text)
    before = text[:at] if not table or text[:at].endswith("\n") or not at else f"{text[:at]}\n"
    return f"{before}{lines}\n{text[at:]}"


def _quoted(value: str) -> str:
    """A TOML string, which JSON writes alike."""
    return json.dumps(value, ensure_ascii=False)


def _no_observatory(folder: Path) -> Finding:
    return Finding(
        "no-observatory",
        Severity.ERROR,
        Text(
            kk="«{folder}» қалтасында обсерватория жоқ: kenes.toml файлы табылмады.",
            ru="В папке «{folder}» нет обсерватории: файл kenes.toml не найден.",
            en="There is no observatory in the folder “{folder}”: kenes.toml was not found.",
        ).fill(folder=str(folder)),
        file="kenes.toml",
        proposal=Text(
            kk="«kenes init ҚАЛТА --country KZ» пәрменімен жаңасын құрыңыз немесе --observatory арқылы барын көрсетіңіз.",
            ru="Создайте новую командой «kenes init ПАПКА --country KZ» или укажите имеющуюся через --observatory.",
            en="Make one with “kenes init DIR --country KZ”, or name an existing one with --observatory.",
        ),
    )


def _unreadable(path: Path, fault: Exception) -> Finding:
    return Finding(
        "settings-unreadable",
        Severity.ERROR,
        Text(
            kk="kenes.toml баптаулары оқылмады: {fault}.",
            ru="Настройки в kenes.toml не прочитаны: {fault}.",
            en="The settings in kenes.toml could not be read: {fault}.",
        ).fill(fault=f"{type(fault).__name__}: {fault}"),
        file=str(path),
        proposal=Text(
            kk="Көрсетілген өрісті түзетіңіз; әр баптаудың мәні файлдың өзінде түсіндірілген.",
            ru="Исправьте названное поле; каждая настройка объяснена в самом файле.",
            en="Mend the field named; each setting is explained in the file itself.",
        ),
    )


RECORDS_EXPLAINED = """\
# Жазбалар: қалтадағы файл немесе postgresql://пайдаланушы@сервер/дерекқор
# Записи: файл в папке или postgresql://пользователь@сервер/база
# Records: a file in the folder, or postgresql://user@server/database"""
_TEMPLATE = """\
# kenes: баптаулар / настройки / settings

# Қалта пішімінің нөмірі; өзгертпеңіз. / Номер формата папки; не меняйте. / The number of the folder's layout; leave it.
format = {format}

# Обсерваторияның елі (ISO 3166) / Страна обсерватории / The observatory's country
country = "{country}"

# Салыстыру үшін көрсетілетін елдер / Страны для сравнения / Countries shown beside it
compared = [{compared}]

# Есептер мен сайттың тілдері / Языки отчётов и сайта / Languages of reports and pages
languages = ["kk", "ru", "en"]

# Әдепкі таңба: public немесе official / Пометка по умолчанию / Default marking: public, or official (for official use)
marking = "public"

{records_explained}
records = "{records}"
# Кірген кезде екінші фактор: optional (қалауынша) немесе required (міндетті)
# Второй фактор при входе: optional (по желанию) или required (обязателен)
# A second factor for signing in: optional, or required of everybody
second_factor = "optional"

# Көрсетілетін атау / Отображаемое название / The name shown
[name]
kk = "{kk}"
ru = "{ru}"
en = "{en}"

# Жариялаушы / Издатель / The publisher named on reports
[publisher]
kk = "{kk}"
ru = "{ru}"
en = "{en}"
"""
