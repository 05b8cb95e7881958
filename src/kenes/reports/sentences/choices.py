"""The choices that records hold as codes, in words."""

from __future__ import annotations

from collections.abc import Mapping

from kenes.texts import Text

VERDICTS = {
    "aligned": Text(kk="сәйкес", ru="соответствует", en="aligned"),
    "partial": Text(kk="ішінара сәйкес", ru="частично соответствует", en="partly aligned"),
    "gap": Text(kk="олқылық", ru="пробел", en="gap"),
    "contrary": Text(kk="қайшы", ru="противоречит", en="contrary"),
    "not-applicable": Text(kk="қолданылмайды", ru="неприменимо", en="not applicable"),
    "rejected": Text(kk="ұсыныс қабылданбады", ru="предложение отклонено", en="suggestion rejected"),
}
STAGES = {
    "proposed": Text(kk="ұсынылған", ru="предложено", en="proposed"),
    "letter": Text(kk="жетекші органға хат жолданған", ru="направлено письмом ответственному", en="sent to the lead body by letter"),
    "disagreements": Text(kk="келіспеушіліктер шешілуде", ru="разногласия рассматриваются", en="disagreements being settled"),
    "agreed": Text(kk="келісілген", ru="согласовано", en="agreed"),
    "approved": Text(kk="актімен бекітілген", ru="утверждено актом", en="approved by an act"),
    "on-control": Text(kk="бақылауда", ru="на контроле", en="on control"),
    "removed": Text(kk="бақылаудан алынған", ru="снято с контроля", en="removed from control"),
}  # fmt: skip
PILLARS = {
    "policy": Text(kk="саясат және үйлестіру", ru="политика и координация", en="policy and coordination"),
    "monitoring": Text(kk="мониторинг", ru="мониторинг", en="monitoring"),
    "prevention": Text(kk="профилактика", ru="профилактика", en="prevention"),
    "treatment": Text(kk="емдеу және оңалту", ru="лечение и реабилитация", en="treatment and rehabilitation"),
}
SIDES = {
    "supply": Text(kk="ұсыныс", ru="предложение", en="supply"),
    "demand": Text(kk="сұраныс", ru="спрос", en="demand"),
    "both": Text(kk="екі жағы", ru="обе стороны", en="both sides"),
}
# In the order of protocol.
SORTS_OF_BODY = {
    "state": Text(kk="мемлекеттік органдар", ru="государственные органы", en="state bodies"),
    "region": Text(kk="жергілікті органдар", ru="местные органы", en="regional and local bodies"),
    "international": Text(kk="халықаралық ұйымдар", ru="международные организации", en="international bodies"),
    "science": Text(kk="ғылыми және оқу ұйымдары", ru="научные и учебные организации", en="research and teaching institutions"),
    "ngo": Text(kk="үкіметтік емес ұйымдар", ru="неправительственные организации", en="non-governmental organisations"),
    "other": Text(kk="өзге ұйымдар", ru="прочие организации", en="other organisations"),
}  # fmt: skip
MODES = {
    "room": Text(kk="залда", ru="в зале", en="in the room"),
    "online": Text(kk="онлайн", ru="онлайн", en="online"),
}


def choice(words: Mapping[str, Text], code: str | None) -> Text:
    """The words of a code; the code itself where a later version knows more; nothing for none."""
    return words.get(code, Text.same(code)) if code else Text.same("")
