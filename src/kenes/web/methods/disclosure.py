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
            kk="Бағдарламаның бұл нұсқасы сандарды өзі жасырмайды. Бастапқы жазбалардан алынған, әлі жарияланбаған шағын сандарды "
            "мұнда енгізбеңіз. Дереккөздің өзі жасырған сан «*» белгісімен көрсетіледі.",
            ru="Эта версия программы сама чисел не скрывает. Не вносите сюда малые числа из первичных записей, которые ещё не "
            "опубликованы. Число, скрытое самим источником, обозначается знаком «*».",
            en="This version of the software suppresses no numbers by itself. Do not bring in small numbers from primary records that have "
            "not been published yet. A number that the source itself suppressed is shown as “*”.",
        ),
        Text(
            kk="Дереккөзі бұрыннан ашық жарияланған сандар жасырылмайды: оларды жасыру ешкімді қорғамайды.",
            ru="Числа, источник которых уже опубликован открыто, не скрываются: это никого не защитило бы.",
            en="Figures whose source is already public are not suppressed: that would protect nobody.",
        ),
    ),
    reference="Hundepool A. et al. (2012). Statistical Disclosure Control. Wiley.",
)
