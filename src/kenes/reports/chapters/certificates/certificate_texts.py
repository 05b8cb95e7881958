"""The words of a certificate."""

from __future__ import annotations

from kenes.texts import Text

CERTIFICATE = Text(kk="СЕРТИФИКАТ", ru="СЕРТИФИКАТ", en="CERTIFICATE")
CERTIFICATES = Text(kk="Сертификаттар: {event}", ru="Сертификаты: {event}", en="Certificates: {event}")
NUMBER = Text(kk="№ {number}", ru="№ {number}", en="No {number}")
CONFIRMS = Text(
    kk="Осы сертификат мынаған берілді:", ru="Настоящий сертификат выдан:", en="This certificate is given to"
)
TOOK_PART = {
    "participant": Text(kk="мына шараға қатысушы ретінде:", ru="в подтверждение участия:", en="who took part in the"),
    "trainer": Text(kk="мына шараның жаттықтырушысы ретінде:", ru="в подтверждение участия в качестве тренера:", en="who was a trainer at the"),
    "expert": Text(kk="мына шараға сарапшы ретінде қатысқаны үшін:", ru="в подтверждение участия в качестве эксперта:", en="who took part as an expert in the"),
    "host": Text(kk="мына шараны қабылдаушы ретінде:", ru="в подтверждение приёма участников:", en="who hosted the"),
}  # fmt: skip
"""In which part, before the sort of event."""
SORTS = {
    "meeting": Text(kk="сарапшылар кездесуі", ru="экспертная встреча", en="expert meeting"),
    "internship": Text(kk="тағылымдама", ru="стажировка", en="internship"),
    "visit": Text(kk="танысу сапары", ru="ознакомительная поездка", en="study visit"),
    "training": Text(kk="оқыту", ru="обучение", en="training"),
}
DAYS = Text(kk="{first} — {last}", ru="{first} — {last}", en="{first} to {last}")
SIGNED = (
    Text(
        kk="____________________ (лауазымы)   __________ (қолы)   ____________________ (аты-жөні)",
        ru="____________________ (должность)   __________ (подпись)   ____________________ (инициалы, фамилия)",
        en="____________________ (position)   __________ (signature)   ____________________ (name)",
    ),
    Text(kk="20___ ж. «____» ______________", ru="«____» ______________ 20___ г.", en="____ ______________ 20___"),
)
NONE = Text(
    kk="{ref}: бірде-бір сертификат берілмеген.",
    ru="{ref}: ни одного сертификата не выдано.",
    en="{ref}: no certificate has been issued.",
)
ISSUE = Text(
    kk="Шараның бетіндегі «Сертификаттар беру» түймесін басыңыз.",
    ru="Нажмите «Выдать сертификаты» на странице события.",
    en="Press “Issue certificates” on the page of the event.",
)
