"""The few words that charts themselves say, in every language."""

from __future__ import annotations

from kenes.texts import Text

OWN_SCALES = Text(kk="әр бөліктің шкаласы бөлек", ru="у каждой части своя шкала", en="each panel has its own scale")
LOGARITHMIC = Text(kk="логарифмдік шкала", ru="логарифмическая шкала", en="logarithmic scale")
TURN = Text(kk="үзік сызық — үрдіс өзгерген жыл", ru="пунктир — излом тенденции", en="dashed line: the trend turned")
BREAK = Text(
    kk="тұтас сызық — қатардың үзілісі", ru="сплошная черта — разрыв ряда", en="upright line: break in the series"
)
STEPS = {
    2: Text(kk="айтарлықтай өсу (10%-дан артық)", ru="значительный рост (более 10 %)", en="large increase (over 10%)"),
    1: Text(kk="шағын өсу (5–10%)", ru="небольшой рост (5–10 %)", en="small increase (5–10%)"),
    0: Text(kk="тұрақты (±5%)", ru="стабильно (±5 %)", en="stable (±5%)"),
    -1: Text(kk="шағын төмендеу (5–10%)", ru="небольшое снижение (5–10 %)", en="small decrease (5–10%)"),
    -2: Text(
        kk="айтарлықтай төмендеу (10%-дан артық)",
        ru="значительное снижение (более 10 %)",
        en="large decrease (over 10%)",
    ),
}
