"""What a database is made of: its tables with columns, constraints and indexes, its triggers, the migrations noted as applied."""

from __future__ import annotations

from typing import Any

TRIGGERS = {
    "sqlite": "SELECT name, tbl_name, sql FROM sqlite_master WHERE type = 'trigger'",
    "postgresql": "SELECT tgname, tgrelid::regclass::text, pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal",
}


def what_is_in(connection: Any) -> dict[str, Any]:
    """The same for two databases that hold the same; in what order their columns stand does not count."""
    look = connection.introspection
    with connection.cursor() as cursor:
        found: dict[str, Any] = {}
        for name in look.table_names(cursor):
            columns = sorted(tuple(map(str, one)) for one in look.get_table_description(cursor, name))
            constraints = look.get_constraints(cursor, name)
            found[name] = columns, {key: _plain(one) for key, one in constraints.items() if not _is_numbered(key)}
            found[f"{name}, unnamed"] = sorted(_plain(one) for key, one in constraints.items() if _is_numbered(key))
        cursor.execute(TRIGGERS[connection.vendor])
        found["triggers"] = sorted(cursor.fetchall())
        cursor.execute("SELECT app, name FROM django_migrations")
        found["migrations"] = sorted(cursor.fetchall())
    return found


def _is_numbered(name: str) -> bool:
    """SQLite counts constraints that have no name of their own, in the order of the columns."""
    return name.startswith(("fk_", "__unnamed_constraint", "sqlite_autoindex"))


def _plain(constraint: dict[str, Any]) -> str:
    return str(sorted((key, str(value)) for key, value in constraint.items()))
