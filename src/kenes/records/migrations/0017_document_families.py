import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("records", "0016_consultations"),
    ]

    operations = [
        migrations.AddField(
            model_name="documentversion",
            name="standing",
            field=models.CharField(
                blank=True,
                choices=[
                    ("authentic", "authentic text"),
                    ("translation", "translation of the text"),
                    ("draft", "draft of the text"),
                ],
                max_length=12,
                verbose_name="Standing of the text",
            ),
        ),
        migrations.AddField(
            model_name="documentversion",
            name="stands_from",
            field=models.DateField(blank=True, null=True, verbose_name="Text as it stands from"),
        ),
        migrations.AddField(
            model_name="policydocument",
            name="in_force_from",
            field=models.DateField(blank=True, null=True, verbose_name="In force from"),
        ),
        migrations.AddField(
            model_name="policydocument",
            name="repealed_on",
            field=models.DateField(blank=True, null=True, verbose_name="No longer in force from"),
        ),
        migrations.AddField(
            model_name="policydocument",
            name="valid_until",
            field=models.DateField(blank=True, null=True, verbose_name="Valid until (last day)"),
        ),
        migrations.AlterField(
            model_name="link",
            name="kind",
            field=models.CharField(
                choices=[
                    ("cites", "cites"),
                    ("addresses", "addresses"),
                    ("reveals", "reveals"),
                    ("motivates", "motivates"),
                    ("mandated-by", "mandated-by"),
                    ("taken-up-as", "taken-up-as"),
                    ("measured-by", "measured-by"),
                    ("informs", "informs"),
                    ("implements", "implements"),
                    ("institutionalised-by", "institutionalised-by"),
                    ("reported-in", "reported-in"),
                    ("supersedes", "supersedes"),
                    ("objects-to", "objects-to"),
                    ("amends", "amends"),
                    ("repeals", "repeals"),
                    ("translation-of", "translation-of"),
                ],
                max_length=24,
            ),
        ),
        migrations.AlterField(
            model_name="policydocument",
            name="family",
            field=models.CharField(
                choices=[
                    ("law", "law"),
                    ("strategy", "strategy"),
                    ("programme", "programme"),
                    ("plan", "plan"),
                    ("order", "order"),
                    ("amendment", "amendment"),
                    ("translation", "translation"),
                    ("standard", "standard"),
                    ("press-release", "press release"),
                    ("report", "report"),
                    ("other", "other"),
                ],
                default="other",
                max_length=16,
                verbose_name="Sort of text",
            ),
        ),
        migrations.CreateModel(
            name="ClauseSettlement",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "outcome",
                    models.CharField(
                        choices=[("kept", "the clause is the same"), ("gone", "the clause is gone")], max_length=4
                    ),
                ),
                ("why", models.TextField()),
                ("made", models.DateTimeField()),
                (
                    "link",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="settlements", to="records.link"
                    ),
                ),
                (
                    "made_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "version",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="records.documentversion"
                    ),
                ),
            ],
            options={
                "ordering": ("made", "pk"),
            },
        ),
    ]
