"""The detail view of an enquiry: its content, replies, actions, events and emails."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views import View
from wagtail.admin.views.generic.base import BaseObjectMixin, WagtailAdminTemplateMixin
from wagtail.admin.views.generic.permissions import PermissionCheckedMixin

from core.ids import parse_id
from core.models import SiteIdentity
from enquiries.admin import changes, notes, transitions
from enquiries.admin.booking import BookingForm
from enquiries.admin.missing import RedirectIfDeletedMixin
from enquiries.admin.replies import mail_link, reply_text, whatsapp_link
from enquiries.descriptions import detail_rows, format_datetime, preferred_times
from enquiries.mails.queue import send_again, stopped
from enquiries.models import Enquiry, EnquiryMail
from text.characters import without_invisible_characters

Status = Enquiry.Status
REPLY_EVENTS = {"whatsapp": "WhatsApp opened", "mail": "Mail opened"}
CALL_EVENTS = {"call": "Call begun"}
ANSWERED = "{} is marked as answered. Not sent after all? Press Undo."
CONFLICT = (
    "Nothing was changed: somebody has meanwhile set it to “{}”. Look at what was done below."
)


class EnquiryView(
    RedirectIfDeletedMixin, PermissionCheckedMixin, BaseObjectMixin, WagtailAdminTemplateMixin, View
):
    """GET shows the enquiry; buttons POST the name of an action as `do`."""

    model = Enquiry
    any_permission_required = ["view", "change"]
    index_url_name = None
    delete_url_name = None
    calendar_url_name = None
    day_url_name = None
    breadcrumbs_items: list[dict[str, Any]] = []
    template_name = "enquiries/admin/enquiry.html"
    header_icon = "mail"
    object: Enquiry

    def get_base_object_queryset(self) -> Any:
        return Enquiry.objects.select_related("service").prefetch_related("preferred_times")

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return self.render_to_response(self.get_context_data())

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not self.user_has_permission("change"):
            raise PermissionDenied
        actions: dict[str, Callable[[], HttpResponse | None]] = {
            "answered": lambda: self.move(Status.ANSWERED),
            "closed": lambda: self.move(Status.CLOSED),
            "cancelled": self.cancel,
            "new": lambda: self.move(Status.NEW),
            "book": self.book,
            "release": self.release,
            "note": self.add_note,
            "take_out": self.delete_note,
            "opened": self.note_opened,
            "send_again": self.send_again,
        }
        action = actions.get(request.POST.get("do", ""))
        if action is None:
            messages.error(request, "Nothing was changed: that button is not known here.")
        return (action() if action else None) or redirect(request.path)

    def move(self, to: str) -> None:
        if not self.is_refused(to):
            self.report(changes.change_status(self.object, self.was, to, self.request.user))

    def cancel(self) -> None:
        self.report(changes.cancel(self.object, self.was, self.request.user))

    def book(self) -> HttpResponse | None:
        if self.is_refused(Status.BOOKED):
            return None
        form = BookingForm(self.object, self.request.POST)
        if not form.is_valid():
            # A message too, since on a phone the form is below the fold.
            messages.error(self.request, f"Not booked yet. {form.first_error}")
            return self.render_to_response(self.get_context_data(booking=form), status=422)
        when = form.cleaned_data["when"]
        self.report(changes.book(self.object, self.was, when, self.request.user))
        return None

    @property
    def was(self) -> str:
        """The state that the page with the button showed (`changes.page_state`)."""
        return self.request.POST.get("was", "")

    def is_refused(self, to: str) -> bool:
        # If the state has changed, the caller reports the conflict instead.
        reason = (
            transitions.refusal_reason(self.object, to)
            if self.was == changes.page_state(self.object)
            else ""
        )
        if reason:
            messages.error(self.request, reason)
        return bool(reason)

    def release(self) -> None:
        if changes.release(self.object, self.request.user):
            messages.success(self.request, "Released. The mails about it are on their way.")
        else:
            self.report(False)

    def report(self, done: bool) -> None:
        try:
            self.object.refresh_from_db(fields=["status", "booked_for"])
        except Enquiry.DoesNotExist:
            # Deleted since; the redirect to this view reports it.
            return
        label = self.object.get_status_display()
        if self.object.status == Status.BOOKED and self.object.booked_for:
            label = f"Booked for {format_datetime(self.object.booked_for)}"
        if done:
            messages.success(self.request, f"Status: {label}.")
        else:
            messages.warning(self.request, CONFLICT.format(label))

    def add_note(self) -> None:
        note = without_invisible_characters(self.request.POST.get("note", "")).strip()
        if not note:
            messages.error(self.request, "Write something into the note first.")
            return
        notes.add_note(self.object, self.request.user, note)
        if len(note) > notes.LENGTH:
            messages.warning(
                self.request, f"Only the first {notes.LENGTH} characters of the note were kept."
            )

    def delete_note(self) -> None:
        number = self.request.POST.get("event", "")
        if notes.delete_note(self.object, self.request.user, number):
            messages.success(self.request, "The note is taken out.")
        else:
            messages.warning(self.request, "That note is not yours, or is no longer there.")

    def note_opened(self) -> HttpResponse | None:
        """Record that a link was opened; the script POSTs it. Whether it was sent is unknown.

        A reply opened by WhatsApp or mail marks a new enquiry as answered, which can be undone.
        """
        name = self.request.POST.get("with", "")
        if what := REPLY_EVENTS.get(name):
            if changes.record_reply(self.object, what, self.request.user):
                messages.success(self.request, ANSWERED.format(self.object.name))
            return None
        if what := CALL_EVENTS.get(name):
            with transaction.atomic():
                if changes.lock_row(self.object):
                    changes.record_event(self.object, self.request.user, what)
            return None
        return HttpResponse(status=400)

    def is_answered_by_opening(self) -> bool:
        """Whether the last that happened is that opening a reply marked it as answered."""
        if self.object.status != Status.ANSWERED:
            return False
        last = self.object.events.exclude(what="").reverse().values_list("what", flat=True)[:2]
        status = f"Status: {Status.ANSWERED.label}"
        return len(last) == 2 and last[0] == status and last[1] in REPLY_EVENTS.values()

    def send_again(self) -> None:
        mail_id = parse_id(self.request.POST.get("mail"))
        mail = EnquiryMail.objects.filter(enquiry=self.object, pk=mail_id).first()
        if mail is None or not send_again(mail):
            messages.warning(self.request, "This mail needs no sending again.")
            return
        changes.record_event(
            self.object, self.request.user, f"Mail to {mail.get_to_display().lower()}: send again"
        )
        messages.success(self.request, "It is on its way again. Look here again in a minute.")

    def get_page_title(self) -> str:
        return self.object.name

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        inbox = {"url": reverse(self.index_url_name or ""), "label": "Enquiries"}
        return [
            *self.breadcrumbs_items,
            inbox,
            {"url": "", "label": self.object.get_kind_display()},
        ]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        enquiry = self.object
        spa = SiteIdentity.for_request(self.request).name
        text = reply_text(enquiry, spa)
        may_delete = self.user_has_permission("delete")
        return super().get_context_data(
            **{
                "enquiry": enquiry,
                "facts": [
                    row for row in detail_rows(enquiry) if row[0] not in ("Name", "Preferred times")
                ],
                "times": preferred_times(enquiry),
                "draft": text,
                "whatsapp_link": whatsapp_link(enquiry, text),
                "mail_link": mail_link(enquiry, text, spa),
                "booking": BookingForm(enquiry),
                "was": changes.page_state(enquiry),
                "may_undo_answer": self.is_answered_by_opening(),
                "moves": list(transitions.available_actions(enquiry)),
                "may_book": not transitions.refusal_reason(enquiry, Status.BOOKED),
                "events": enquiry.events.select_related("by"),
                "mails": enquiry.mails.annotate(may_be_sent_again=stopped()),
                "may_change": self.user_has_permission("change"),
                "delete_url": reverse(self.delete_url_name, args=[enquiry.pk])
                if may_delete and self.delete_url_name
                else "",
                **kwargs,
            }
        )
