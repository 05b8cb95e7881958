"""The six states of a cell."""

from kenes.reports.cell_signs import SIGNS
from kenes.texts import Text
from kenes.web.method_pages import MethodText
from kenes.web.wording.states import STATE_NOTES, STATE_WORDS

METHOD = MethodText(
    order=7,
    title=Text(kk="Ұяшықтың алты күйі", ru="Шесть состояний ячейки", en="The six states of a cell"),
    lead=Text(
        kk="Кестенің әр ұяшығы алты күйдің бірінде тұрады; олар ешқашан бір-біріне айналмайды.",
        ru="Каждая ячейка таблицы находится в одном из шести состояний; они никогда не превращаются друг в друга.",
        en="Every cell of a table is in one of six states; they never turn into each other.",
    ),
    paragraphs=(
        Text(
            kk="Сан тек алғашқы екі күйде болады. Қалғандарында санның орнына белгі тұрады, ал жүктелетін файлдарда күйі бөлек бағанда жазылады.",
            ru="Число есть только в первых двух. В остальных вместо числа стоит знак, а в скачиваемых файлах состояние записано в отдельном столбце.",
            en="Only the first two have a number. In the others a sign stands instead, and in downloads the state has a column of its own.",
        ),
    ),
    rows=tuple(
        (
            Text(
                **{
                    code: f"{words[code]} ({SIGNS[state]})" if state in SIGNS else words[code]
                    for code in ("kk", "ru", "en")
                }
            ),
            STATE_NOTES[state],
        )
        for state, words in STATE_WORDS.items()
    ),
)
