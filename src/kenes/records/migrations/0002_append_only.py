"""The log of changes can be appended to and nothing else: the database itself refuses to change or remove an entry."""

from django.db import migrations

SQLITE = """
CREATE TRIGGER entry_not_changed BEFORE UPDATE ON records_entry
BEGIN SELECT RAISE(ABORT, 'an entry of the log is never changed'); END;
CREATE TRIGGER entry_not_removed BEFORE DELETE ON records_entry
BEGIN SELECT RAISE(ABORT, 'an entry of the log is never removed'); END;
"""
POSTGRESQL = """
CREATE FUNCTION entry_is_for_ever() RETURNS trigger AS $$
BEGIN RAISE EXCEPTION 'an entry of the log is never changed or removed'; END $$ LANGUAGE plpgsql;
CREATE TRIGGER entry_is_for_ever BEFORE UPDATE OR DELETE OR TRUNCATE ON records_entry
FOR EACH STATEMENT EXECUTE FUNCTION entry_is_for_ever();
"""


def guard(apps, schema_editor):
    if schema_editor.connection.vendor == "sqlite":
        for statement in SQLITE.split("END;")[:-1]:
            schema_editor.execute(statement + "END;")
    else:
        schema_editor.execute(POSTGRESQL, None)


class Migration(migrations.Migration):
    dependencies = [("records", "0001_records")]
    operations = [migrations.RunPython(guard, migrations.RunPython.noop)]
