"""Kazakh: Django has no formats of its own for it and would show American dates."""

DATE_FORMAT = "Y ж. j E"
SHORT_DATE_FORMAT = "d.m.Y"
DATETIME_FORMAT = "Y ж. j E H:i"
SHORT_DATETIME_FORMAT = "d.m.Y H:i"
TIME_FORMAT = "H:i"
YEAR_MONTH_FORMAT = "Y ж. F"
MONTH_DAY_FORMAT = "j E"
FIRST_DAY_OF_WEEK = 1
DATE_INPUT_FORMATS = ["%d.%m.%Y", "%Y-%m-%d"]
DECIMAL_SEPARATOR = ","
THOUSAND_SEPARATOR = "\u00a0"
NUMBER_GROUPING = 3
