"""The contact page: its template adds the number, address and hours from the one record."""

CONTACT_PAGE = {
    "slug": "contact",
    "title": "Contact",
    "standfirst": "WhatsApp is easiest. A call or a few lines here are just as welcome.",
    "summary": "WhatsApp, phone or a few lines, and when we’re in.",
    "description": (
        "Reach Palms of Grace Spa by WhatsApp, phone or form: when we’re in, what to write, and "
        "how to find us."
    ),
    "body": [
        (
            "text",
            (
                "<p><b>What to write.</b> “Lower back, 60 minutes, Thursday after four” is "
                "plenty. The medical questions we’ll ask in person. Not sure you should come at "
                'all? <a href="article:when-to-see-a-doctor-first">Read this first</a>.</p>'
                "<p><b>What happens next.</b> We write back while we’re open, and the time is "
                "yours once we’ve said yes. Can’t make it after all? One message is enough, and "
                "sooner is kinder.</p>"
                "<p><b>On the day.</b> Five minutes early is plenty; the first five go on talking "
                "anyway. The last massage ends when we close. Running late? Call us rather than "
                "rush. Backs notice.</p>"
                "<p><b>In an emergency</b>, don’t wait for us: call 10177, or 112 from a cell "
                "phone.</p>"
            ),
        ),
    ],
}
