"""`kenes report NAME`."""

from __future__ import annotations

import datetime
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kenes.cli.answer import Answer, answer
from kenes.cli.opening import open_observatory
from kenes.cli.options import AsOf
from kenes.cli.spoken import say
from kenes.texts import Finding, Refusal, Severity, Text

if TYPE_CHECKING:
    from kenes.reports.block import Marking

HELP = Text(kk="Есеп жазу.", ru="Составить отчёт.", en="Write a report.")


def report(
    context: typer.Context,
    name: Annotated[str, typer.Argument(metavar="NAME")],
    about: Annotated[
        str,
        typer.Argument(
            metavar="[ID]", help=say(Text(kk="Жазба туралы.", ru="О записи.", en="About a record.")), show_default=False
        ),
    ] = "",
    folder: Annotated[
        Path, typer.Option("-o", "--output", metavar="DIR", help=say(Text(kk="Қалта.", ru="Папка.", en="The folder.")))
    ] = Path("reports"),
    languages: Annotated[
        str | None,
        typer.Option(
            "--languages",
            "--lang",
            help=say(Text(kk="Тілдер: kk,ru,en.", ru="Языки: kk,ru,en.", en="Languages: kk,ru,en.")),
        ),
    ] = None,
    formats: Annotated[
        str | None,
        typer.Option(
            "--formats",
            "--format",
            help=say(
                Text(
                    kk="Пішімдер: html,pdf,docx,xlsx,txt.",
                    ru="Форматы: html,pdf,docx,xlsx,txt.",
                    en="Formats: html,pdf,docx,xlsx,txt.",
                )
            ),
        ),
    ] = None,
    subject: Annotated[
        str, typer.Option(metavar="ID", help=say(Text(kk="Жазба туралы.", ru="О записи.", en="About a record.")))
    ] = "",
    marking: Annotated[
        str | None,
        typer.Option(
            help=say(
                Text(
                    kk="Таңба: public немесе official.",
                    ru="Пометка: public или official.",
                    en="Marking: public or official.",
                )
            )
        ),
    ] = None,
    site: Annotated[
        str,
        typer.Option(
            metavar="URL",
            help=say(
                Text(
                    kk="Сілтемелер апаратын сайттың мекенжайы (әдетте: баптаулардағы [mail] site).",
                    ru="Адрес сайта, на который ведут ссылки (обычно: [mail] site из настроек).",
                    en="The address of the site to which links lead (usually: [mail] site of the settings).",
                )
            ),
            show_default=False,
        ),
    ] = "",
    as_of: AsOf = None,
) -> int:
    """Compose a report and write it in every language and format asked for."""

    def work() -> Answer:
        from kenes.cli.asking import unknown_name
        from kenes.cli.taking_away import note_taken_away
        from kenes.reports.report import Order, all_reports, write

        known = all_reports()
        if name not in known:
            raise Refusal(unknown_name(_UNKNOWN, name, list(known)))
        observatory = open_observatory(context.obj)
        day = as_of.date() if as_of else None
        order = Order(
            _listed(languages),
            _listed(formats),
            datetime.date.today(),
            day,
            (subject or about).strip(),
            _marking(marking),
            _site(site),
        )
        written = write(observatory, known[name], order, folder)
        note_taken_away(observatory, f"{name}-{order.subject}" if order.subject else name, f"kenes report {name}")
        listed = [asdict(one) | {"path": str(one.path)} for one in written]
        return Answer(
            {"reports": listed}, show=lambda console: console.print("\n".join(str(one.path) for one in written))
        )

    return answer("report", context.obj, work)


def _marking(asked: str | None) -> Marking | None:
    """The marking asked for; Refusal for one that does not exist."""
    match asked:
        case None | "public" | "official":
            return asked
    raise Refusal(Finding("unknown-choice", Severity.ERROR, _NO_MARKING.fill(name=asked), proposal=_MARKINGS))


def _site(asked: str) -> str:
    """The address of the site without the stroke at its end; Refusal for what is no address of the web."""
    if asked and not asked.startswith(("http://", "https://")):
        raise Refusal(Finding("unknown-choice", Severity.ERROR, _NO_SITE.fill(name=asked), proposal=_SITES))
    return asked.rstrip("/")


def _listed(names: str | None) -> tuple[str, ...] | None:
    return None if names is None else tuple(name.strip() for name in names.split(",") if name.strip())


_UNKNOWN = Text(kk="«{name}» деген есеп жоқ.", ru="Отчёта «{name}» нет.", en="There is no report “{name}”.")
_NO_MARKING = Text(kk="«{name}» таңбасы жоқ.", ru="Пометки «{name}» нет.", en="There is no marking “{name}”.")
_NO_SITE = Text(
    kk="«{name}» – сайттың мекенжайы емес.", ru="«{name}» – не адрес сайта.", en="“{name}” is no address of a site."
)
_SITES = Text(
    kk="Толық жазыңыз: https://example.org",
    ru="Напишите полностью: https://example.org",
    en="Write it in full: https://example.org",
)
_MARKINGS = Text(kk="Барлары: public, official.", ru="Есть: public, official.", en="Known are: public, official.")
