"""The table of Django's database cache, in which failed sign-ins are counted.

It is no model: what is remembered for some minutes is no record, and is neither dumped nor restored.
"""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("records", "0002_append_only")]
    operations = [
        migrations.SeparateDatabaseAndState(
            database_operations=[
                migrations.CreateModel(
                    name="Remembered",
                    fields=[
                        ("cache_key", models.CharField(max_length=255, primary_key=True)),
                        ("value", models.TextField()),
                        ("expires", models.DateTimeField(db_index=True)),
                    ],
                    options={"db_table": "records_remembered"},
                )
            ]
        )
    ]
