"""The tables by which records are found and sorted. They are made from the records: no dump holds them, no restore needs them.

The index of the common table serves counting the records of a kind that somebody may read.
"""

from django.db import migrations, models

SOUGHT = [
    ("record", models.OneToOneField("records.Record", models.CASCADE, primary_key=True, related_name="sought")),
    ("kind", models.CharField(max_length=3, db_index=True)),
    ("words", models.TextField()),
]
KEYS = [
    ("id", models.BigAutoField(primary_key=True)),
    ("record", models.ForeignKey("records.Record", models.CASCADE, related_name="title_keys")),
    ("kind", models.CharField(max_length=3)),
    ("language", models.CharField(max_length=2)),
    ("key", models.CharField(max_length=160)),
]
ONE_KEY = models.UniqueConstraint(fields=("record", "language"), name="one_key_a_language")


def compare_letter_by_letter(apps, schema_editor):
    """SQLite compares so by itself; a server may have another order, which would not be that of the keys."""
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute('ALTER TABLE records_title_key ALTER COLUMN key TYPE varchar(160) COLLATE "C"')


class Migration(migrations.Migration):
    dependencies = [("records", "0004_correspondence_post_passes")]
    operations = [
        migrations.SeparateDatabaseAndState(
            database_operations=[
                migrations.CreateModel("Sought", SOUGHT, options={"db_table": "records_sought"}),
                migrations.CreateModel(
                    "TitleKey", KEYS, options={"db_table": "records_title_key", "constraints": [ONE_KEY]}
                ),
                migrations.RunPython(compare_letter_by_letter, migrations.RunPython.noop),
                migrations.AddIndex(
                    "TitleKey", models.Index(fields=("kind", "language", "key"), name="titles_in_order")
                ),
            ],
            state_operations=[
                migrations.CreateModel("Sought", SOUGHT, options={"db_table": "records_sought", "managed": False}),
                migrations.CreateModel(
                    "TitleKey",
                    KEYS,
                    options={"db_table": "records_title_key", "managed": False, "constraints": [ONE_KEY]},
                ),
            ],
        ),
        migrations.AddIndex(
            "Record",
            models.Index(fields=("kind", "withdrawn", "marking", "closed", "country"), name="records_of_a_kind"),
        ),
    ]
