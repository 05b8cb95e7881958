"""On PostgreSQL the terms of a passage are kept as a vector; the index is made anew and filled as texts are read again."""

from django.db import migrations

from kenes.documents.search.postgres import PostgresTables


def make_index(apps, schema_editor):
    """The tables that no model shows; nothing on SQLite."""
    if schema_editor.connection.vendor == "postgresql":
        PostgresTables(lambda statement, values=(): schema_editor.execute(statement) or []).make()
        schema_editor.execute("DELETE FROM records_search_text")


class Migration(migrations.Migration):
    dependencies = [("records", "0025_opinion_groups")]
    operations = [migrations.RunPython(make_index, migrations.RunPython.noop)]
