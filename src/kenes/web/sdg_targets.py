"""The targets of the 2030 Agenda that indicators serve, in the short words of the official translations."""

from __future__ import annotations

from kenes.texts import Text

SDG_TARGETS: dict[str, Text] = {
    "3.5": Text(
        kk="Психикалық белсенді заттарға тәуелділіктің алдын алу мен емдеуді жақсарту",
        ru="Улучшать профилактику и лечение зависимости от психоактивных веществ",
        en="Strengthen the prevention and treatment of substance abuse",
    ),
    "16.3": Text(
        kk="Құқық үстемдігін және барлығының сот төрелігіне тең қолжетімділігін қамтамасыз ету",
        ru="Содействовать верховенству права и равному доступу к правосудию",
        en="Promote the rule of law and ensure equal access to justice",
    ),
    "16.4": Text(
        kk="Заңсыз қаржы ағындарын азайту және ұйымдасқан қылмыстың барлық түріне қарсы күресу",
        ru="Уменьшить незаконные финансовые потоки и вести борьбу со всеми формами организованной преступности",
        en="Reduce illicit financial flows and combat all forms of organized crime",
    ),
}


def sdg_target(number: str) -> Text | None:
    """The words of a target such as "3.5"; None where an indicator names none; a target without words here keeps its number."""
    return (SDG_TARGETS.get(number) or Text.same("")) if number else None
