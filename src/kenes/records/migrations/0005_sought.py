"""The tables by which records are found and sorted. They are made from the records: no dump holds them, no restore needs them.

The index of the common table serves counting the records of a kind that somebody may read.
"""

from django.db import migrations, models

SOUGHT = [
    ("record", models.OneToOneField("records.Record", models.CASCADE, primary_key=True, related_name="sought")),
    ("words", models.TextField()),
]
KEYS = [
    ("id", models.BigAutoField(primary_key=True)),
    ("record", models.ForeignKey("records.Record", models.CASCADE, related_name="title_keys")),
    ("language", models.CharField(max_length=2)),
    ("key", models.CharField(max_length=160)),
]
ONE_KEY = models.UniqueConstraint(fields=("record", "language"), name="one_key_a_language")


class Migration(migrations.Migration):
    dependencies = [("records", "0004_correspondence_post_passes")]
    operations = [
        migrations.SeparateDatabaseAndState(
            database_operations=[
                migrations.CreateModel("Sought", SOUGHT, options={"db_table": "records_sought"}),
                migrations.CreateModel(
                    "TitleKey", KEYS, options={"db_table": "records_title_key", "constraints": [ONE_KEY]}
                ),
                migrations.AddIndex("TitleKey", models.Index(fields=("language", "key"), name="titles_in_order")),
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
