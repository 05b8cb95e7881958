"""What the search for double records says."""

from __future__ import annotations

from kenes.estimations.estimation import Choice, Column
from kenes.texts import Text

TITLE = Text(kk="Қайталанған жазбаларды табу", ru="Поиск повторных записей", en="Double records")
PURPOSE = Text(
    kk="Бір тізімде бір адамның бірнеше рет тұрғанын жазылуы әртүрлі болса да табу және әр жолға адам нөмірін беру.",
    ru="Найти в списке записи об одном и том же человеке, даже написанные по-разному, и дать каждой строке номер человека.",
    en="Find records of one person in a list, even where they are written differently, and give each row the number of its person.",
)
NOT_WHEN = Text(
    kk="Бір отбасының адамдары көп болса немесе туған күн мен ат дерлік барлығында жоқ болса қолданбаңыз; жұптарды адам тексереді.",
    ru="Не применять, если в списке много родственников или почти нет имён и дат рождения; пары проверяет человек.",
    en="Not where many of one family stand in the list, or names and birth dates are mostly missing; a person checks the pairs.",
)
UNIT = Text(kk="саны", ru="число", en="number")
PERSONS = Text(kk="Түрлі адам", ru="Разных людей", en="Different persons")
ROWS = Text(kk="Жазбалар", ru="Записей", en="Records")
LINKED = Text(kk="Бір адамға жататын жұптар", ru="Пар, вероятно об одном человеке", en="Pairs likely of one person")
FOUND = Text(
    kk="{rows} жазба шамамен {persons} адамға жатады: ықтималдығы {threshold} не одан жоғары {pairs} жұп табылды.",
    ru="{rows} записей относятся примерно к {persons} людям: пар с вероятностью от {threshold} найдено {pairs}.",
    en="{rows} records are of about {persons} persons: {pairs} pairs have a probability of {threshold} or more.",
)
NONE = Text(
    kk="{rows} жазбаның арасынан қайталану табылмады.",
    ru="Среди {rows} записей повторов не найдено.",
    en="No doubles were found among {rows} records.",
)
CHECK = Text(
    kk="Жұптарды бастапқы тізімнен тексеріңіз: ықтималдық – дәлел емес. Есепте аттар жоқ, тек жол нөмірлері бар.",
    ru="Проверьте пары по исходному списку: вероятность не доказательство. Имён в отчёте нет, только номера строк.",
    en="Check the pairs in the list itself: a probability is no proof. No names stand in the report, only numbers of rows.",
)
NAMES_SHOWN = Text(
    kk="Сіз сұрағандықтан аттар көрсетілді: бұл бетті таратпаңыз.",
    ru="Имена показаны по вашей просьбе: не распространяйте это.",
    en="Names are shown because you asked for them: do not hand this on.",
)
UNSURE_PAIRS = Text(
    kk="{n} жұптың ықтималдығы {share} кем: алдымен соларды тексеріңіз.",
    ru="У {n} пар вероятность ниже {share}: проверьте их первыми.",
    en="{n} pairs have a probability below {share}: check those first.",
)
FEW_PAIRS = Text(
    kk="Жұптар аз ({n} жоқ): ықтималдықтар аз дерекке сүйенеді.",
    ru="Пар меньше {n}: вероятности опираются на малое.",
    en="Fewer than {n} pairs: the probabilities rest on little.",
)
PAIR_TABLE = Text(kk="Жұптар", ru="Пары", en="Pairs")
PERSONS_TABLE = Text(kk="Жолдар және адам нөмірі", ru="Строки и номер человека", en="Rows and the number of the person")
FIRST_ROW = Text(kk="жол", ru="строка", en="row")
SECOND_ROW = Text(kk="екінші жол", ru="вторая строка", en="second row")
ROW_WORD = Text(kk="файлдағы жол", ru="строка файла", en="row of the file")
PERSON_WORD = Text(kk="адам нөмірі", ru="номер человека", en="number of the person")
PROBABILITY = Text(kk="ықтималдық", ru="вероятность", en="probability")
AGREES = Text(kk="бірдей", ru="совпадает", en="agrees")
CLOSE = Text(kk="ұқсас", ru="похоже", en="close")
DIFFERS = Text(kk="басқа", ru="иное", en="differs")
FIELDS = {
    "surname": Text(kk="тегі", ru="фамилия", en="surname"),
    "first_name": Text(kk="аты", ru="имя", en="first name"),
    "patronymic": Text(kk="әкесінің аты", ru="отчество", en="patronymic"),
    "name": Text(kk="аты-жөні", ru="имя полностью", en="full name"),
    "sex": Text(kk="жынысы", ru="пол", en="sex"),
    "place": Text(kk="мекені", ru="место", en="place"),
    "document": Text(kk="құжат", ru="документ", en="document"),
    "year": Text(kk="туған жылы", ru="год рождения", en="year of birth"),
    "month": Text(kk="туған айы", ru="месяц рождения", en="month of birth"),
    "day": Text(kk="туған күні", ru="день рождения", en="day of birth"),
}
NO_FIELDS = Text(
    kk="Аты (тегі) мен тағы бір белгі керек: туған күні, жылы немесе құжат нөмірі. Кестедегі бағандар: {known}.",
    ru="Нужны имя (фамилия) и ещё признак: дата или год рождения, номер документа. Столбцы таблицы: {known}.",
    en="A name (surname) and one more mark are needed: date or year of birth, number of a document. The columns are: {known}.",
)
TOO_MANY = Text(
    kk="Жолдар тым көп (ең көбі {n}): мұндай тізімге Splink керек.",
    ru="Строк больше {n}: для таких списков нужен Splink.",
    en="More than {n} rows: lists of this size want Splink.",
)
_FIRST = ("Anna", "Boris", "Vera", "Gleb", "Daria", "Egor", "Zoya", "Ivan", "Kira", "Lev")
_LAST = ("Exampleva", "Samplov", "Trialenko", "Patternova", "Modelyan", "Instancev")
EXAMPLE = "surname,first_name,birth_date,sex\n" + "".join(
    f"{_LAST[n * 7 % 6]},{_FIRST[n * 3 % 10]},{1951 + n * 17 % 47}-{1 + n * 5 % 12:02}-{1 + n * 13 % 28:02},{'wm'[n % 2]}\n"
    for n in [*range(36), 4, 17, 30]
).replace("Samplov,Egor", "Samplow,Egor", 1)
COLUMNS = (
    Column(
        "surname, first_name, patronymic",
        Text(
            kk="Тегі, аты, әкесінің аты (немесе name)",
            ru="Фамилия, имя, отчество (или name)",
            en="Surname, first name, patronymic (or name)",
        ),
    ),
    Column(
        "birth_date",
        Text(
            kk="Туған күні (немесе birth_year, birth_month, birth_day)",
            ru="Дата рождения (или birth_year, birth_month, birth_day)",
            en="Date of birth (or birth_year, birth_month, birth_day)",
        ),
    ),
    Column(
        "sex, place, document",
        Text(
            kk="Жынысы, мекені, құжат нөмірі", ru="Пол, место, номер документа", en="Sex, place, number of a document"
        ),
        False,
    ),
)
CHOICES = (
    Choice(
        "threshold",
        Text(kk="Ең аз ықтималдық (0–1)", ru="Наименьшая вероятность (0–1)", en="Least probability (0 to 1)"),
        "0.5",
    ),
    Choice(
        "names",
        Text(kk="Жұптарда аттарды көрсету", ru="Показать имена в парах", en="Show names in the pairs"),
        "no",
        ("no", "yes"),
    ),
)
