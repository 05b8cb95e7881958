"""The policy of moderation, and the closed list of reasons for which a proposed statement is rejected."""

from __future__ import annotations

from collections.abc import Mapping

from kenes.texts import Text

POLICY = Text(
    kk="Модератор ұсынылған тұжырымның пікіріне емес, түріне қарайды. Тек төмендегі себептердің бірі бойынша қабылдамайды және себебін жазады. Қабылданбаған тұжырымды модератордан басқа ешкім оқымайды.",
    ru="Модератор смотрит на форму предложенного утверждения, а не на мнение в нём. Отклонить можно только по одной из причин ниже, с пояснением. Отклонённое утверждение не читает никто, кроме модераторов.",
    en="A moderator looks at the form of a proposed statement, not at the opinion in it. It is rejected only for one of the reasons below, with an explanation. Nobody but moderators reads a rejected statement.",
)
REASONS: Mapping[str, Text] = {
    "off-topic": Text(kk="қойылған сұраққа қатысы жоқ", ru="не относится к заданному вопросу", en="does not concern the question"),
    "duplicate": Text(kk="бар тұжырымды қайталайды", ru="повторяет имеющееся утверждение", en="repeats a statement that is there"),
    "two-in-one": Text(kk="бір тұжырымда бірнеше ой бар", ru="несколько мыслей в одном утверждении", en="says several things at once"),
    "unclear": Text(kk="оған келісу не келіспеу мүмкін емес", ru="с ним нельзя ни согласиться, ни не согласиться", en="cannot be agreed or disagreed with"),
    "personal-data": Text(kk="нақты адамды танытады", ru="позволяет узнать конкретного человека", en="lets a person be recognised"),
    "insult": Text(kk="қорлайды немесе кемсітеді", ru="оскорбляет или унижает", en="insults or demeans"),
    "unlawful": Text(kk="заңмен таратуға тыйым салынған", ru="запрещено к распространению законом", en="may not be spread by law"),
}  # fmt: skip
