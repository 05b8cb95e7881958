"""Verify: every hash proved, every release reconciled with its manifest and its original."""

from __future__ import annotations

from kenes.observatory.durable import sha256_of
from kenes.observatory.observatory import Observatory
from kenes.observatory.release import Release
from kenes.observatory.releases import manifest_fault
from kenes.texts import Finding, Severity, Text

_FAULTS = {
    "data-missing": Text(
        kk="{release} шығарылымының деректер файлы жоқ.",
        ru="Нет файла данных выпуска {release}.",
        en="The data file of release {release} is missing.",
    ),
    "data-changed": Text(
        kk="{release} шығарылымының деректері жазылғаннан кейін өзгерген.",
        ru="Данные выпуска {release} изменены после записи.",
        en="The data of release {release} were changed after they were written.",
    ),
    "misplaced": Text(
        kk="{release} шығарылымы өз қалтасында тұрған жоқ.",
        ru="Выпуск {release} лежит не в своей папке.",
        en="Release {release} does not stand in its own folder.",
    ),
    "original-missing": Text(
        kk="{release} шығарылымының түпнұсқа файлы жоқ.",
        ru="Нет исходного файла выпуска {release}.",
        en="The original file of release {release} is missing.",
    ),
    "original-changed": Text(
        kk="Түпнұсқа файл өзгерген: {release}.",
        ru="Исходный файл изменён: {release}.",
        en="An original file was changed: {release}.",
    ),
    "manifest-unreadable": Text(
        kk="{release} шығарылымының манифесі оқылмайды.",
        ru="Манифест выпуска {release} не читается.",
        en="The manifest of release {release} cannot be read.",
    ),
}

_WAY_OUT = Text(
    kk="Бұл қалтаны соңғы сақтық көшірмеден қалпына келтіріңіз.",
    ru="Восстановите эту папку из последней резервной копии.",
    en="Bring this folder back from the last backup.",
)


def verify(observatory: Observatory) -> tuple[list[Finding], dict[str, int]]:
    """Findings (none: all is whole) and what was counted: releases and originals."""
    observatory.originals.clear_drafts()
    findings = _unreadable_manifests(observatory)
    if findings:
        return findings, {"releases": 0, "originals": 0}
    releases = observatory.releases.all()
    for release in releases:
        if fault := manifest_fault(release):
            findings.append(_finding(fault["what"], release.manifest.address_in_observatory))
        if not _original(observatory, release):
            findings.append(_finding("original-missing", release.manifest.address_in_observatory))
    originals = observatory.originals.all()
    findings += [_finding("original-changed", path.name) for path in originals if sha256_of(path) != path.stem]
    return findings, {"releases": len(releases), "originals": len(originals)}


def _original(observatory: Observatory, release: Release) -> bool:
    original = release.manifest.original
    return observatory.originals.path(original["sha256"], original["suffix"]).is_file()


def _unreadable_manifests(observatory: Observatory) -> list[Finding]:
    from kenes.observatory.release import read_release

    findings = []
    for folder in sorted((observatory.folder / "releases").glob("[!.]*/*")):
        try:
            read_release(folder)
        except (OSError, ValueError, TypeError, KeyError):
            findings.append(_finding("manifest-unreadable", f"{folder.parent.name}/{folder.name}"))
    return findings


def _finding(what: str, release: str) -> Finding:
    return Finding(what, Severity.ERROR, _FAULTS[what].fill(release=release), file=release, proposal=_WAY_OUT)
