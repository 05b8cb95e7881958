"""What is said of lists of a hidden population."""

from __future__ import annotations

from kenes.texts import Text

LIST_WORD = Text(kk="«{name}»", ru="«{name}»", en="“{name}”")
NOT_A_LIST = Text(
    kk="«{column}» тізім бағанында тек белгі болады (1 немесе 0, иә немесе жоқ): «{value}».",
    ru="В столбце-списке «{column}» стоят только отметки (1 или 0, да или нет): «{value}».",
    en="A column that is a list holds only marks (1 or 0, yes or no): “{value}” in “{column}”.",
)
NOT_MARKED = Text(
    kk="«{column}» бағанында 0 да бар, бос ұяшық та бар: бұл адам тізімде бар ма, жоқ па?",
    ru="В столбце «{column}» есть и нули, и пустые ячейки: есть этот человек в списке или нет?",
    en="“{column}” holds both zeros and blanks: is this person in the list or not?",
)
NO_LISTS = Text(
    kk="«{file}» файлынан кемінде екі тізім табылмады.",
    ru="В файле «{file}» не найдено хотя бы двух списков.",
    en="The file “{file}” does not hold two lists.",
)
NO_CODES = Text(kk="Тізімдерде код жоқ.", ru="В списках нет кодов.", en="The lists hold no codes.")
SHAPES = Text(
    kk="Мыналардың бірін беріңіз: әр тізімге бір баған (1/0), жол – адам; үйлесімдер мен саны; тізімдердің кодтары бөлек бағандарда, парақтарда немесе файлдарда; «код» пен «тізім» бағандары.",
    ru="Дайте одно из: столбец на список (1/0), строка — человек; сочетания с числом; коды списков в отдельных столбцах, листах или файлах; столбцы «код» и «список».",
    en="Give one of: a column a list (1/0) with a row a person; patterns with a count; the codes of each list in columns, sheets or files of their own; columns “code” and “list”.",
)
IN_NONE = Text(
    kk="{n} жол ешқандай тізімде тұрған жоқ; олар есепке алынбады.",
    ru="Строк, не отмеченных ни в одном списке: {n}; они не учтены.",
    en="{n} rows are in no list at all; they were left out.",
)
LEFT_OUT = Text(
    kk="Тізім емес бағандар есепке алынбады: {columns}.",
    ru="Столбцы, которые не являются списками, не учтены: {columns}.",
    en="Columns that are no lists were left out: {columns}.",
)
MATCHED = Text(
    kk="Тізімдер кодтар бойынша салыстырылды; әр тізімдегі түрлі адам саны: {lists}. Қате жазылған код адамды екі адам етіп, бағаны көбейтеді.",
    ru="Списки сопоставлены по кодам; разных людей в списках: {lists}. Код с опечаткой делает из человека двоих и завышает оценку.",
    en="The lists were matched by their codes; different persons in each: {lists}. A code mistyped makes two of one person and the size too large.",
)
DOUBLES = Text(
    kk="Бір тізімде қайталанған кодтар бір рет алынды: {lists}.",
    ru="Коды, повторённые внутри списка, взяты по разу: {lists}.",
    en="Codes that stand several times in a list were taken once: {lists}.",
)
NEAR = Text(
    kk="{n} код басқа тізімдегі кодтан бір ғана таңбамен ерекшеленеді: бір адам болуы мүмкін. Сонда баға қандай болатынын сезімталдық кестесі көрсетеді.",
    ru="Кодов, отличающихся от кода другого списка одним знаком: {n}; возможно, это один человек. Какой тогда была бы оценка, показывает таблица чувствительности.",
    en="{n} codes differ by one sign from a code of another list and may be of one person. The table of sensitivity shows what the size would then be.",
)
