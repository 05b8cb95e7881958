"""How each page of a version was read; the passages that only share words with a requirement of a review."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    """Additive; versions and reviews from before say nothing of either."""

    dependencies = [
        ("records", "0021_what_is_undertaken"),
    ]

    operations = [
        migrations.AddField(
            model_name="documentversion",
            name="page_readings",
            field=models.JSONField(blank=True, default=list, verbose_name="How each page was read"),
        ),
        migrations.CreateModel(
            name="Candidate",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("requirement", models.CharField(max_length=20)),
                ("score", models.FloatField()),
                ("words", models.JSONField()),
                (
                    "passage",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="candidates",
                        to="records.passage",
                    ),
                ),
                (
                    "review",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="candidates",
                        to="records.review",
                    ),
                ),
            ],
            options={
                "ordering": ("review", "-score", "passage", "requirement"),
                "constraints": [
                    models.UniqueConstraint(fields=("review", "passage", "requirement"), name="one_candidate_once")
                ],
            },
        ),
    ]
