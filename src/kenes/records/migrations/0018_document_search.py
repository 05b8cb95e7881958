"""The index of the library's passages. It is made from the versions: no dump holds it, no restore needs it."""

from django.db import migrations, models

from kenes.documents.search.postgres import PostgresTables
from kenes.documents.search.tables import SqliteTables

TEXT = [
    (
        "version",
        models.OneToOneField("records.DocumentVersion", models.CASCADE, primary_key=True, related_name="filed"),
    ),
    ("form", models.CharField(max_length=16)),
]


def make_index(apps, schema_editor):
    """The tables that no model shows."""
    tables = PostgresTables if schema_editor.connection.vendor == "postgresql" else SqliteTables
    tables(lambda statement, values=(): schema_editor.execute(statement) or []).make()


class Migration(migrations.Migration):
    dependencies = [("records", "0017_document_families")]
    operations = [
        migrations.SeparateDatabaseAndState(
            database_operations=[
                migrations.CreateModel("Filed", TEXT, options={"db_table": "records_search_text"}),
                migrations.RunPython(make_index, migrations.RunPython.noop),
            ],
            state_operations=[
                migrations.CreateModel("Filed", TEXT, options={"db_table": "records_search_text", "managed": False})
            ],
        ),
    ]
