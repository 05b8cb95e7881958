"""Who speaks or acts in a stretch of text: a person, a body, an office without a name, or people together."""

from __future__ import annotations

import re

OFFICE = re.compile(
    r"(?<!\w)(?:(?:перв\w+|старш\w+|главн\w+|ведущ\w+|временн\w+)\s+)?(?:заместител|замминистр|министр|представител|директор|председател|руководител|начальник|глав[аыу](?!\w)|эксперт|специалист|советник|координатор|секретар|посол(?!ьств)|послу"
    r"|аким(?!ат)|судь[яи]|профессор|модератор|ректор|врач|психолог|педагог|президент|прокурор(?!с)|консультант|менеджер|сотрудник|аналитик|депутат|докладчик|ведущ(?:ий|ая)(?!\w)|офицер|делегат)\w*"
    r"|(?<!\w)(?:министр(?!л)|директор|төраға|төрайым|орынбасар|басшы|жетекші|өкіл(?!ді[гк])|сарапшы|маман|кеңесші|үйлестіруші|хатшы|елші(?!лі)|әкім(?!ді)|педагог|дәрігер|психолог|ректор|модератор|талдаушы)\w*"
    r"|\b(?:(?:[Dd]eputy|[Vv]ice|[Ff]irst|[Ss]enior|[Cc]hief|[Aa]cting)[\s-]+)*(?:[Mm]inister|[Dd]irector|[Hh]ead|[Cc]hair(?:person|man|woman)?|[Rr]epresentative|[Ee]xpert|[Ss]pecialist|[Aa]dvis[eo]r|[Cc]oordinator|[Ss]ecretary|[Aa]mbassador"
    r"|[Pp]rofessor|[Mm]oderator|[Aa]nalyst|[Oo]fficer|[Mm]anager|[Pp]resident|[Pp]rosecutor|[Dd]elegate|[Ss]pokesperson|[Cc]onsultant|representing|[Rr]ector|[Ll]ead)(?!\w)",
    re.IGNORECASE,
)
"""A word of office; what stands round it up to the name is the role."""
TOGETHER = re.compile(
    r"(?<!\w)(?:участники(?:\s+\w+)?|стороны|эксперты|выступающие|докладчики|члены\s+\w+(?:\s+\w+)?|представители(?:\s+[а-яё-]+){1,4}|рабочая\s+группа|правительство(?:\s+\w+)?|қатысушылар|тараптар|сарапшылар|жұмыс\s+тобы|мүшелер|үкімет"
    r"|(?:the\s+)?(?:participants|parties|experts|speakers|members|working\s+group|government(?:\s+of\s+\w+)?|group|delegates))(?!\w)",
    re.IGNORECASE,
)
PRONOUN = re.compile(
    r"(?<!\w)(?:он|она|они|ол|олар|he|she|they|(?:the\s+)?(?:agency|ministry|foundation|institute|committee|speaker))(?!\w)",
    re.IGNORECASE,
)
PASSIVE_EN = re.compile(r"\b(?:it|there|this)\s+(?:was|is|were|has\s+been)\s*$", re.IGNORECASE)
