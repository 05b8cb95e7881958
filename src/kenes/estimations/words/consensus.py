"""What groups of opinion say."""

from __future__ import annotations

from kenes.estimations.estimation import Choice, Column
from kenes.texts import Text

TITLE = Text(kk="Пікір топтары мен ортақ келісім", ru="Группы мнений и согласие", en="Groups of opinion and consensus")
PURPOSE = Text(
    kk="Дауыстар кестесінен бәрі қолдайтын және топтарды бөлетін ұсыныстарды табу.",
    ru="По таблице голосов найти предложения, с которыми согласны все, и те, что разделяют группы.",
    en="From a table of votes find the statements that all agree with and those that divide them into groups.",
)
NOT_WHEN = Text(
    kk="Дауыс берушілер аз болса (топтың ең азынан екі есе кем) немесе әркім санаулы ұсынысты ғана көрсе қолданбаңыз; бұл – сауалнама емес.",
    ru="Не применять, если голосовавших мало (меньше двух наименьших групп) или каждый видел лишь немногое; это не опрос населения.",
    en="Not with few voters (under twice the smallest group), or where each saw but little; it is no survey of a population.",
)
AGREE = Text(kk="келісетіндер үлесі", ru="доля согласных", en="share that agrees")
GROUP_WORD = Text(kk="{n}-топ", ru="группа {n}", en="group {n}")
ROLE = Text(kk="= біріктіреді, ≠ бөледі", ru="= объединяет, ≠ разделяет", en="= unites, ≠ divides")
FOUND = Text(
    kk="Пікір топтары: {n} (адам саны {sizes}); ұсыныстар қайта іріктелгенде адамдардың {stable} өз тобында қалады.",
    ru="Групп мнений: {n} (человек: {sizes}); при повторном отборе предложений в своей группе остаются {stable} людей.",
    en="Groups of opinion: {n} (of {sizes} people); with statements drawn anew {stable} of the people stay in their group.",
)
ONE_GROUP = Text(
    kk="Барлық {n} адам – бір топ: дауыстар бөлінісі кездейсоқтан айырылмайды.",
    ru="Все {n} человек — одна группа: деление голосов не отличить от случайного.",
    en="All {n} people are one group: no parting of the votes can be told from chance.",
)
UNITES = Text(kk="Біріктіреді: {listed}.", ru="Объединяет: {listed}.", en="What unites: {listed}.")
DIVIDES = Text(kk="Бөледі: {listed}.", ru="Разделяет: {listed}.", en="What divides: {listed}.")
UNSTABLE = Text(
    kk="Топтар тұрақсыз ({share}): олардың шекарасына сүйенбеңіз.",
    ru="Группы неустойчивы ({share}): на их границы не опирайтесь.",
    en="The groups are unstable ({share}): do not rely on where they part.",
)
SEEN_LITTLE = Text(
    kk="Мүмкін дауыстардың {share} ғана берілген; қалғаны орташамен толықтырылды.",
    ru="Подано лишь {share} возможных голосов; остальное заменено средним.",
    en="Only {share} of the possible votes were cast; the rest was taken as the mean.",
)
SAMPLE = Text(
    kk="Үлестер дауыс бергендер туралы ғана; халықтың пікірі емес.",
    ru="Доли — только о проголосовавших, а не о населении.",
    en="The shares are of those who voted, not of a population.",
)
NOT_A_VOTE = Text(
    kk="«{column}» бағанындағы «{value}» – дауыс емес (1 – келісемін, -1 – келіспеймін, 0 – қалыс, бос – көрмеген).",
    ru="«{value}» в столбце «{column}» — не голос (1 — согласен, -1 — не согласен, 0 — воздержался, пусто — не видел).",
    en="“{value}” in “{column}” is no vote (1 agree, -1 disagree, 0 pass, blank not seen).",
)
VOTED_TWICE = Text(
    kk="Бұл адам осы ұсынысқа екі түрлі дауыс берген: «{value}».",
    ru="Этот человек голосовал за это предложение по-разному: «{value}».",
    en="This person voted on this statement in two ways: “{value}”.",
)
TWO_STATEMENTS = Text(
    kk="«{file}» файлынан кемінде екі ұсынысқа берілген дауыстар табылмады.",
    ru="В файле «{file}» не найдено голосов хотя бы по двум предложениям.",
    en="The file “{file}” does not hold votes on two statements.",
)
TOO_MANY = Text(
    kk="Адам тым көп (ең көбі {n}): іріктеп алыңыз.",
    ru="Людей больше {n}: возьмите выборку.",
    en="More than {n} people: take a sample of them.",
)
KINDS_OF_VOTE = Text(
    kk="Әр ұсынысқа бір баған, әр адамға бір жол (1, -1, 0) немесе person, statement, vote бағандары.",
    ru="Столбец на предложение и строка на человека (1, -1, 0) или столбцы person, statement, vote.",
    en="A column a statement and a row a person (1, -1, 0), or columns person, statement, vote.",
)
EXAMPLE = (
    "person,Fund outreach,Needle exchange,Longer sentences,Police training,School lessons,Pharmacy sales\n"
    + "".join(
        f"EX{n:02},{0 if n % 11 == 5 else 1},{1 if n < 20 else -1},{-1 if n < 21 else 1},{1 if n % 3 else -1},{'' if n % 9 == 4 else 1},{1 if n < 19 else -1}\n"
        for n in range(40)
    )
)
COLUMNS = (
    Column(
        "statement",
        Text(
            kk="Әр ұсынысқа бір баған: 1, -1, 0, бос (немесе person, statement, vote бағандары)",
            ru="Столбец на предложение: 1, -1, 0, пусто (или столбцы person, statement, vote)",
            en="One column a statement: 1, -1, 0, blank (or columns person, statement, vote)",
        ),
    ),
    Column("person", Text(kk="Адамның коды", ru="Код человека", en="Code of the person"), False),
)
CHOICES = (
    Choice("smallest", Text(kk="Топтың ең аз саны", ru="Наименьшая группа", en="Smallest group"), "5"),
    Choice("draws", Text(kk="Қайта іріктеу саны", ru="Повторных отборов", en="Draws"), "50"),
    Choice("seed", Text(kk="Бастапқы сан", ru="Начальное число", en="Seed"), "0"),
)
