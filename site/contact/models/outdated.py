from django.db import models


class OutdatedPlace(models.Model):
    """A place outside of the site that may still show what was changed in the contact record."""

    class Subject(models.TextChoices):
        NUMBER = "number", "Number"
        HOURS = "hours", "Hours"

    class Place(models.TextChoices):
        GOOGLE = "google", "Google Business Profile"
        WHATSAPP = "whatsapp", "WhatsApp Business"
        INSTAGRAM = "instagram", "Instagram and Facebook"
        DOOR = "door", "The sign at your door"

    details = models.ForeignKey(
        "contact.ContactDetails", on_delete=models.CASCADE, related_name="outdated_places"
    )
    subject = models.CharField(max_length=10, choices=Subject.choices)
    place = models.CharField(max_length=10, choices=Place.choices)
    changed_at = models.DateTimeField()

    class Meta:
        ordering = ["-subject", "pk"]

    def __str__(self) -> str:
        return f"{self.get_place_display()}: {self.get_subject_display()}"
