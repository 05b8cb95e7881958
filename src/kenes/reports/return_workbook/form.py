"""The form of the workbook: its sheets, its columns, where each thing stands, in words of three languages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kenes.texts import Text

FORM = 1
"""The number of this form; a workbook of another is refused by name."""
HIDDEN = "kenes"
"""The hidden sheet: which request, which form, which language; the choices of the drop-downs."""
HEAD_ROW = 4
"""The row of the headings, from 1; the rows before it hold who answers."""
FIRST_ROW = HEAD_ROW + 1
GIVER_ROWS = {"name": 1, "position": 2, "number": 3}
"""The rows in which whoever answers writes their name, position and number; the cell is in the column GIVER_COLUMN."""
GIVER_COLUMN = 3


@dataclass(frozen=True)
class Column:
    """A column: what it holds, its heading, its width; `open` ones are filled by the body."""

    name: str
    heading: Text
    width: int
    open: bool = False


COLUMNS = (
    Column("record", Text(kk="Нөмірі", ru="Номер", en="Id"), 18),
    Column("title", Text(kk="Іс-шара", ru="Мероприятие", en="Action"), 44),
    Column("form", Text(kk="Аяқталу нысаны", ru="Форма завершения", en="Form of completion"), 24),
    Column("term", Text(kk="Мерзімі", ru="Срок", en="Term"), 18),
    Column("before", Text(kk="Алдыңғы жолы айтылғаны", ru="Сообщено в прошлый раз", en="Reported last time"), 34),
    Column("words", Text(kk="Орындалу барысы", ru="Ход исполнения", en="How far it has come"), 44, True),
    Column("reached", Text(kk="Аяқталу нысаны орындалды ма", ru="Достигнута ли форма завершения", en="Form of completion reached"), 18, True),
    Column("kind", Text(kk="Құжат түрі", ru="Вид документа", en="Sort of document"), 24, True),
    Column("number", Text(kk="Құжат нөмірі", ru="Номер документа", en="Number of the document"), 16, True),
    Column("date", Text(kk="Құжат күні", ru="Дата документа", en="Date of the document"), 14, True),
    Column("address", Text(kk="Мәтінінің мекенжайы", ru="Адрес текста", en="Address of the text"), 30, True),
)  # fmt: skip
SHEETS: Mapping[str, Text] = {
    "guide": Text(kk="Түсіндірме", ru="Пояснения", en="Guide"),
    "table": Text(kk="Мәліметтер", ru="Сведения", en="Return"),
}
GIVER: Mapping[str, Text] = {
    "name": Text(kk="Мәліметті берген", ru="Кто отвечает", en="Given by"),
    "position": Text(kk="Лауазымы", ru="Должность", en="Position"),
    "number": Text(kk="Хаттың шығыс нөмірі", ru="Исходящий номер письма", en="Outgoing number of your letter"),
}
TITLE = Text(
    kk="Сұрау салуға жауап кітабы", ru="Книга для ответа на запрос сведений", en="Workbook for the answer to a data request"
)  # fmt: skip
GUIDE = (
    Text(
        kk="1. «Мәліметтер» парағында ақ ұяшықтарды толтырыңыз: жоғарыда – кім жауап береді, төменде – әр іс-шара бойынша бір жол.",
        ru="1. Заполните белые ячейки листа «Сведения»: вверху – кто отвечает, ниже – по строке на каждое мероприятие.",
        en="1. Fill in the white cells of the sheet “Return”: who answers at the top, then one row for each action.",
    ),
    Text(
        kk="2. Орындалу барысын өз сөзіңізбен жазыңыз. Аяқталу нысаны мен құжат түрін тізімнен таңдаңыз.",
        ru="2. Ход исполнения опишите своими словами. Достигнута ли форма завершения и вид документа выберите из списка.",
        en="2. Say in your own words how far the action has come. Choose whether the form of completion is reached, and the sort of document, from the lists.",
    ),
    Text(
        kk="3. «Иә, толық» десеңіз, растайтын құжатты көрсетіңіз: түрі және нөмірі немесе мекенжайы.",
        ru="3. Если ответ «да, полностью», назовите завершающий документ: вид и номер или адрес.",
        en="3. Where the answer is “yes, fully”, name the completing document: its sort and its number or address.",
    ),
    Text(
        kk="4. Сұр ұяшықтарды, парақтар мен жолдарды өзгертпеңіз. Файлды .xlsx түрінде сақтап, сілтеменің бетіне жүктеңіз немесе сұраған органға жіберіңіз.",
        ru="4. Серые ячейки, листы и строки не меняйте. Сохраните файл как .xlsx и загрузите на странице по ссылке или пришлите тому, кто запросил.",
        en="4. Leave grey cells, sheets and rows as they are. Save the file as .xlsx and upload it on the page of the link, or send it to whoever asked.",
    ),
)
