"""What is said of one action: how far it has come, whether its form of completion is reached, by which document. Pure."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields
from typing import Any

from kenes.texts import Text

LONGEST = 4000
SHORT = 200
YES, PARTLY, NO = "yes", "partly", "no"
REACHED: Mapping[str, Text] = {
    YES: Text(kk="иә, толық", ru="да, полностью", en="yes, fully"),
    PARTLY: Text(kk="ішінара", ru="частично", en="partly"),
    NO: Text(kk="әлі жоқ", ru="ещё нет", en="not yet"),
}
"""Whether the form of completion is reached."""
DOCUMENTS: Mapping[str, Text] = {
    "act": Text(kk="нормативтік құқықтық акт", ru="нормативный правовой акт", en="legal act"),
    "order": Text(kk="бұйрық", ru="приказ", en="order"),
    "report": Text(kk="есеп", ru="отчёт", en="report"),
    "letter": Text(kk="хат немесе ақпарат", ru="письмо или информация", en="letter or information"),
    "minutes": Text(kk="хаттама", ru="протокол", en="minutes"),
    "other": Text(kk="өзге құжат", ru="иной документ", en="other document"),
}
"""Sorts of completing document."""
ADDRESS = re.compile(r"https?://[^\s/]+\.\S+")


@dataclass(frozen=True)
class Answer:
    """`record` is the id of the action; `file` is what is kept of an uploaded document (name, sha256, suffix, size)."""

    record: str
    words: str = ""
    reached: str = ""
    kind: str = ""
    number: str = ""
    date: datetime.date | None = None
    address: str = ""
    file: Mapping[str, Any] = field(default_factory=dict)
    milestones: tuple[str, ...] = ()

    @property
    def is_blank(self) -> bool:
        """Whether nothing is said at all."""
        return self == Answer(self.record)

    @property
    def names_a_document(self) -> bool:
        """Whether a completing document is named so that somebody could find it."""
        return bool(self.file or (self.kind and (self.number or self.address)))

    def as_json(self) -> dict[str, Any]:
        """As the record holds it."""
        said = {one.name: getattr(self, one.name) for one in fields(self)}
        return said | {
            "date": self.date.isoformat() if self.date else "",
            "file": dict(self.file),
            "milestones": list(self.milestones),
        }

    @classmethod
    def of_json(cls, said: Mapping[str, Any]) -> Answer:
        """The way back."""
        known = {one.name: said[one.name] for one in fields(cls) if one.name in said}
        day = datetime.date.fromisoformat(said["date"]) if said.get("date") else None
        return cls(**known | {"date": day, "milestones": tuple(said.get("milestones", ()))})


def faults_of(answer: Answer, today: datetime.date) -> Iterator[tuple[str, Text]]:
    """What is wrong with an answer: the field, and how to mend it. The page and the workbook ask the same."""
    if not answer.words.strip():
        yield "words", SAY_HOW_FAR
    if len(answer.words) > LONGEST:
        yield "words", TOO_LONG.fill(most=LONGEST)
    if answer.reached not in REACHED:
        yield "reached", CHOOSE
    if answer.kind and answer.kind not in DOCUMENTS:
        yield "kind", CHOOSE_A_KIND
    if answer.reached == YES and not answer.names_a_document:
        yield "kind", NAME_THE_DOCUMENT
    if answer.date and answer.date > today:
        yield "date", NOT_YET
    if answer.address and not ADDRESS.fullmatch(answer.address):
        yield "address", NO_ADDRESS
    for name in ("number", "address"):
        if len(getattr(answer, name)) > SHORT:
            yield name, TOO_LONG.fill(most=SHORT)


SAY_HOW_FAR = Text(
    kk="Іс-шараның қалай орындалып жатқанын жазыңыз.",
    ru="Напишите, как исполняется мероприятие.",
    en="Say how far the action has come.",
)
CHOOSE = Text(
    kk="Аяқталу нысаны орындалған-орындалмағанын таңдаңыз.",
    ru="Выберите, достигнута ли форма завершения.",
    en="Choose whether the form of completion is reached.",
)
CHOOSE_A_KIND = Text(
    kk="Құжат түрін тізімнен таңдаңыз.", ru="Выберите вид документа из списка.", en="Choose the sort of document from the list."
)  # fmt: skip
NAME_THE_DOCUMENT = Text(
    kk="Орындалғанын растайтын құжаттың түрін және нөмірін немесе мекенжайын көрсетіңіз немесе файлын тіркеңіз.",
    ru="Назовите завершающий документ: вид и номер или адрес, либо приложите файл.",
    en="Name the completing document: its sort and its number or address, or attach the file.",
)
NOT_YET = Text(
    kk="Құжаттың күні әлі келген жоқ.", ru="Дата документа ещё не наступила.", en="The date of the document has not come yet."
)  # fmt: skip
NO_ADDRESS = Text(
    kk="Мекенжай https:// деп басталуы керек.", ru="Адрес должен начинаться с https://.", en="The address must begin with https://."
)  # fmt: skip
TOO_LONG = Text(
    kk="Қысқарақ жазыңыз: ең көбі {most} таңба.",
    ru="Напишите короче: не более {most} знаков.",
    en="Write this shorter: at most {most} signs.",
)
