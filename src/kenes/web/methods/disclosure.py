"""Disclosure control."""

from kenes.texts import Text
from kenes.web.method_pages import MethodText

METHOD = MethodText(
    order=6,
    title=Text(
        kk="Адамдарды танып қоюдан қорғау", ru="Защита от узнавания людей", en="Protection against recognising people"
    ),
    lead=Text(
        kk="Бұл жерде бірде-бір адам туралы жазба жоқ: тек кестелер ғана сақталады.",
        ru="Здесь нет записей об отдельных людях: хранятся только таблицы.",
        en="No records of single persons are held here: tables only.",
    ),
    paragraphs=(
        Text(
            kk="Өз кестеңізді жариялар алдында «Кестедегі шағын сандарды жасыру» бетіне беріңіз: шектен аз сандар жасырылады, оларды қосу мен "
            "азайту арқылы табуға болмас үшін тағы бірнеше ұяшық жасырылады, ал нәтиже жариялауға болатын кесте болып қайтарылады. Жарияланған кестені "
            "тексеруге және екі нұсқаны салыстыруға да болады.",
            ru="Свою таблицу перед публикацией дайте на страницу «Сокрытие малых чисел в таблице»: числа меньше порога скрываются, ещё несколько "
            "ячеек скрывается, чтобы их нельзя было вычислить сложением и вычитанием, и возвращается таблица, которую можно публиковать. Там же "
            "проверяют опубликованную таблицу и сравнивают два выпуска.",
            en="Before you publish a table of your own, give it to the page “Small counts of a table”: counts below the threshold are hidden, some "
            "further cells are hidden so that those cannot be worked out by adding and subtracting, and the table comes back fit to be published. "
            "A published table can be audited there too, and two releases compared.",
        ),
        Text(
            kk="Меншікті тіркелімнен немесе сауалнамадан алынған, әлі жарияланбаған деректер жиыны обсерваторияның баптауларында аталса, оның шағын сандары "
            "барлық беттерде, есептер мен файлдарда «*» белгісімен жасырылады: бөліністер, өңірлер мен жиынтықтар бірге қаралады, бастапқы жолдары "
            "көрсетілмейді. Қосындысы сәйкес келмейтін кестеден тек елдің жиынтығы көрсетіледі. Аталмаған жиынның сандары өздігінен жасырылмайды.",
            ru="Если набор данных из собственного регистра или опроса, ещё не опубликованный, назван в настройках обсерватории, его малые числа скрыты знаком «*» на "
            "всех страницах, в отчётах и файлах: разбивки, регионы и итоги рассматриваются вместе, исходные строки не показываются. От таблицы, "
            "где суммы не сходятся, виден только итог по стране. Числа не названного там набора сами собой не скрываются.",
            en="Where a dataset of the observatory's own register or survey, not published yet, is named in the settings of the observatory, its small counts are hidden as “*” on "
            "all pages, in reports and files: breakdowns, regions and totals are taken together, and rows of the source are not shown. Of a table "
            "that does not add up only the total of the country is shown. Figures of a dataset not named there are not hidden by themselves.",
        ),
        Text(
            kk="Бір деректер жиынын санайтын көрсеткіштер бірге қорғалады: біреуі жасырғанды екіншісі айтпайды. Бұрын не көрсетілгені сақталады; жаңа шығарылым "
            "ескісімен бірге де ештеңе бермейді, ал мұны істеу мүмкін болмаса, тек елдің жиынтығы көрсетіледі. Ұяшықта жалғыз есептелген адам да басқаларды таба алмайды.",
            ru="Показатели, которые считают один и тот же набор данных, защищаются вместе: что скрывает один, другой не выдаёт. Показанное раньше запоминается; новый выпуск "
            "и вместе с прежним ничего не выдаёт, а где это невозможно, показывается только итог по стране. Не вычислит других и тот, кто учтён в ячейке один.",
            en="Indicators that count the same dataset are protected together: what one hides another does not tell. What was shown before is remembered; a new release "
            "gives nothing away together with the old one either, and where that is impossible only the total of the country is shown. Nor can whoever is the only one "
            "counted in a cell work out the others.",
        ),
        Text(
            kk="Дереккөзі бұрыннан ашық жарияланған сандар жасырылмайды: оларды жасыру ешкімді қорғамайды.",
            ru="Числа, источник которых уже опубликован открыто, не скрываются: это никого не защитило бы.",
            en="Figures whose source is already public are not suppressed: that would protect nobody.",
        ),
    ),
    limits=Text(
        kk="Есептелген бірнеше адам білетінін біріктірсе, одан және осы адамдар туралы басқа жерде жарияланған кестелерден әдіс қорғамайды.",
        ru="Метод не защищает от того, что вместе знают несколько учтённых людей, и от таблиц о тех же людях, опубликованных в другом месте.",
        en="The method does not protect against what several of the counted people know together, nor against tables of the same people published elsewhere.",
    ),
    reference="Hundepool A. et al. (2012). Statistical Disclosure Control. Wiley. "
    "Fischetti M., Salazar J. J. (2001). Management Science 47.",
)
