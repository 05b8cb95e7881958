"""What the hiding of small counts refuses."""

from __future__ import annotations

from kenes.texts import Text

REFUSALS: tuple[tuple[str, Text], ...] = (
    (
        r"no table of counts agrees with the published cells: they do not add up",
        Text(
            kk="жарияланған сандар өзара қосылмайды; жиынтықтарды тексеріңіз",
            ru="опубликованные числа не складываются; проверьте итоги",
            en="the published cells do not add up; look at the totals",
        ),
    ),
    (
        r"a cell published in both releases has two values: .+",
        Text(
            kk="екі шығарылымда да бар ұяшықтың мәні екі түрлі: сандар қайта қаралған, әр шығарылымды бөлек тексеріңіз",
            ru="ячейка, опубликованная в обоих выпусках, имеет два значения: числа пересмотрены, проверьте каждый выпуск отдельно",
            en="a cell published in both releases has two values: the counts were revised, audit each alone",
        ),
    ),
    (
        r"both releases must be of one shape, got .+ and .+",
        Text(
            kk="екі шығарылымның жолдары мен бағандары бірдей болуы тиіс",
            ru="в обоих выпусках должны быть те же строки и столбцы",
            en="both releases must have the same rows and columns",
        ),
    ),
    (
        r"a table with margins holds numbers of 0 or more, nan where hidden",
        Text(
            kk="кестеде 0-ден кем емес сандар тұруы тиіс, жасырылғанының орнында *",
            ru="в таблице стоят числа не меньше 0, на месте скрытых — *",
            en="a table must hold numbers of 0 or more, and * where hidden",
        ),
    ),
    (
        r"a table with margins needs a member, its groups and a total on each axis, got .+",
        Text(
            kk="кестенің жолдарында да, бағандарында да кемінде бір мүше мен жиынтық болуы тиіс",
            ru="по строкам и по столбцам таблицы нужны хотя бы одно значение и итог",
            en="a table needs a member at least and a total, in its rows and in its columns",
        ),
    ),
    (
        r"hierarchies must be \{axis: \{group: \[positions\]\}\}, got .+",
        Text(
            kk="groups әр топқа қай мүшелер кіретінін айтуы тиіс",
            ru="groups должны говорить, какие значения входят в каждую группу",
            en="groups must say which members belong to each group",
        ),
    ),
    (
        r"group (?P<group>.+) of axis .+ needs positions from 0 to .+, got .+",
        Text(
            kk="«{group}» тобында кестеде бар мүшелер ғана болуы, кемінде біреуі болуы тиіс",
            ru="в группе «{group}» должны быть значения таблицы, хотя бы одно",
            en="the group “{group}” must hold members of the table, one at least",
        ),
    ),
    (
        r"least must be 0, or 1 where it is known that no 0 is hidden, got (?P<value>.+)",
        Text(
            kk="least мәні 0 болуы тиіс, ал ешбір 0 жасырылмағаны белгілі болса – 1; берілгені {value}",
            ru="least — это 0, или 1, если известно, что ни один 0 не скрыт; а дано {value}",
            en="least must be 0, or 1 where it is known that no 0 is hidden; {value} was given",
        ),
    ),
    (
        r"tables must be a list, links pairs of \(\(table, position\), \(table, position\)\)",
        Text(
            kk="бірнеше кесте және олардың ортақ ұяшықтарының жұптары керек",
            ru="нужны несколько таблиц и пары их общих ячеек",
            en="several tables and the pairs of cells that they share are needed",
        ),
    ),
    (
        r"links name table (?P<table>.+), but there are (?P<n>\d+)",
        Text(
            kk="ортақ ұяшықтар {table} нөмірлі кестені атайды, ал кестелер саны {n}",
            ru="общие ячейки называют таблицу {table}, а таблиц всего {n}",
            en="the shared cells name table {table}, but there are {n} tables",
        ),
    ),
    (
        r"two cells that are said to be one hold different numbers",
        Text(
            kk="бір ұяшық деп аталған екі ұяшықтың сандары екі түрлі",
            ru="две ячейки, названные одной, содержат разные числа",
            en="two cells that are said to be one hold different numbers",
        ),
    ),
    (
        r"every cell must be at most (?P<most>.+)",
        Text(
            kk="ұяшықтағы сан ең көбі {most} болуы тиіс",
            ru="число в ячейке не больше {most}",
            en="a cell must hold {most} at most",
        ),
    ),
    (
        r"the table has no cells",
        Text(kk="кестеде ұяшық жоқ", ru="в таблице нет ячеек", en="the table has no cells"),
    ),
    (
        r"every cell must be a whole number of 0 or more",
        Text(
            kk="әр ұяшықта 0-ден кем емес бүтін сан болуы тиіс",
            ru="в каждой ячейке — целое число не меньше 0",
            en="every cell must hold a whole number of 0 or more",
        ),
    ),
    (
        r"links name cell (?P<cell>.+), but the table with margins has the shape (?P<shape>.+)",
        Text(
            kk="links {cell} ұяшығын атайды, ал кестенің (қосындыларымен) өлшемі {shape}",
            ru="links называет ячейку {cell}, а размер таблицы с итогами {shape}",
            en="links names cell {cell}, but the table with its totals has the shape {shape}",
        ),
    ),
)
