"""The public site shows public releases only: with any other among those that count, it is not served at all."""

from __future__ import annotations

from kenes.observatory.observatory import Observatory
from kenes.texts import Finding, Refusal, Severity, Text


def refuse_what_is_not_public(observatory: Observatory) -> None:
    """Refusal that names every release in force whose marking is not "public"."""
    held = [
        one.manifest for one in observatory.releases.all() if one.known_on(None) and one.manifest.marking != "public"
    ]
    if held:
        raise Refusal([_finding(one.address_in_observatory, one.marking) for one in held])


def _finding(release: str, marking: str) -> Finding:
    message = _NOT_PUBLIC.fill(release=release, marking=marking)
    return Finding("release-not-public", Severity.ERROR, message, file=release, proposal=_WAY_OUT)


_NOT_PUBLIC = Text(
    kk="{release} шығарылымының таңбасы — «{marking}»; ашық сайтта тек ашық шығарылымдар көрсетіледі.",
    ru="Выпуск {release} имеет пометку «{marking}»; открытый сайт показывает только открытые выпуски.",
    en="The release {release} is marked “{marking}”; the public site shows public releases only.",
)
_WAY_OUT = Text(
    kk="Шығарылымды кері қайтарыңыз немесе сайтты тек ашық деректері бар обсерваториядан іске қосыңыз.",
    ru="Отзовите выпуск или запустите сайт из обсерватории, в которой только открытые данные.",
    en="Withdraw the release, or serve the site from an observatory that holds public data only.",
)
