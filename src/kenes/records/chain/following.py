"""What may follow from a record where the work is done: the kind that is written next, and the link that joins the two."""

from __future__ import annotations

from dataclasses import dataclass

from kenes.records.chain.actions import Origin
from kenes.texts import Text


@dataclass(frozen=True)
class Following:
    """From a record of the kind `source` a record of the kind `new` is written; `label` invites to it.

    `link` joins them: its source is the older record, unless `outward`, when it is the new one. Where there is no link
    the new record is part of the older one (a statement of its dialogue).
    """

    source: str
    new: str
    label: Text
    link: str = ""
    outward: bool = False

    def origin(self, ref: str) -> tuple[Origin, ...]:
        """The link to write with a new record that follows from this one."""
        return (Origin(self.link, ref, self.outward),) if self.link else ()


FOLLOWINGS: tuple[Following, ...] = (
    Following("GAP", "REC", Text(kk="Ұсыным жазу", ru="Составить рекомендацию", en="Turn into a recommendation"), "motivates"),
    Following("FND", "REC", Text(kk="Ұсыным жазу", ru="Составить рекомендацию", en="Turn into a recommendation"), "motivates"),
    Following("STM", "REC", Text(kk="Ұсыным жазу", ru="Составить рекомендацию", en="Turn into a recommendation"), "informs"),
    Following("DEC", "REC", Text(kk="Ұсыным жазу", ru="Составить рекомендацию", en="Turn into a recommendation"), "informs"),
    Following("OBN", "REC", Text(kk="Ұсыным жазу", ru="Составить рекомендацию", en="Turn into a recommendation"), "informs"),
    Following("DEC", "OBN", Text(kk="Қарсылықты жазу", ru="Записать возражение", en="Record an objection"), "objects-to", True),
    Following("REC", "OBN", Text(kk="Қарсылықты жазу", ru="Записать возражение", en="Record an objection"), "objects-to", True),
    Following("STM", "OBN", Text(kk="Қарсылықты жазу", ru="Записать возражение", en="Record an objection"), "objects-to", True),
    Following("FND", "GAP", Text(kk="Олқылықты жазу", ru="Записать пробел", en="Record a gap"), "reveals"),
    Following("JUD", "GAP", Text(kk="Олқылықты жазу", ru="Записать пробел", en="Record a gap"), "reveals"),
    Following("STM", "GAP", Text(kk="Олқылықты жазу", ru="Записать пробел", en="Record a gap"), "reveals"),
    Following("REC", "ACT", Text(kk="Іс-шараға айналдыру", ru="Принять к исполнению как мероприятие", en="Take up as an action"), "taken-up-as"),
    Following("GAP", "ACT", Text(kk="Іс-шара қосу", ru="Добавить мероприятие", en="Add an action"), "motivates"),
    Following("FND", "ACT", Text(kk="Іс-шара қосу", ru="Добавить мероприятие", en="Add an action"), "motivates"),
    Following("MAN", "ACT", Text(kk="Орындайтын іс-шара қосу", ru="Добавить мероприятие во исполнение", en="Add an action that carries it out"), "mandated-by", True),
    Following("MAN", "ASG", Text(kk="Хаттаманың тапсырмасын жазу", ru="Записать поручение протокола", en="Record an assignment of the protocol")),
    Following("ASG", "ACT", Text(kk="Орындайтын іс-шара қосу", ru="Добавить мероприятие во исполнение", en="Add an action that carries it out"), "implements", True),
    Following("MAN", "RMP", Text(kk="Орындайтын жол картасын жазу", ru="Составить дорожную карту во исполнение", en="Write a road map that carries it out"), "mandated-by", True),
    Following("REC", "REC", Text(kk="Оны ауыстыратын ұсыным жазу", ru="Составить рекомендацию взамен этой", en="Write a recommendation in its place"), "supersedes", True),
    Following("ACT", "ACT", Text(kk="Оны ауыстыратын іс-шара жазу", ru="Составить мероприятие взамен этого", en="Write an action in its place"), "supersedes", True),
    Following("ACT", "MAN", Text(kk="Бекіткен актіні жазу", ru="Записать акт, которым закреплено", en="Record the act that establishes it"), "institutionalised-by"),
    Following("ACT", "GAP", Text(kk="Одан не шыққанын жазу: олқылық", ru="Записать, что из этого следует: пробел", en="Record what follows: a gap"), "reveals"),
    Following("DLG", "RMP", Text(kk="Жол картасын жазу", ru="Составить дорожную карту", en="Write a road map"), "informs"),
    Following("DLG", "DLG", Text(kk="Келесі диалогты жоспарлау", ru="Запланировать следующий диалог", en="Plan the next dialogue"), "informs"),
    Following("DLG", "AGI", Text(kk="Күн тәртібіне мәселе қосу", ru="Добавить пункт повестки", en="Add an agenda item")),
    Following("DLG", "PAR", Text(kk="Қатысушы қосу", ru="Добавить участника", en="Add a participant")),
    Following("DLG", "PAP", Text(kk="Материал қосу", ru="Добавить материал", en="Add a paper")),
    Following("DLG", "STM", Text(kk="Мәлімдеме жазу", ru="Записать высказывание", en="Add a statement")),
    Following("DLG", "DEC", Text(kk="Шешім жазу", ru="Записать решение", en="Add a decision")),
    Following("DLG", "OBN", Text(kk="Қарсылық жазу", ru="Записать возражение", en="Add an objection")),
    Following("DLG", "REC", Text(kk="Ұсыным жазу", ru="Записать рекомендацию", en="Add a recommendation")),
    Following("DLG", "CNS", Text(kk="Жазбаша талқылау бастау", ru="Начать письменную консультацию", en="Begin a consultation")),
    Following("CNS", "RND", Text(kk="Пікір сұрау кезеңін қосу", ru="Добавить раунд мнений", en="Add a round of statements")),
    Following("DLG", "RND", Text(kk="Пікір сұрау кезеңін қосу", ru="Добавить раунд мнений", en="Add a round of statements")),
    Following("RND", "PSN", Text(kk="Тұжырым жазу", ru="Написать утверждение", en="Write a statement to agree with")),
    Following("CMT", "REC", Text(kk="Ұсыным жазу", ru="Составить рекомендацию", en="Turn into a recommendation"), "informs"),
    Following("CMT", "STM", Text(kk="Мәлімдеме жазу", ru="Записать высказывание", en="Add a statement"), "informs"),
    Following("STM", "CST", Text(kk="Дәйексөзге келісімді жазу", ru="Записать согласие на цитату", en="Record consent to a quotation")),
    Following("RMP", "OBJ", Text(kk="Мақсат қосу", ru="Добавить цель", en="Add an objective")),
    Following("OBJ", "MSR", Text(kk="Бағыт қосу", ru="Добавить направление", en="Add a measure")),
    Following("ACT", "MLS", Text(kk="Бақылау нүктесін қосу", ru="Добавить контрольную точку", en="Add a milestone")),
    Following("GAP", "STU", Text(kk="Зерттеу сұрау", ru="Запросить исследование", en="Ask for a study"), "motivates"),
    Following("REC", "STU", Text(kk="Зерттеу сұрау", ru="Запросить исследование", en="Ask for a study"), "motivates"),
    Following("LET", "STU", Text(kk="Сұралған зерттеуді жазу", ru="Записать запрошенное исследование", en="Record the study it asks for"), "motivates"),
    Following("STU", "REC", Text(kk="Ұсыным жазу", ru="Составить рекомендацию", en="Turn into a recommendation"), "informs"),
    Following("STU", "ACT", Text(kk="Іс-шара қосу", ru="Добавить мероприятие", en="Add an action"), "informs"),
    Following("PRA", "MAN", Text(kk="Бекіткен актіні жазу", ru="Записать акт, которым закреплено", en="Record the act that establishes it"), "institutionalised-by"),
    Following("PRA", "ACT", Text(kk="Осы тәжірибені енгізетін іс-шара қосу", ru="Добавить мероприятие по внедрению", en="Add an action that takes it over"), "informs"),
    Following("SVC", "ASM", Text(kk="Өзін-өзі бағалауды бастау", ru="Начать самооценку", en="Begin a self-assessment")),
    Following("ASM", "ACT", Text(kk="Жақсарту іс-шарасын қосу", ru="Добавить мероприятие по улучшению", en="Add an action that improves it"), "motivates"),
    Following("ASM", "GAP", Text(kk="Олқылықты жазу", ru="Записать пробел", en="Record a gap"), "reveals"),
    Following("PRG", "RSL", Text(kk="Нәтиже қосу", ru="Добавить результат", en="Add a result")),
    Following("PRG", "WPL", Text(kk="Жылдық жұмыс жоспарын қосу", ru="Добавить годовой план работы", en="Add a work plan for a year")),
    Following("WPL", "ATV", Text(kk="Жұмыс қосу", ru="Добавить работу", en="Add an activity")),
    Following("ATV", "DLV", Text(kk="Жұмыс өнімін қосу", ru="Добавить продукт работы", en="Add a deliverable")),
    Following("EVT", "TRN", Text(kk="Қатысушы қосу", ru="Добавить участника", en="Add a participant")),
    Following("EVT", "FUP", Text(kk="Кейін не өзгергенін жазу", ru="Записать, что изменилось", en="Note what changed afterwards")),
    Following("MSR", "ACT", Text(kk="Іс-шара қосу", ru="Добавить мероприятие", en="Add an action")),
)  # fmt: skip


def following_from(code: str) -> list[Following]:
    """What may follow from a record of a kind."""
    return [one for one in FOLLOWINGS if one.source == code]


def leading_to(code: str) -> list[Following]:
    """What a new record of a kind may follow from, by a link."""
    return [one for one in FOLLOWINGS if one.new == code and one.link]


def following(source: str, new: str) -> Following | None:
    """How a record of one kind follows from one of another; None where it does not."""
    return next((one for one in FOLLOWINGS if (one.source, one.new) == (source, new)), None)
