"""What the hiding of small counts says."""

from __future__ import annotations

from kenes.estimations.estimation import ANY, Choice, Column
from kenes.texts import Text

TITLE = Text(kk="Кестедегі шағын сандарды жасыру", ru="Сокрытие малых чисел в таблице", en="Small counts of a table")
PURPOSE = Text(
    kk="Жарияланатын кестеде адамды танытпайтындай етіп шағын сандарды жасыру; жарияланған кестеден не есептеп шығаруға болатынын тексеру.",
    ru="Скрыть в таблице малые числа так, чтобы никого нельзя было узнать; проверить, что можно вычислить из уже опубликованной.",
    en="Hide the small counts of a table so that nobody is recognised; find out what can be worked out of a published one.",
)
NOT_WHEN = Text(
    kk="Сол адамдар туралы басқа кестелер де жарияланса, оларды бірге қараңыз; үлестер мен орташаларға қолданбаңыз.",
    ru="Если о тех же людях публикуются и другие таблицы, смотрите их вместе; не для долей и средних.",
    en="Where other tables of the same people are published too, look at them together; not for shares or means.",
)
CELLS = Text(kk="ұяшық", ru="ячейки", en="cells")
VALUES = Text(kk="мүмкін мәндер саны", ru="возможных значений", en="possible values")
HIDDEN_CELLS = Text(kk="Жасырылған ұяшықтар", ru="Скрыто ячеек", en="Hidden cells")
SMALL = Text(kk="оның ішінде шағын сандар", ru="из них малые числа", en="of which small counts")
EXTRA = Text(kk="оның ішінде соларды қорғау үшін", ru="из них ради их защиты", en="of which to protect those")
PUBLISHED = Text(kk="Жарияланатын ұяшықтар", ru="Публикуемые ячейки", en="Published cells")
LOWEST = Text(kk="ең азы", ru="наименьшее", en="least")
HIGHEST = Text(kk="ең көбі", ru="наибольшее", en="most")
TOTAL_WORD = Text(kk="Барлығы", ru="Всего", en="Total")
SAFE = Text(kk="Жариялауға болатын кесте", ru="Таблица для публикации", en="The table to publish")
SAFE_NOTE = Text(
    kk="* – адамдарды қорғау үшін жасырылған: 1 мен {threshold} арасындағы сандар ({threshold} қосылмайды) және соларды есептеп шығаруға мүмкіндік беретін ұяшықтар.",
    ru="* — скрыто для защиты людей: числа от 1 и меньше {threshold} и ячейки, по которым их можно было бы вычислить.",
    en="* is hidden to protect people: counts from 1 to less than {threshold}, and cells by which those could be worked out.",
)
SAID_HIDDEN = Text(
    kk="Шек – {threshold}: одан аз сандар {small}, олар жасырылды. Есептеп шығаруға болмас үшін тағы {extra} ұяшық жасырылды.",
    ru="Чисел меньше {threshold}: {small}, они скрыты. Чтобы их нельзя было вычислить, скрыто ещё ячеек: {extra}.",
    en="Counts below {threshold}: {small}, hidden. So that they cannot be worked out, {extra} further cells are hidden.",
)
NOTHING_SMALL = Text(
    kk="Шек – {threshold}: одан аз сан жоқ, ештеңе жасырылмады.",
    ru="Чисел меньше {threshold} нет: ничего не скрыто.",
    en="No count is below {threshold}: nothing is hidden.",
)
PROVED = Text(
    kk="Тексерілді: қосу мен азайту арқылы кез келген жасырылған шағын санның кемінде {n} мүмкін мәні қалады.",
    ru="Проверено: сложением и вычитанием для любого скрытого малого числа остаётся не меньше {n} возможных значений.",
    en="Tried out: by adding and subtracting, at least {n} values remain possible for every hidden small count.",
)
NOT_PUBLISHED = Text(
    kk="Жариялау үшін төмендегі кестені алыңыз; бастапқы файлды жарияламаңыз.",
    ru="Публикуйте таблицу ниже, а не исходный файл.",
    en="Publish the table below, not the file it came from.",
)
INSIDER = Text(
    kk="Ұяшықта жалғыз есептелген адам өзі туралы біле отырып та басқалардың санын таба алмайды; бірақ бірнеше есептелген адам білетінін біріктірсе, одан әдіс қорғамайды.",
    ru="Кто учтён в своей ячейке один, и зная о себе, чужих чисел не вычислит; но если несколько учтённых сложат то, что знают, метод от этого не защищает.",
    en="Whoever is the only one counted in a cell cannot work out the others by knowing of themselves; against several of those counted who put together what they know the method does not protect.",
)
EACH_INSIDER = Text(
    kk="Кесте тым үлкен: есептелгендердің бірі өзі туралы біле отырып, басқалар туралы көбірек білуі мүмкін. Кестені бөліктерге бөліңіз.",
    ru="Таблица слишком велика: тот, кто сам в числе учтённых, зная о себе, может узнать больше о других. Разделите таблицу на части.",
    en="The table is too large: somebody who is one of those counted knows of themselves, and can learn more of the others. Make it smaller.",
)
OTHER_TABLES = Text(
    kk="Бұрын жарияланған нұсқа болса, жариялар алдында екеуін салыстырыңыз (task=difference).",
    ru="Если таблица уже публиковалась, перед публикацией сравните два выпуска (task=difference).",
    en="Where an earlier release exists, compare both before publishing (task=difference).",
)
NONE_GIVEN = Text(
    kk="Жасырылған ұяшықтардың ешқайсысын дәл есептеп шығаруға болмайды.",
    ru="Ни одну скрытую ячейку нельзя вычислить точно.",
    en="No hidden cell can be worked out exactly.",
)
GIVEN_AWAY = Text(
    kk="Дәл есептеп шығарылатын жасырын ұяшықтар: {n} ({cells}). Кестені жарияламаңыз.",
    ru="Скрытых ячеек, которые вычисляются точно: {n} ({cells}). Не публикуйте таблицу.",
    en="Hidden cells that can be worked out exactly: {n} ({cells}). Do not publish the table.",
)
NARROW = Text(
    kk="Тағы {n} ұяшықтың екі ғана мүмкін мәні бар.",
    ru="Ещё у {n} ячеек лишь два возможных значения.",
    en="{n} further cells have but two possible values.",
)
OUTER = Text(
    kk="Үш және одан көп өлшемді кестеде нақты аралық бұдан да тар болуы мүмкін.",
    ru="В таблице из трёх и более измерений настоящий промежуток может быть ещё уже.",
    en="In a table of three dimensions or more the true interval may be narrower still.",
)
FILLED = Text(
    kk="Файлда жоқ {n} үйлесім 0 деп алынды.",
    ru="Сочетаний, которых нет в файле: {n}; они приняты за 0.",
    en="{n} combinations that stand nowhere in the file were taken to be 0.",
)
ALREADY = Text(
    kk="«{file}» кестесінде жасырылған сандар бар; жасыру үшін бастапқы сандар керек. Тексеру үшін task=audit.",
    ru="В таблице «{file}» есть скрытые числа; чтобы скрывать, нужны исходные. Для проверки выберите task=audit.",
    en="The table “{file}” holds hidden counts; to hide, the counts themselves are needed. To audit it choose task=audit.",
)
ADD_UP = Text(
    kk="«{cell}» жиыны {said} деп тұр, ал ұяшықтардың қосындысы {sum}.",
    ru="Итог «{cell}» указан как {said}, а сумма ячеек — {sum}.",
    en="The total “{cell}” is given as {said}, and its cells add up to {sum}.",
)
NEEDS_TWO = Text(
    kk="Салыстыру үшін екі нұсқа керек: екі парақ немесе екі файл.",
    ru="Для сравнения нужны два выпуска: два листа или два файла.",
    en="To compare, two releases are needed: two sheets or two files.",
)
SAME_TABLE = Text(
    kk="Екі нұсқаның жолдары мен бағандары бірдей емес: бұл бір кестенің шығарылымдары емес.",
    ru="Строки и столбцы двух выпусков различаются: это не выпуски одной таблицы.",
    en="Rows and columns of the two differ: they are not releases of one table.",
)
EXAMPLE = """region,women,men
Example North,3,41
Example East,12,56
Example South,25,2
Example West,9,38
Example Centre,31,77
"""
COLUMNS = (
    Column(
        "count",
        Text(
            kk="Айқас кесте (бірінші баған – жолдардың атауы) немесе саны бар тізім; count болмаса, әр жол – бір адам",
            ru="Перекрёстная таблица (первый столбец называет строки) или список с числом; без count строка — это человек",
            en="A cross table (the first column names its rows), or a list with a count; without count every row is a person",
        ),
        True,
        ("n", "число", "саны"),
    ),
    Column(
        "total",
        Text(
            kk="Жиындар болса, тексеріледі (Барлығы, Итого, Total)",
            ru="Итоги, если есть, проверяются (Всего, Итого, Total)",
            en="Totals are checked where there are any (Total, Всего, Барлығы)",
        ),
        False,
    ),
)
CHOICES = (
    Choice(
        "threshold",
        Text(kk="Мұнан аз сан жасырылады", ru="Скрывать числа меньше", en="Hide counts below"),
        "5",
    ),
    Choice(
        "task",
        Text(
            kk="Не істеу (auto: файлға қарай; suppress: жасыру; audit: тексеру; difference: екі нұсқа)",
            ru="Что делать (auto: по файлу; suppress: скрыть; audit: проверить; difference: два выпуска)",
            en="What to do (auto: by the file; suppress: hide; audit: check; difference: two releases)",
        ),
        "auto",
        ("auto", "suppress", "audit", "difference"),
    ),
    Choice(
        "by",
        Text(
            kk="Жазбалар болса: қай бағандар бойынша санау (үтірмен)",
            ru="Для записей: по каким столбцам считать (через запятую)",
            en="For records: the columns to count by (commas between)",
        ),
        "",
        ANY,
    ),
    Choice(
        "groups",
        Text(
            kk="Басқа бағанды топтайтын баған, мысалы аймақ",
            ru="Столбец, объединяющий другой в группы, например округ",
            en="A column that groups another, for instance the zone of regions",
        ),
        "",
        ANY,
    ),
)
