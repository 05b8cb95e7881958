"""Prevalence and the number of users."""

from kenes.texts import Text
from kenes.web.method_pages import MethodText

METHOD = MethodText(
    order=3,
    title=Text(
        kk="Таралу және тұтынушылар саны",
        ru="Распространённость и число потребителей",
        en="Prevalence and the number of users",
    ),
    lead=Text(
        kk="Халықтың қандай бөлігі есірткі тұтынғаны сауалнамалар мен жарияланған бағалардан алынады.",
        ru="Какая доля населения употребляла наркотики, известно из опросов и опубликованных оценок.",
        en="What share of the population used drugs is known from surveys and published estimates.",
    ),
    paragraphs=(
        Text(
            kk="Таралу ұлттық органдар Біріккен Ұлттар Ұйымына хабарлаған түрінде, өз ауқымымен көрсетіледі; оған ештеңе қосылмайды.",
            ru="Распространённость приводится такой, какой её сообщили национальные органы, вместе с диапазоном; к ней ничего не добавлено.",
            en="Prevalence is shown as national authorities reported it, with its range; nothing is added to it.",
        ),
        Text(
            kk="Тұтынушылардың бағаланған саны — жалпы халықтағы соңғы 12 айдағы таралудың 15–64 жастағы халық санына көбейтіндісі. "
            "Ауқымы таралудың ауқымынан шығады.",
            ru="Оценка числа потребителей: распространённость за последние 12 месяцев среди населения в целом, умноженная на население "
            "15–64 лет. Её диапазон получен из диапазона распространённости.",
            en="The estimated number of users is past-year prevalence in the general population times the population aged 15–64. Its range "
            "comes from the range of the prevalence.",
        ),
    ),
    formula="P × N(15–64) / 100",
    limits=Text(
        kk="Орталық Азиядағы бағалар ескі және әртүрлі жолмен алынған. Сауалнама тұтынуды мойындағысы келмейтіндерді көрмейді.",
        ru="Оценки по Центральной Азии старые и получены разными способами. Опрос не видит тех, кто не хочет признаться в употреблении.",
        en="Estimates for Central Asia are old and made in different ways. A survey does not see those who will not admit to use.",
    ),
    reference="EUDA. General population surveys: European Model Questionnaire.",
    indicators=("prevalence_of_use", "estimated_users"),
)
