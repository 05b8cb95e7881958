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
            kk="Обсерватория өзі бірінші болып жариялайтын кестелерде шектен кіші сандар жасырылады және «*» белгісімен көрсетіледі. "
            "Шегін обсерватория өз баптауында белгілейді.",
            ru="В таблицах, которые обсерватория публикует первой, числа ниже порога скрываются и обозначаются знаком «*». Порог обсерватория "
            "задаёт в своих настройках.",
            en="In tables that the observatory publishes first, numbers below a threshold are suppressed and shown as “*”. The observatory sets "
            "the threshold in its own settings.",
        ),
        Text(
            kk="Дереккөзі бұрыннан ашық жарияланған сандар жасырылмайды: оларды жасыру ешкімді қорғамайды.",
            ru="Числа, источник которых уже опубликован открыто, не скрываются: это никого не защитило бы.",
            en="Figures whose source is already public are not suppressed: that would protect nobody.",
        ),
    ),
    reference="Hundepool A. et al. (2012). Statistical Disclosure Control. Wiley.",
)
