"""What is said of a plan that cannot be read whole: where, and what to do about it."""

from __future__ import annotations

from kenes.texts import Finding, Severity, Text

WORDS: dict[str, tuple[Severity, Text, Text | None]] = {
    "plan-not-found": (
        Severity.ERROR,
        Text(kk="Файлда іс-шаралар жоспарының кестесі табылмады.", ru="В файле не найдена таблица плана мероприятий.", en="No table of a plan of measures was found in the file."),
        Text(kk="Кестенің басында «Іс-шара атауы» бағаны және «Аяқталу нысаны», «Жауапты орындаушылар», «Орындау мерзімі», «Қаржыландыру» бағандарының бірі болсын.", ru="В шапке таблицы должны быть столбец «Наименование мероприятия» и хотя бы два из столбцов «Форма завершения», «Ответственные исполнители», «Срок исполнения», «Финансирование».", en="The heading of the table needs a column for the measure and two of: form of completion, responsible, term, funding."),
    ),
    "plan-format": (
        Severity.ERROR,
        Text(kk="Жоспар Word (.docx) немесе Excel (.xlsx) файлынан оқылады.", ru="План читается из файла Word (.docx) или Excel (.xlsx).", en="A plan is read from a Word (.docx) or Excel (.xlsx) file."),
        Text(kk="Файлды .docx немесе .xlsx түрінде сақтаңыз.", ru="Сохраните файл в формате .docx или .xlsx.", en="Save the file as .docx or .xlsx."),
    ),
    "plan-empty": (
        Severity.ERROR,
        Text(kk="Жоспар кестесінде бірде-бір іс-шара жоқ.", ru="В таблице плана нет ни одного мероприятия.", en="The table of the plan holds no measure."),
        Text(kk="Кестені толтырып, файлды қайта беріңіз.", ru="Заполните таблицу и передайте файл снова.", en="Fill the table in and give the file again."),
    ),
    "column-missing": (
        Severity.WARNING,
        Text(kk="Кестеде «{column}» бағаны жоқ.", ru="В таблице нет столбца «{column}».", en="The table has no column “{column}”."),
        None,
    ),
    "number-missing": (
        Severity.NOTE,
        Text(kk="Іс-шараның нөмірі жоқ.", ru="У мероприятия нет номера.", en="The measure has no number."),
        Text(kk="Нөмір қойыңыз: екінші тілдегі мәтін нөмір бойынша қосылады.", ru="Поставьте номер: текст на втором языке присоединяется по номеру.", en="Give it a number: the text in the other language is joined by number."),
    ),
    "number-repeated": (
        Severity.WARNING,
        Text(kk="«{text}» нөмірі бұрын да тұр ({row}-жол).", ru="Номер «{text}» уже стоит в строке {row}.", en="The number “{text}” stands in row {row} already."),
        Text(kk="Нөмірлерді түзетіңіз.", ru="Исправьте нумерацию.", en="Correct the numbers."),
    ),
    "measure-missing": (
        Severity.WARNING,
        Text(kk="Іс-шараның атауы жазылмаған.", ru="Не написано наименование мероприятия.", en="The measure itself is not written."),
        Text(kk="Атауын жазыңыз немесе жолды алып тастаңыз.", ru="Напишите наименование или уберите строку.", en="Write it, or take the row out."),
    ),
    "responsible-missing": (
        Severity.WARNING,
        Text(kk="Жауапты орындаушы көрсетілмеген.", ru="Не указан ответственный исполнитель.", en="Nobody is named as responsible."),
        Text(kk="Кім жауапты екенін жазыңыз.", ru="Напишите, кто отвечает.", en="Write who is responsible."),
    ),
    "term-missing": (
        Severity.WARNING,
        Text(kk="Мерзімі көрсетілмеген.", ru="Не указан срок.", en="No term is given."),
        Text(kk="Мерзімін жазыңыз, мысалы «2026 жылғы IV тоқсан».", ru="Напишите срок, например «IV квартал 2026 года».", en="Write the term, such as “IV квартал 2026 года”."),
    ),
    "term-not-understood": (
        Severity.WARNING,
        Text(kk="Мерзім түсініксіз: «{unread}». Ол жазылған күйінде қалады.", ru="Срок не понят: «{unread}». Он сохранён так, как написан.", en="The term was not understood: “{unread}”. It is kept as written."),
        Text(kk="Күн, ай, тоқсан, жыл немесе «жыл сайын» деп жазуға болады ма?", ru="Можно ли назвать день, месяц, квартал, год или «ежегодно»?", en="Can it name a day, month, quarter or year, or “ежегодно”?"),
    ),
    "term-year-missing": (
        Severity.NOTE,
        Text(kk="«{text}» мерзімінің жылы айтылмаған: соңғы күні ашық қалды.", ru="В сроке «{text}» не назван год: последний день остался открытым.", en="The term “{text}” names no year: its last day stays open."),
        Text(kk="Жоспардың жылын көрсетіңіз.", ru="Укажите год плана.", en="Say the year of the plan."),
    ),
    "term-year-unclear": (
        Severity.NOTE,
        Text(kk="«{text}» мерзімі жоспардың қай жылына жататыны айтылмаған.", ru="Не сказано, к какому году плана относится срок «{text}».", en="Which year of the plan the term “{text}” belongs to is not said."),
        None,
    ),
    "term-year-included": (
        Severity.NOTE,
        Text(kk="«{text}»: сол жылдың өзі кіре ме, айтылмаған.", ru="«{text}»: не сказано, входит ли в срок сам этот год.", en="“{text}”: whether that year itself counts is not said."),
        None,
    ),
    "term-several-terms": (
        Severity.NOTE,
        Text(kk="«{text}»: бірнеше мерзім аталған; соңғы күні – ең соңғысынікі.", ru="«{text}»: названо несколько сроков; последним днём взят самый поздний.", en="“{text}”: several terms are named; the last day is that of the latest."),
        None,
    ),
    "term-rule-of-days": (
        Severity.NOTE,
        Text(kk="«{text}»: есепті кезеңнен кейінгі күн ереже ретінде сақталды.", ru="«{text}»: число после отчётного периода сохранено как правило.", en="“{text}”: the day after each period is kept as a rule."),
        None,
    ),
    "term-school-year": (
        Severity.NOTE,
        Text(kk="«{text}»: оқу жылының күндері айтылмаған; қыркүйектің бірінен мамырдың соңына дейін деп алынды.", ru="«{text}»: дни учебного года не названы; взято с 1 сентября по 31 мая.", en="“{text}”: the days of the school year are not said; 1 September to 31 May was taken."),
        None,
    ),
    "term-no-such-day": (
        Severity.WARNING,
        Text(kk="«{text}»: күнтізбеде мұндай күн жоқ.", ru="«{text}»: такого дня в календаре нет.", en="“{text}”: there is no such day in the calendar."),
        Text(kk="Күнін түзетіңіз.", ru="Исправьте дату.", en="Correct the date."),
    ),
    "funding-not-understood": (
        Severity.NOTE,
        Text(kk="Қаржыландыру толық түсінілмеді: «{unread}». Ол жазылған күйінде қалады.", ru="Финансирование понято не полностью: «{unread}». Оно сохранено так, как написано.", en="The funding was not wholly understood: “{unread}”. It is kept as written."),
        None,
    ),
    "body-not-in-register": (
        Severity.NOTE,
        Text(kk="«{text}» мекемелер тізілімінен табылмады.", ru="«{text}» не найдено в реестре учреждений.", en="“{text}” was not found in the register of institutions."),
        None,
    ),
    "several-leads": (
        Severity.NOTE,
        Text(kk="Жинақтаушы орган біреуден көп: {text}.", ru="Ответственных за созыв больше одного: {text}.", en="More than one body leads: {text}."),
        None,
    ),
    "total-left-out": (
        Severity.NOTE,
        Text(kk="Жиынтық жол іс-шара ретінде алынбады: «{text}».", ru="Итоговая строка не взята как мероприятие: «{text}».", en="A row of totals was not taken for a measure: “{text}”."),
        None,
    ),
    "row-joined": (
        Severity.NOTE,
        Text(kk="Нөмірі мен атауы жоқ жол алдыңғы іс-шараға қосылды.", ru="Строка без номера и наименования присоединена к предыдущему мероприятию.", en="A row without number and measure was joined to the measure above it."),
        None,
    ),
}  # fmt: skip

COLUMNS = {
    "number": Text(kk="Р/с №", ru="№ п/п", en="No"),
    "measure": Text(kk="Іс-шара атауы", ru="Наименование мероприятия", en="Measure"),
    "form": Text(kk="Аяқталу нысаны", ru="Форма завершения", en="Form of completion"),
    "responsible": Text(kk="Жауапты орындаушылар", ru="Ответственные исполнители", en="Responsible"),
    "term": Text(kk="Орындау мерзімі", ru="Срок исполнения", en="Term"),
    "funding": Text(kk="Қаржыландыру", ru="Финансирование", en="Funding"),
}


def fault(
    code: str, file: str, where: tuple[str | None, int | None, str | None] = (None, None, None), **values: object
) -> Finding:
    """A finding of a code at a sheet or table, row and column; `text` and other values fill its words."""
    severity, message, way_out = WORDS[code]
    table, row, column = where
    said = str(values["text"]) if "text" in values else None
    return Finding(code, severity, message.fill(**values), file, table, row, column, text=said, proposal=way_out)
