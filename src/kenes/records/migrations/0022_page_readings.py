"""How each page of a version was read: its own text, or letters recognised in its picture, and how well."""

from django.db import migrations, models


class Migration(migrations.Migration):
    """Additive; versions received before say nothing of their pages."""

    dependencies = [
        ("records", "0021_what_is_undertaken"),
    ]

    operations = [
        migrations.AddField(
            model_name="documentversion",
            name="page_readings",
            field=models.JSONField(blank=True, default=list, verbose_name="How each page was read"),
        ),
    ]
