"""The contact page: its template adds the number, address and hours from the one record."""

CONTACT_PAGE = {
    "slug": "contact",
    "title": "Contact",
    "standfirst": "WhatsApp is easiest. A call or the form on this page is just as welcome.",
    "summary": (
        "How to reach us by WhatsApp, phone or form, what to put in your message, and when we are "
        "here."
    ),
    "description": (
        "Reach Palms of Grace Spa by WhatsApp, phone or form: what to say, what to leave out, and what "
        "happens after you write."
    ),
    "body": [
        (
            "checklist",
            {
                "heading": "Good to put in your message",
                "items": [
                    "Which massage you have in mind",
                    "How many minutes you would like",
                    "Two or three days and times that suit you",
                    "The name you would like us to use",
                ],
            },
        ),
        (
            "text",
            (
                "<p><b>Please leave out the details of your health</b>, your medicines or your "
                "doctor's letters. We ask about those in person, where nobody reads along. If "
                "you are not sure whether to come at all, read "
                '<a href="article:when-to-see-a-doctor-first">When to see a doctor first</a>, or '
                "ask your doctor.</p>"
            ),
        ),
        (
            "steps",
            {
                "heading": "What happens next",
                "steps": [
                    {
                        "title": "We read it",
                        "text": (
                            "One of us answers while we are open, as soon as our hands are free."
                        ),
                    },
                    {
                        "title": "We agree a time",
                        "text": (
                            "Your message is a request. The time is yours once we have written "
                            "back to confirm it."
                        ),
                    },
                    {
                        "title": "You can change your mind",
                        "text": (
                            "A message is enough. Sooner is kinder, because somebody else may be "
                            "waiting for that hour."
                        ),
                    },
                ],
            },
        ),
        (
            "safety_note",
            {
                "urgency": "emergency",
                "text": (
                    "<p>We are not an emergency service and do not watch the phone at night. In "
                    "an emergency call <b>10177</b>, or <b>112</b> from a cell phone.</p>"
                ),
            },
        ),
        (
            "text",
            (
                "<p>The street address, e-mail address and opening hours on this page are "
                "samples until the site goes live. The phone and WhatsApp number is real. What "
                "we do with what you send us is set out under "
                '<a href="page:privacy">Privacy</a>.</p>'
            ),
        ),
    ],
}
