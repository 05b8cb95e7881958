"""What the search for two records of one person refuses."""

from __future__ import annotations

from kenes.texts import Text

REFUSALS: tuple[tuple[str, Text], ...] = (
    (
        r"records must be a list of mappings \{field: value\}",
        Text(
            kk="әр жазбада өріс атаулары мен мәндері болуы тиіс",
            ru="в каждой записи должны быть названия полей и их значения",
            en="every record must have names of fields and their values",
        ),
    ),
    (
        r"(?:blocking and strings must be lists|strings must be a list) of names of fields(?:, got .+)?",
        Text(
            kk="салыстырылатын өрістердің атаулары тізіммен берілуі тиіс",
            ru="названия сравниваемых полей нужно дать списком",
            en="the names of the fields to compare must be given as a list",
        ),
    ),
    (
        r"blocking must be a list of names of fields, or of lists of them, got (?P<value>.+)",
        Text(
            kk="жазбаларды топтайтын өрістер атаулардың тізімі болуы тиіс, берілгені {value}",
            ru="поля, по которым записи делятся на части, даются списком названий, а дано {value}",
            en="the fields that part the records must be a list of names; {value} was given",
        ),
    ),
    (
        r"no such field: (?P<fields>.+)",
        Text(
            kk="мұндай өріс жоқ: {fields}",
            ru="такого поля нет: {fields}",
            en="there is no such field: {fields}",
        ),
    ),
)
