"""Who is responsible, as a plan writes it: bodies with their part (lead or support) and the condition "by agreement".

The written words are never changed: a body found in the register keeps its spelling and gains the register's code.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal

from kenes.codes.institutions import Institution, all_institutions, by_acronym, institution
from kenes.documents.alphabets import Alphabet, repaired, rewritten
from kenes.documents.plans.splitting import bodies_in

Role = Literal["lead", "support"]
BY_AGREEMENT = "by-agreement"
LEADS = re.compile(r"созыв\w*|отв\.|свод\w*|головн\w*|жинақтау\w*|жинақтайды|шақыру\w*|бас\s+орындаушы|ответственн\w+(?:\s+исполнител\w+)?|жауапты(?:\s+орындаушы)?|координатор|үйлестіруші", re.I)  # fmt: skip
SUPPORTS = re.compile(r"соисполнител\w*|бірлесіп\s+орындаушы\w*|қоса\s+орындаушы\w*|участник\w*", re.I)
AGREED = re.compile(
    r"по\s+согласовани\w*|с\s+согласи\w*|келісім\s+бойынша|келісу\s+бойынша|келісімі\s+бойынша|by\s+agreement", re.I
)
DASHED = re.compile(
    r"\s+[-–—]\s*(созыв\w*|свод\w*|жинақтау\w*|шақыру\w*|по\s+согласованию|келісім\s+бойынша)\s*$", re.I
)
"""A part or a condition behind a dash: "МВД – созыв"."""
FOOTNOTE = re.compile(r"[*¹²³⁴⁵⁶⁷⁸⁹]+$")
BRACKETS = re.compile(r"\s*[(\[]([^()\[\]]*)[)\]]")
LEAD_LABEL = re.compile(r"^\s*(?:ответственн\w+(?:\s+исполнител\w+)?|жауапты(?:\s+орындаушы(?:лар)?)?|созыв|жинақтау)\s*[:–—-]\s*", re.I)  # fmt: skip
SUPPORT_LABEL = re.compile(r"^\s*(?:соисполнител\w*|бірлесіп\s+орындаушылар\w*|совместно\s+с|при\s+участии|бірлесіп)\s*[:–—-]?\s*", re.I)  # fmt: skip
COUNTRY_TAIL = re.compile(
    r"\s+(?:РК|ҚР|Республики\s+Казахстан|КР|РТ|РУз)$|^(?:ҚР|РК|Қазақстан\s+Республикасы(?:ның)?)\s+"
)
COLLECTIVE = re.compile(
    r"аким|әкім|мио\b|жао\b|местны\w+\s+(?:исполнительн|представительн)|жергілікті|государственн\w+\s+орган|мемлекеттік\s+орган|"
    r"заинтересованн|мүдделі|орган\w*\s+внутренних|правоохранительн|құқық\s+қорғау|нпо\b|үеұ\b|неправительственн|үкіметтік\s+емес|"
    r"международн\w+\s+организац|халықаралық\s+ұйым|правительств|үкімет|мәслихат|маслихат|"
    r"^(?:все|барлық|иные|другие|өзге)\s|(?<!\w)(?:Ц?ГО|ОМО|МО)(?!\w)|министерства\s+и\s+|ведомств|организации|ұйымдар|субъекты|субъектілер|"
    r"^управлени|басқармалар|^(?:ДП|ПД)(?!\w)|департаменты|департаменттер",
    re.I,
)
BELOW_A_MINISTRY = {"committee", "centre", "bureau"}
WORDS_OF_THE_FIELD = {"general", "acronym-list"}


@dataclass(frozen=True)
class Body:
    """One responsible body: its words, its code in the register (None: not there), its part, its condition.

    `collective` are bodies named together (акиматы областей): a register of single institutions has none of them.
    """

    text: str
    code: str | None = None
    role: Role = "support"
    condition: str | None = None
    collective: bool = False

    def as_json(self) -> dict[str, object]:
        """What the command line prints."""
        return {"text": self.text, "code": self.code, "role": self.role, "condition": self.condition}


def read_responsible(
    text: str, country: str | None = "KZ", explained: Mapping[str, str] | None = None
) -> tuple[Body, ...]:
    """The bodies of a cell in their order; `explained` are the acronyms that the plan's own notes spell out.

    Whoever bears (созыв) or (жинақтау) leads; where nobody does, the first.
    """
    found = list(_bodies(text, country, explained or {}))
    if found and not any(one.role == "lead" for one in found) and not SUPPORT_LABEL.match(text):
        found[0] = replace(found[0], role="lead")
    return tuple(found)


def _bodies(text: str, country: str | None, explained: Mapping[str, str]) -> Iterator[Body]:
    supporting = False
    for written in bodies_in(text):
        lead = LEAD_LABEL.match(written)
        supporting = supporting or bool(SUPPORT_LABEL.match(written))
        bare = DASHED.sub(r" (\1)", SUPPORT_LABEL.sub("", LEAD_LABEL.sub("", written)))
        marks = [mark.group(1) for mark in BRACKETS.finditer(bare)]
        name = _without_marks(bare)
        if not name.strip("()"):
            continue
        leads = (
            bool(lead) or any(LEADS.search(mark) and not SUPPORTS.search(mark) for mark in marks)
        ) and not supporting
        agreed = any(AGREED.search(mark) for mark in marks) or bool(AGREED.search(name))
        code = code_of(name, country, explained)
        yield Body(
            name, code, "lead" if leads else "support", BY_AGREEMENT if agreed else None,
            code is None and bool(COLLECTIVE.search(repaired(name))),
        )  # fmt: skip


def _without_marks(written: str) -> str:
    """The name without the brackets that say a part or a condition; other brackets belong to it."""

    def left(mark: re.Match[str]) -> str:
        says = any(pattern.search(mark.group(1)) for pattern in (LEADS, SUPPORTS, AGREED))
        return "" if says else mark.group()

    return " ".join(BRACKETS.sub(left, written).split()).strip(" ,;.–—")


def code_of(name: str, country: str | None = "KZ", explained: Mapping[str, str] | None = None) -> str | None:
    """The code of a body in the register: by acronym, alias or name; None where there is none or more than one."""
    name = FOOTNOTE.sub("", name)
    forms = list(
        dict.fromkeys([name, COUNTRY_TAIL.sub("", name), repaired(name), rewritten(name, Alphabet.CYRILLIC) or name])
    )
    found = _code_of_one(forms, country, explained or {})
    return found or _code_within(name, country, explained or {})


def _code_within(name: str, country: str | None, explained: Mapping[str, str]) -> str | None:
    """A committee named with its ministry ("КПН МВД", "МВД (КПН)"): that of the committee where the register has it, else of the ministry."""
    bracketed = BRACKETS.search(name)
    parts = [BRACKETS.sub("", name).strip(), bracketed[1].strip()] if bracketed else name.split()
    if len(parts) != 2 or not all(parts):
        return None
    codes = [code for part in parts if (code := _code_of_one([part, repaired(part)], country, explained))]
    if len(codes) < (1 if bracketed else 2):
        return None
    below = [code for code in codes if institution(code).kind in BELOW_A_MINISTRY]
    return below[0] if below else codes[0] if bracketed else None


def _code_of_one(forms: Sequence[str], country: str | None, explained: Mapping[str, str]) -> str | None:
    for form in (*forms, *(long for form in forms if (long := explained.get(form)))):
        held = _of_country([*by_acronym(form), *_by_name().get(_bare(form), ())], country)
        if len(held) == 1:
            return held.pop()
    return None


def _of_country(found: list[Institution], country: str | None) -> set[str]:
    bodies = [one for one in found if one.kind not in WORDS_OF_THE_FIELD]
    own = {one.id for one in bodies if country is None or one.country == country}
    return own or {one.id for one in bodies if one.country in ("EU", "INT", "UN")}


@cache
def _by_name() -> dict[str, tuple[Institution, ...]]:
    found: dict[str, tuple[Institution, ...]] = {}
    for one in all_institutions():
        for form in {_bare(words) for words in (*one.name.own.values(), *one.aliases) if words}:
            found[form] = (*found.get(form, ()), one)
    return found


def _bare(name: str) -> str:
    """A name without its country and quotes, in small letters."""
    words = re.sub(r"[«»\"“”]", "", repaired(name))
    words = re.sub(
        r"^(?:Қазақстан\s+Республикасының|ҚР)\s+|\s+(?:Республики\s+Казахстан|РК)$|\s+of the Republic of Kazakhstan$",
        "",
        words,
    )
    return " ".join(words.lower().split())
