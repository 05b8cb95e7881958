"""What is said of tables of counts that cannot be read."""

from __future__ import annotations

from kenes.texts import Text

NOT_A_COUNT = Text(
    kk="«{column}» бағанындағы «{value}» – сан да, жасыру белгісі де (*) емес.",
    ru="«{value}» в столбце «{column}» — не число и не знак скрытого значения (*).",
    en="“{value}” in “{column}” is no count, nor a sign of a hidden one (*).",
)
NO_COUNT = Text(
    kk="«{column}» бағанындағы ұяшық бос: адам болмаса 0, жасырылған болса * жазыңыз.",
    ru="Ячейка в столбце «{column}» пуста: напишите 0, если людей нет, и *, если число скрыто.",
    en="The cell in “{column}” is blank: write 0 where there is nobody and * where the count is hidden.",
)
NEGATIVE = Text(
    kk="«{column}» бағанында 0-ден кем емес бүтін сан болуы керек: «{value}».",
    ru="В столбце «{column}» нужно целое число не меньше 0: «{value}».",
    en="“{column}” holds whole numbers of 0 or more: “{value}”.",
)
TWICE = Text(
    kk="Бұл үйлесім кестеде екі рет тұр («{value}»).",
    ru="Это сочетание стоит в таблице дважды («{value}»).",
    en="This combination stands in the table twice (“{value}”).",
)
CHOOSE_BY = Text(
    kk="Бұл – жазбалар кестесі: қай бағандар бойынша санау керегі айтылмаған.",
    ru="Это таблица записей: не сказано, по каким столбцам считать.",
    en="This is a table of records: by which columns to count is not said.",
)
BY = Text(
    kk="Бағандарды by=аумақ,жынысы деп атаңыз немесе саны бар кесте беріңіз.",
    ru="Назовите столбцы: by=регион,пол, или дайте таблицу с числами.",
    en="Name the columns as by=region,sex, or give a table of counts.",
)
DIFFERENT_GROUPS = Text(
    kk="«{column}» бағаны басқа бағанның мүшелерін топтамайды: әр мүше бір ғана топта тұруы тиіс.",
    ru="Столбец «{column}» не объединяет в группы значения другого столбца: каждое должно быть в одной группе.",
    en="“{column}” does not group the members of another column: each must stand in one group.",
)
TOO_LARGE = Text(
    kk="Кестеде шетімен бірге {n} ұяшық; бағдарлама 1-ден {most}-ға дейін алады.",
    ru="В таблице с итогами {n} ячеек; программа берёт от 1 до {most}.",
    en="With its margins the table has {n} cells; from 1 to {most} are taken.",
)
