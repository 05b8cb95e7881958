"""What cannot be right in form 1-M: parts larger than their whole. Each is a warning at its cell."""

from __future__ import annotations

from collections.abc import Mapping

from kenes.datasets.line import Line
from kenes.texts import Finding, Severity, Text

Counts = Mapping[str, int | None]


def doubts_of_offences(line: Line, counts: Counts) -> list[Finding]:
    """Registered or completed offences beyond those in proceedings, court cases beyond completed ones."""
    pairs = (("registered", "in_proceedings"), ("completed", "in_proceedings"), ("sent_to_court", "completed"))
    return [
        _too_many(line, part, whole, counts) for part, whole in pairs if _exceeds(counts.get(part), counts.get(whole))
    ]


def doubts_of_offenders(line: Line, counts: Counts) -> list[Finding]:
    """Women or citizens beyond all persons, age bands that do not add up to them."""
    total = counts["total"]
    found = [_too_many(line, "women", "total", counts)] if _exceeds(counts["women"], total) else []
    citizens = _sum(counts, [name for name in ("KZ", "CIS", "other") if name in counts])
    if _exceeds(citizens, total):
        found.append(_doubt(line, "total", "parts-exceed-total", _CITIZENS.fill(parts=citizens, total=total)))
    ages = _sum(counts, [name for name in counts if name[0].isdigit()])
    if ages is not None and total is not None and ages != total:
        found.append(_doubt(line, "total", "ages-do-not-add-up", _AGES.fill(parts=ages, total=total)))
    return found


def _exceeds(part: int | None, whole: int | None) -> bool:
    return part is not None and whole is not None and part > whole


def _sum(counts: Counts, names: list[str]) -> int | None:
    """The sum of the named counts; None when there are none or one is blank."""
    known = [count for name in names if (count := counts[name]) is not None]
    return sum(known) if names and len(known) == len(names) else None


def _too_many(line: Line, part: str, whole: str, counts: Counts) -> Finding:
    message = _EXCEEDS.fill(part=_NAMES[part], value=counts[part], whole=_NAMES[whole], total=counts[whole])
    return _doubt(line, part, "part-exceeds-whole", message)


def _doubt(line: Line, key: str, code: str, message: Text) -> Finding:
    return line.finding(key, code, message, _LOOK, Severity.WARNING)


_NAMES = {
    "registered": Text(kk="тіркелгені", ru="зарегистрировано", en="registered"),
    "in_proceedings": Text(kk="өндірісте болғаны", ru="в производстве", en="in proceedings"),
    "completed": Text(kk="аяқталғаны", ru="окончено", en="completed"),
    "sent_to_court": Text(kk="сотқа жіберілгені", ru="направлено в суд", en="sent to court"),
    "women": Text(kk="әйелдер", ru="женщин", en="women"),
    "total": Text(kk="барлық адам", ru="всего лиц", en="all persons"),
}
_EXCEEDS = Text(
    kk="Бөлігі бүтінінен көп: {part} — {value}, {whole} — {total}.",
    ru="Часть больше целого: {part} — {value}, {whole} — {total}.",
    en="A part is larger than its whole: {part} {value}, {whole} {total}.",
)
_CITIZENS = Text(
    kk="Азаматтығы бойынша саны ({parts}) барлық адам санынан ({total}) көп.",
    ru="Сумма по гражданству ({parts}) больше общего числа лиц ({total}).",
    en="The sum by citizenship ({parts}) is larger than all persons ({total}).",
)
_AGES = Text(
    kk="Жас топтарының қосындысы ({parts}) барлық адам санына ({total}) тең емес.",
    ru="Сумма возрастных групп ({parts}) не равна общему числу лиц ({total}).",
    en="The age bands add up to {parts}, not to all persons ({total}).",
)
_LOOK = Text(
    kk="Ұяшықты бастапқы нысанмен салыстырыңыз.", ru="Сверьте ячейку с исходной формой.", en="Compare the cell with the original form.",
)  # fmt: skip
