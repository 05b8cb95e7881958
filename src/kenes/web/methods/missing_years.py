"""Missing and silent years."""

from kenes.texts import Text
from kenes.web.method_pages import MethodText

METHOD = MethodText(
    order=5,
    title=Text(
        kk="Бос ұяшықтар және үнсіз жылдар", ru="Пустые ячейки и молчащие годы", en="Blank cells and silent years"
    ),
    lead=Text(
        kk="Бос ұяшық нөл емес. Ол сызыққа да, қосындыға да, үрдіске де кірмейді.",
        ru="Пустая ячейка не ноль. Она не входит ни в линию, ни в сумму, ни в тенденцию.",
        en="A blank cell is not a zero. It enters no line, no sum and no trend.",
    ),
    paragraphs=(
        Text(
            kk="Дереккөз кезеңді атап, бірақ мәнін бос қалдырса, ұяшық «деректер жоқ» деп белгіленеді. Дереккөз басқа жылдары хабарлайтын "
            "есірткі туралы бір жылы үндемесе, сол жыл да «деректер жоқ» болады: біз ол жылы алып қою болмады деп айта алмаймыз.",
            ru="Если источник называет период, но значение оставляет пустым, ячейка помечена «нет данных». Если о наркотике, о котором "
            "источник сообщает в другие годы, в каком-то году он молчит, этот год тоже «нет данных»: мы не можем сказать, что изъятий не было.",
            en="Where a source names a period and leaves the figure blank, the cell is marked “no data”. Where it is silent in one year about a "
            "drug that it reports in others, that year too is “no data”: we cannot say that nothing was seized.",
        ),
        Text(
            kk="Графикте мұндай жылдар бояулы жолақ болып көрінеді, ал сызық үзіледі.",
            ru="На графике такие годы видны как закрашенные полосы, а линия прерывается.",
            en="In charts such years are seen as shaded strips, and the line breaks.",
        ),
        Text(
            kk="Ел бойынша қосынды сол жылы болған өңірлердің бәрі бар болғанда ғана шығарылады.",
            ru="Сумма по стране выводится только тогда, когда есть все регионы, существовавшие в том году.",
            en="A sum for the country is made only when every region that existed in that year is present.",
        ),
    ),
)
