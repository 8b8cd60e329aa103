"""The privacy page: it says what the site does today, so change it when the site changes."""

PRIVACY = {
    "slug": "privacy",
    "title": "Privacy",
    "standfirst": (
        "What this site knows about you, which is very little, and what happens to a message you "
        "send us."
    ),
    "summary": (
        "No cookies for visitors, nothing loaded from elsewhere. What we keep, why, how long, "
        "and your rights under POPIA."
    ),
    "description": (
        "Privacy at Palms of Grace Spa in plain words: no visitor cookies, no trackers, what "
        "happens to your messages, and your rights under POPIA."
    ),
    "hero": "",
    "hero_alt": "",
    "body": [
        ("heading", {"text": "In short", "level": "h2", "symbol": ""}),
        (
            "text",
            (
                "<ul><li>No cookies for visitors.</li>"
                "<li>No advertising, and no tracking by anybody else.</li>"
                "<li>What you send us, we use to answer you.</li>"
                "<li>Ask, and we erase it.</li></ul>"
            ),
        ),
        ("heading", {"text": "While you read", "level": "h2", "symbol": ""}),
        (
            "text",
            (
                "<p>Pictures, lettering and search come from our own server. Videos come from YouTube or Vimeo, and only once you "
                "ask to watch; from then on, and on sites we link to, their rules apply. Only "
                "people who work on this site get a cookie, to sign in.</p>"
                "<p>Like any web server, ours can keep a log: time, page, internet address, "
                "browser, and words typed into search. It’s there to keep the site running and "
                "safe, never to find out who you are. We also count presses of our contact "
                "buttons, by day and page, but not who pressed. If your browser asks not to be "
                "tracked, we don’t count yours.</p>"
            ),
        ),
        ("heading", {"text": "When you get in touch", "level": "h2", "symbol": ""}),
        (
            "text",
            (
                "<p><b>Who gets it:</b> Palms of Grace Spa. You’ll find us under "
                '<a href="page:contact">Contact</a>. The companies that run our website and '
                "e-mail carry it for us, and WhatsApp carries what you send there, on its own "
                "terms; their computers can stand outside South Africa. We sell nothing and pass "
                "on nothing else.</p>"
                "<p><b>What and why:</b> your name, a number or e-mail address, and what you tell "
                "us, only to answer you and arrange what you ask for. Send as little as you like; "
                "we need a name and one way to reach you. The WhatsApp button opens a draft, "
                "and nothing goes until you send it.</p>"
                "<p><b>Your health:</b> please keep it out of messages. We ask in person, and "
                "only what we need to work safely.</p>"
            ),
        ),
        ("heading", {"text": "When you use a form", "level": "h2", "symbol": ""}),
        (
            "text",
            (
                "<p>What you send stays in this site’s own database, where only people of the spa "
                "can read it and note how they answered. The site can also mail it to us. If you "
                "give an e-mail address, we e-mail you a copy of your request, without your "
                "message. The site keeps neither your internet address nor your browser. Likely "
                "spam waits for us to look. To stop floods, the site counts forms by network, "
                "under a made-up name that changes every day.</p>"
                "<p>We erase what you sent, with our notes, after the number of days named beside "
                "the form, or after your visit if that’s later. A voucher request stays for three "
                "years, as long as the law keeps a voucher valid.</p>"
                "<p>A question under an article needs no name, number or address. If we show it, "
                "it stays with our answer until we take it away; if we don’t, it’s erased after "
                "the number of days named beside that form.</p>"
            ),
        ),
        ("heading", {"text": "News and backups", "level": "h2", "symbol": ""}),
        (
            "text",
            (
                "<p>Offers go only to people who ticked the box for them. With that we note your "
                "name, your number or address, the day and the words you ticked, and keep them "
                "<b>until you tell us to stop</b>. Every message says how.</p>"
                "<p>The site is copied every night and the copies are locked away. What’s erased "
                "here stays in them for <b>up to three months</b>; if we bring one back, we erase "
                "it again.</p>"
            ),
        ),
        ("heading", {"text": "Your rights", "level": "h2", "symbol": ""}),
        (
            "text",
            (
                "<p>Under the Protection of Personal Information Act (POPIA) you can:</p>"
                "<ul><li>ask what we hold about you, and see it</li>"
                "<li>have it corrected</li><li>have it erased</li>"
                "<li>object to our using it</li>"
                "<li>complain to the Information Regulator: "
                '<a href="https://inforegulator.org.za">inforegulator.org.za</a></li></ul>'
                "<p>For the first four, a message or a call is enough: "
                '<a href="page:contact">Contact</a>.</p>'
                "<p>If what we hold is ever lost or falls into the wrong hands, we tell you and "
                "the Regulator.</p>"
            ),
        ),
    ],
}
