"""The reports that were written: files of the observatory's folders, by report, language and format."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

from kenes.reports.report import all_reports
from kenes.texts import Text, all_languages
from kenes.web.site import Site

NAMED = re.compile(r"(?P<name>[a-z][a-z0-9-]*)-(?P<language>[a-z]{2})\.(?P<kind>pdf|docx|html|xlsx|txt)")
TITLES = {
    "dossier": Text(kk="Есірткі ахуалы туралы есеп", ru="Доклад о наркоситуации", en="Report on the drug situation"),
    "brief": Text(kk="Екі беттік анықтама", ru="Справка на двух страницах", en="Two-page note"),
    "press": Text(kk="Баспасөз хабарламасы", ru="Пресс-релиз", en="Press release"),
    "minutes": Text(kk="Диалог хаттамасы", ru="Протокол диалога", en="Minutes of a dialogue"),
    "review": Text(kk="Құжатты талдау", ru="Обзор документа", en="Review of a document"),
    "roadmap": Text(kk="Жол картасы", ru="Дорожная карта", en="Road map"),
    "control": Text(kk="Бақылау парағы", ru="Контрольный лист", en="Control sheet"),
}
ABOUT = {
    "dossier": Text(
        kk="Көрсеткіштер, өңірлер картасы, бес елді салыстыру, жетіспейтін деректер; құжаттарды талдау, ұсынымдар, жол картасы; дереккөздер мен әдістер.",
        ru="Показатели, карта регионов, сравнение пяти стран, недостающие данные; обзор документов, рекомендации, дорожная карта; источники и методы.",
        en="Key figures, map of the regions, comparison of five countries, what is missing; review of documents, recommendations, road map; sources and methods.",
    ),
    "brief": Text(
        kk="Басшылыққа арналған қысқаша мәтін.",
        ru="Короткий текст для руководства.",
        en="A short text for decision-makers.",
    ),
    "press": Text(
        kk="Диалог туралы: кімдер қатысты, не талқыланды, негізгі сандар, ұсынымдар.",
        ru="О диалоге: кто участвовал, что обсуждалось, главные числа, рекомендации.",
        en="On a dialogue: who took part, what was discussed, key figures, recommendations.",
    ),
    "minutes": Text(
        kk="Диалогта айтылғандар, ұсынымдар және органдардың келісуі.",
        ru="Что сказано на диалоге, рекомендации и согласование органами.",
        en="What was said at a dialogue, its recommendations, and how the bodies agreed.",
    ),
    "review": Text(
        kk="Халықаралық талаптарға сай талдау: үзінділер, пайымдаулар, олқылықтар.",
        ru="По международным требованиям: цитаты, суждения, пробелы.",
        en="Against international requirements: quotations, judgements, gaps.",
    ),
    "roadmap": Text(
        kk="Ұлттық нысандағы іс-шаралар, олардың көрсеткіштері мен негіздері.",
        ru="Мероприятия по национальной форме, их показатели и основания.",
        en="Actions in the national form, their indicators and origins.",
    ),
    "control": Text(
        kk="Бақылаудағы іс-шаралар мен тапсырмалар орындаушылар бойынша.",
        ru="Мероприятия и поручения на контроле по исполнителям.",
        en="Actions and assignments on control, by executor.",
    ),
}


_NAMES = {one.code: one.name for one in all_languages()}


@dataclass(frozen=True)
class ReportFile:
    """One file of a report."""

    file: str
    language: str
    language_name: str
    kind: str
    kilobytes: int


@dataclass(frozen=True)
class ReportBlock:
    """A report in its languages and formats."""

    title: Text
    about: Text
    files: tuple[ReportFile, ...]


@dataclass(frozen=True)
class ReportsPage:
    """Every report."""

    template: ClassVar[str] = "reports.html"
    section: ClassVar[str] = "reports"
    blocks: tuple[ReportBlock, ...]


def reports_page(site: Site) -> ReportsPage:
    """The reports found, each with its files in the order of language and format."""
    found: dict[str, list[ReportFile]] = defaultdict(list)
    for path in report_paths(site).values():
        named = NAMED.fullmatch(path.name)
        if named:
            kilobytes = max(1, round(path.stat().st_size / 1024))
            found[named["name"]].append(
                ReportFile(
                    path.name, named["language"], _NAMES.get(named["language"], ""), named["kind"].upper(), kilobytes
                )
            )
    return ReportsPage(tuple(_block(name, files) for name, files in sorted(found.items(), reverse=True)))


def report_paths(site: Site) -> dict[str, Path]:
    """The files that may be fetched, by name: what was published, and what stands in the folder of reports."""
    folders = (site.observatory.folder / "reports", site.observatory.publications)
    paths = [path for folder in folders if folder.is_dir() for path in sorted(folder.rglob("*"))]
    return {path.name: path for path in paths if path.is_file() and NAMED.fullmatch(path.name)}


def _block(name: str, files: list[ReportFile]) -> ReportBlock:
    order = ("kk", "ru", "en")
    files.sort(key=lambda one: (order.index(one.language) if one.language in order else 9, one.kind))
    known = all_reports().get(name)
    title = TITLES.get(name) or (known.title if known else Text.same(name))
    return ReportBlock(title, ABOUT.get(name, Text.same("")), tuple(files))
