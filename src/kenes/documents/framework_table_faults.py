"""What may be wrong in the workbook of a framework, in three languages."""

from __future__ import annotations

from kenes.texts import Finding, Severity, Text


def cell_fault(code: str, message: Text, sheet: str, row: int, column: str, value: str = "") -> Finding:
    """A fault of one cell; the file is added by whoever knows it."""
    said = value[:80]
    return Finding(
        code,
        Severity.ERROR,
        message.fill(value=said, column=column),
        sheet=sheet,
        row=row,
        column=column,
        text=said or None,
        proposal=MEND,
    )


def file_fault(code: str, message: Text, file: str, sheet: str | None = None) -> Finding:
    """A fault of the whole file, or of a sheet that it lacks."""
    filled = message.fill(file=file, sheet=sheet or "")
    return Finding(code, Severity.ERROR, filled, file=file, sheet=sheet, proposal=START)


MEND = Text(
    kk="Ұяшықты түзетіп, кітапты қайта қабылдаңыз; ештеңе сақталған жоқ.",
    ru="Исправьте ячейку и примите книгу снова; ничего не сохранено.",
    en="Mend the cell and take the workbook in again; nothing was stored.",
)
START = Text(
    kk="Бұрыннан бар тізімді «kenes frameworks save АТАУЫ» пәрменімен сақтап, соны үлгі етіп алыңыз.",
    ru="Сохраните одну из имеющихся рамок командой «kenes frameworks save ИМЯ» и возьмите её за образец.",
    en="Save one of the frameworks there are with “kenes frameworks save NAME” and start from that.",
)
NOT_A_WORKBOOK = Text(
    kk="«{file}» файлы Excel кітабы ретінде ашылмады.",
    ru="Файл «{file}» не открывается как книга Excel.",
    en="The file “{file}” does not open as an Excel workbook.",
)
NO_SHEET = Text(
    kk="«{file}» кітабында «{sheet}» парағы жоқ.",
    ru="В книге «{file}» нет листа «{sheet}».",
    en="The workbook “{file}” has no sheet “{sheet}”.",
)
EMPTY = Text(
    kk="«{column}» бағанындағы ұяшық бос.",
    ru="Ячейка в столбце «{column}» пуста.",
    en="The cell in “{column}” is empty.",
)
KEY_SHAPE = Text(
    kk="«{value}» атауы жарамайды: кіші латын әріптері, цифрлар және сызықша ғана.",
    ru="Имя «{value}» не подходит: только строчные латинские буквы, цифры и дефис.",
    en="The key “{value}” will not do: small Latin letters, digits and hyphens only.",
)
CODE_TWICE = Text(
    kk="«{value}» талабы екі рет жазылған.",
    ru="Требование «{value}» записано дважды.",
    en="The requirement “{value}” stands twice.",
)
UNKNOWN_CODE = Text(
    kk="«{value}» нөмірлі талап бұл кітапта жоқ.",
    ru="Требования с номером «{value}» в этой книге нет.",
    en="No requirement of this workbook has the number “{value}”.",
)
UNKNOWN_CHOICE = {
    "looked_for": Text(
        kk="«{value}» танылмады; мүмкін мәндер: evidence, words, no.",
        ru="Значение «{value}» неизвестно; возможны: evidence, words, no.",
        en="The value “{value}” is not known; possible: evidence, words, no.",
    ),
    "verified": Text(
        kk="«{value}» танылмады; мүмкін мәндер: yes, no.",
        ru="Значение «{value}» неизвестно; возможны: yes, no.",
        en="The value “{value}” is not known; possible: yes, no.",
    ),
}
UNKNOWN_CONCEPT = Text(
    kk="Сөздікте «{value}» ұғымы жоқ («concepts» парағын қараңыз).",
    ru="В словаре нет понятия «{value}» (см. лист «concepts»).",
    en="The lexicon has no concept “{value}” (see the sheet “concepts”).",
)
WEIGHT_RANGE = Text(
    kk="Салмақ 0-ден көп, 1-ден аспайтын сан болуы керек: «{value}».",
    ru="Вес – число больше 0 и не больше 1: «{value}».",
    en="A weight is a number above 0 and up to 1: “{value}”.",
)
