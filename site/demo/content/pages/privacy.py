"""The privacy page: it says what the site does today, so change it when the site changes."""

PRIVACY = {
    "slug": "privacy",
    "title": "Privacy",
    "standfirst": (
        "What this site knows about you, which is very little, and what happens to a message you "
        "send us."
    ),
    "summary": (
        "No cookies for visitors, nothing loaded from elsewhere. What we keep of an enquiry, why, "
        "how long, and your rights under POPIA."
    ),
    "description": (
        "Privacy at Palms of Grace Spa in plain words: no visitor cookies, no trackers, what "
        "happens to your messages, and your rights under POPIA."
    ),
    "hero": "",
    "hero_alt": "",
    "body": [
        (
            "summary",
            {
                "points": [
                    "Our pages set no cookie for visitors and load nothing from other companies.",
                    (
                        "There is no account. You reach us by WhatsApp, phone, e-mail or one of "
                        "the forms, if and when you choose to."
                    ),
                    (
                        "We use what you send us to answer you and to arrange your visit, and "
                        "for nothing else."
                    ),
                    "You may ask what we hold about you, and have it corrected or erased.",
                ],
            },
        ),
        ("heading", {"text": "When you read this site", "level": "h2", "symbol": ""}),
        (
            "text",
            (
                "<p>Reading leaves no cookie on your phone or computer. There is no advertising, "
                "no visitor tracking and no share button that reports home. Pictures, lettering "
                "and search results all come from our own server.</p>"
                "<p>If a page has a video, it comes from YouTube or Vimeo, and <b>nothing is "
                "loaded from them until you ask to watch it</b>. From then on their own rules "
                "apply. The same goes for links that lead away from here, to a research paper or "
                "to a map.</p>"
                "<p>Like any web server, ours may write a log: the time, the address of the "
                "page, the internet address the request came from, and what your browser says "
                "about itself. Words you type into our search are part of the page's address, so "
                "they can appear there too. We use the log to keep the site running and safe. We "
                "do not use it to find out who you are.</p>"
                "<p>We count how often our contact buttons are pressed: one number for each day, "
                "page and button, and nothing about who pressed it. If your browser asks not to "
                "be tracked, you are not in that number either.</p>"
                "<p>People who work on this site sign in, and for that they get a cookie. "
                "Visitors do not.</p>"
            ),
        ),
        ("heading", {"text": "When you get in touch", "level": "h2", "symbol": ""}),
        (
            "text",
            (
                "<p>If you send a WhatsApp, call or write an e-mail, we learn your number or "
                "address, your name as you give it, and what you tell us. We use it to answer "
                "you and to arrange the visit you ask about. Giving it is up to you; without it "
                "we cannot reply.</p>"
                "<p>The WhatsApp button opens WhatsApp with a draft. <b>Nothing is sent until "
                "you send it</b>, and you can change every word. WhatsApp belongs to another "
                "company, which carries the message under its own terms and may do so on "
                "computers outside South Africa. If you would rather not use it, call us.</p>"
                "<p>Please keep details of your health out of messages. The law gives them "
                "special protection, and so do we: we ask in person, and only what we need to "
                "know to work safely.</p>"
                "<p>We keep messages no longer than we need them.</p>"
            ),
        ),
        ("heading", {"text": "When you send one of our forms", "level": "h2", "symbol": ""}),
        (
            "text",
            (
                "<p>The enquiry asks for your name, a number or an e-mail address, the massage "
                "you have in mind if you know it, and your message. The request for a time also "
                "asks for a length and for days and times that would suit you; the request for a "
                "gift voucher for its value and, if you like, for whom it is. The site notes when "
                "it came, and neither your internet address nor your browser. It sets no "
                "cookie.</p>"
                "<p>What you send is <b>kept in this site's own database</b>, where only the "
                "people of the spa who sign in can read it, and where they note how they answered. "
                "The site may also mail it to us. If you give an e-mail address, it mails you what "
                "you asked for, without what you wrote in your own words. Then it lies in those "
                "mailboxes too.</p>"
                "<p>A message that looks like advertising is put aside for us to look at; no other "
                "company judges it. So that nobody can flood us, the site counts how many forms "
                "come from one network. It does so under a made-up name for the network that "
                "changes every day and cannot be turned back into an address.</p>"
                "<p>After the number of days that stands beside the form, or after your visit if "
                "that is later, the site erases what you sent, answered or not, with our notes "
                "about it. A request for a gift voucher stays for three years, as long as the law "
                "keeps a voucher valid. Ask us, and we show it to you or erase it sooner.</p>"
            ),
        ),
        (
            "heading",
            {"text": "When you ask a question under an article", "level": "h2", "symbol": ""},
        ),
        (
            "text",
            (
                "<p>You need not give a name. Nobody but us sees your question until one of us "
                "has read it and shows it; it then stands there for everybody, with our answer, "
                "until we take it away. What we do not show, or show no longer, is erased after the "
                "days that stand beside that form. No number, address or e-mail is asked for or kept.</p>"
            ),
        ),
        ("heading", {"text": "Marketing", "level": "h2", "symbol": ""}),
        (
            "text",
            (
                "<p>A question is not permission to advertise to you. Each form has a box of its "
                "own for news, and nobody ticks it but you. We send offers only to people who "
                "have asked for them, and each one says how to end it.</p>"
                "<p>If you tick the box, the site notes your name, your number or address, the day "
                "and the words you ticked, apart from your request. It keeps that <b>until you "
                "tell us to stop</b>, and then it is erased.</p>"
            ),
        ),
        ("heading", {"text": "Backups", "level": "h2", "symbol": ""}),
        (
            "text",
            (
                "<p>So that nothing is lost when a machine breaks, the site is copied every night "
                "and the copies are locked away. What is erased from the site stays in copies "
                "made before, for <b>up to three months</b>; then they go too. If we ever bring "
                "one back, we erase again what was erased since.</p>"
            ),
        ),
        ("heading", {"text": "Your rights", "level": "h2", "symbol": ""}),
        (
            "text",
            (
                "<p>Under the Protection of Personal Information Act (POPIA) you may:</p>"
                "<ul>"
                "<li>ask whether we hold anything about you, and see it</li>"
                "<li>have it corrected or erased</li>"
                "<li>object to our using it</li>"
                "<li>complain to the Information Regulator: "
                '<a href="https://inforegulator.org.za">inforegulator.org.za</a></li>'
                "</ul>"
                '<p>A message or a call is enough: see <a href="page:contact">Contact</a>. If '
                "what we hold about you should ever be lost or fall into the wrong hands, we "
                "will tell you and the Regulator.</p>"
            ),
        ),
        (
            "checklist",
            {
                "heading": "For the owner to fill in before this site goes live",
                "items": [
                    "The registered name and address of the business, and its Information Officer",
                    "Who hosts the site and the e-mail, and in which country",
                    "How many days the server log is kept",
                    "How long messages on the phone and in the mailbox, and notes from visits, are kept",
                ],
            },
        ),
    ],
}
