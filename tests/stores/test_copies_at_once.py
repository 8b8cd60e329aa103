"""The limit of copies to one mailbox holds for concurrent forms."""

import threading

from django.db import connections

from enquiries.mails.queue import MAX_COPIES
from enquiries.models import Enquiry, EnquiryMail
from enquiries.submissions import save_enquiry
from tests.factories import records
from tests.isolated_sites import IsolatedSites
from tests.visitor_forms import PERSON

AT_ONCE = 16
OWNER = "owner@spa.example"


def test_concurrent_forms_do_not_exceed_the_limit(sites: IsolatedSites) -> None:
    with sites.migrated().running():
        records.contact_details(enquiries_to=OWNER)
        shared, ready = connections["default"], threading.Barrier(AT_ONCE)
        problems: list[Exception] = []

        def send(number: int) -> None:
            own = connections["default"] = shared.copy()
            # Spellings of one mailbox.
            address = f"than.di+{number}@example.com"
            data = {"message": f"Question {number}", "wants_news": False, "stamp": str(number)}
            try:
                own.ensure_connection()
                ready.wait(timeout=60)
                save_enquiry(
                    PERSON | data | {"email": address},
                    kind="question",
                    held_because="",
                    mail_to=OWNER,
                )
            except Exception as problem:
                problems.append(problem)
            finally:
                own.close()

        threads = [threading.Thread(target=send, args=(number,)) for number in range(AT_ONCE)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert problems == []
        assert Enquiry.objects.count() == AT_ONCE
        assert EnquiryMail.objects.filter(to="spa").count() == AT_ONCE
        assert EnquiryMail.objects.filter(to="visitor").count() == MAX_COPIES
