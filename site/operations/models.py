"""Runs of scheduled jobs, and alerts.

Both keep the app label `core`, under which their tables, content types and migrations are.
"""

from django.db import models


class JobRun(models.Model):
    """When a job of the schedule last ran and what came of it: one row for each job."""

    name = models.CharField(max_length=60, unique=True)
    started = models.DateTimeField(null=True)
    # Empty: it is not being run. In the past: its process was killed.
    leased_until = models.DateTimeField(null=True)
    finished = models.DateTimeField(null=True)
    succeeded = models.BooleanField(default=True)
    # Its own words on success, the kind of the problem on failure.
    said = models.CharField(max_length=300, blank=True)

    # Written by the clock, about nothing that a page could point to.
    wagtail_reference_index_ignore = True

    class Meta:
        app_label = "core"
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name


class Alert(models.Model):
    """Something about the site that is not well, and when the owner was last told of it."""

    # That of the reading in operations.status.
    name = models.CharField(max_length=60, unique=True)
    began = models.DateTimeField()
    told = models.DateTimeField(null=True)
    # Empty while it is not well, or not known.
    well_since = models.DateTimeField(null=True)

    # Written by the clock, about nothing that a page could point to.
    wagtail_reference_index_ignore = True

    class Meta:
        app_label = "core"
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name
