"""The columns of form 1-M that are read, by the words of their headers, and what each says of persons."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kenes.texts import Text

OFFENCE_HEADERS = {
    "in_proceedings": re.compile(r"находил\w+ в производстве"),
    "registered": re.compile(r"правонарушений,? зарегистрирован\w+ в ЕРДР в"),
    "completed": re.compile(r"дела о которых окончен\w+ производством"),
    "sent_to_court": re.compile(r"дела о которых направлен\w+ в суд"),
}
"""Section 1: column 1 is what was in proceedings, carried over included; column 2 what was registered in the period."""

OFFENCE_REQUIRED = {
    "registered": Text(
        kk="2-баған: кезең ішінде СДТБТ-да тіркелген құқық бұзушылықтар",
        ru="графа 2: правонарушения, зарегистрированные в ЕРДР в отчётном периоде",
        en="column 2: offences registered in the period",
    ),
    "in_proceedings": Text(
        kk="1-баған: кезең ішінде өндірісте болған құқық бұзушылықтар",
        ru="графа 1: правонарушения, дела о которых находились в производстве",
        en="column 1: offences in proceedings in the period",
    ),
}
OFFENCE_OPTIONAL = {
    "completed": Text(kk="өндірісі аяқталғандар", ru="окончено производством", en="completed"),
    "sent_to_court": Text(kk="сотқа жіберілгендер", ru="направлено в суд", en="sent to court"),
}


@dataclass(frozen=True)
class People:
    """What a column of section 6 counts."""

    sex: str = "all"
    age: str = "all"
    citizenship: str = "all"


_BANDS = ("12-13", "14-15", "16-17", "18-20", "21-29", "30-39", "40-49", "50-59")

OFFENDER_COLUMNS = {
    "total": People(),
    "women": People(sex="female"),
    **{band: People(age=band) for band in (*_BANDS, "60+")},
    "KZ": People(citizenship="KZ"),
    "CIS": People(citizenship="CIS"),
    "other": People(citizenship="other"),
}
OFFENDER_HEADERS = {
    "total": re.compile(r"^всего лиц$", re.IGNORECASE),
    "women": re.compile(r"^женщин\w*$", re.IGNORECASE),
    **{band: re.compile(r"(?:^|\| )" + band.replace("-", r"\s*[-–]\s*") + " лет$") for band in _BANDS},
    "60+": re.compile(r"(?:^|\| )60 лет и (?:выше|старше)$"),
    "KZ": re.compile(r"(?:^|\| )Граждан\w* РК$", re.IGNORECASE),
    "CIS": re.compile(r"(?:^|\| )Граждан\w* СНГ$", re.IGNORECASE),
    "other": re.compile(r"(?:^|\| )Иностранн\w+ граждан\w*$", re.IGNORECASE),
}
OFFENDER_REQUIRED = {
    "total": Text(kk="барлық адам", ru="всего лиц", en="all persons"),
    "women": Text(kk="әйелдер", ru="женщин", en="women"),
    **{band: Text(kk=f"{band} жас", ru=f"{band} лет", en=f"aged {band}") for band in _BANDS},
    "60+": Text(kk="60 жас және одан үлкен", ru="60 лет и выше", en="aged 60 and over"),
}
OFFENDER_OPTIONAL = {
    "KZ": Text(kk="ҚР азаматтары", ru="граждане РК", en="citizens of Kazakhstan"),
    "CIS": Text(kk="ТМД азаматтары", ru="граждане СНГ", en="citizens of other CIS countries"),
    "other": Text(kk="шетел азаматтары", ru="иностранные граждане", en="other foreign citizens"),
}
