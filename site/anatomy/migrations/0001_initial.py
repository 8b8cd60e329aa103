import modelsearch.index
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="BodyArea",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=60)),
                ("slug", models.SlugField(max_length=60, unique=True)),
                (
                    "description",
                    models.TextField(
                        help_text="What often plays a part here, in everyday words. No diagnosis.",
                        max_length=600,
                    ),
                ),
                (
                    "muscles",
                    models.CharField(
                        blank=True, help_text="The main muscles, with commas.", max_length=240
                    ),
                ),
                (
                    "see_doctor_first",
                    models.TextField(
                        blank=True,
                        help_text="Signs that a doctor should look at before anyone books.",
                        max_length=800,
                        verbose_name="see a doctor first if",
                    ),
                ),
                (
                    "side",
                    models.CharField(
                        choices=[("front", "Front"), ("back", "Back")],
                        default="back",
                        help_text="Where the drawing shows it.",
                        max_length=5,
                    ),
                ),
                (
                    "region",
                    models.CharField(
                        choices=[
                            ("neck", "Neck"),
                            ("shoulders", "Shoulders"),
                            ("upper_back", "Upper back"),
                            ("lower_back", "Lower back"),
                            ("glutes", "Glutes"),
                            ("hips", "Hips"),
                            ("thighs", "Thighs"),
                            ("hamstrings", "Hamstrings"),
                            ("calves", "Calves"),
                            ("feet", "Feet"),
                            ("arms", "Arms and hands"),
                            ("head", "Head and jaw"),
                            ("belly", "Belly"),
                        ],
                        max_length=20,
                    ),
                ),
                (
                    "sort_order",
                    models.PositiveSmallIntegerField(
                        default=100, help_text="Lower numbers come first.", verbose_name="order"
                    ),
                ),
                (
                    "shown",
                    models.BooleanField(
                        default=True,
                        help_text="Untick to leave the area out of the map, cards and lists. A safety note that names it keeps its text.",
                    ),
                ),
            ],
            options={
                "ordering": ["sort_order", "name"],
            },
            bases=(modelsearch.index.Indexed, models.Model),
        ),
    ]
