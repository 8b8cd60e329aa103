"""Fascia massage. The session steps add up to one of its durations."""

from decimal import Decimal

from .wait_or_ask import WAIT_OR_ASK

SERVICE = {
    "slug": "fascia-massage",
    "title": "Fascia massage",
    "standfirst": (
        "Very slow, with hardly any oil: long, sinking strokes and time enough to feel something "
        "change."
    ),
    "summary": (
        "Slow, sinking work on the web that wraps every muscle. For people who like depth "
        "without force, and have no wish to hurry."
    ),
    "description": (
        "Fascia massage (myofascial release) at Palms of Grace Spa: how it feels, what the "
        "evidence really says, prices in rand and who should wait."
    ),
    "hero": "fascia-fibres",
    "hero_alt": "Translucent fibres joined in a fine web, back-lit by soft golden light.",
    "areas": ["upper-back", "lower-back", "shoulders", "neck", "hips"],
    "prices": [
        {"minutes": 60, "price": Decimal("690.00"), "note": "Sample price"},
        {"minutes": 90, "price": Decimal("940.00"), "note": "Sample price: back, hips and legs"},
    ],
    "session_steps": [
        {
            "title": "We talk first",
            "text": (
                "Where do you feel stiff, and in which movement? You show us: a reach, a bend, a "
                "turn of the head."
            ),
            "minutes": 5,
        },
        {
            "title": "First contact",
            "text": (
                "A hand on the back, another on the hip, no oil, no stroke. We wait for your "
                "breath to slow."
            ),
            "minutes": 5,
        },
        {
            "title": "Long lines",
            "text": (
                "Slow, sinking strokes down the back and over the hips. One stroke may take a "
                "whole minute."
            ),
            "minutes": 25,
        },
        {
            "title": "Tender points",
            "text": (
                "We stay on a sore spot with steady pressure, well inside what is comfortable, "
                "until it eases or we move on."
            ),
            "minutes": 15,
        },
        {
            "title": "Joining up",
            "text": "Lighter strokes across neck, back and legs, so that no part feels left out.",
            "minutes": 5,
        },
        {
            "title": "Try it again",
            "text": (
                "You repeat the reach or the bend from the beginning. Sometimes it has changed, "
                "sometimes not, and we say so either way."
            ),
            "minutes": 5,
        },
    ],
    "who_it_suits": (
        "<p>It may suit you if:</p>"
        "<ul>"
        "<li>you feel stiff all over rather than sore in one place</li>"
        "<li>quick, oily kneading is not your cup of tea</li>"
        "<li>you like to lie still and pay attention</li>"
        "</ul>"
    ),
    "who_should_not_come": (
        "<p>The pressure is slow but it can go deep, so <b>ask your doctor before you book</b> "
        "if any of this is yours:</p>"
        "<ul>" + WAIT_OR_ASK + ("</ul><p>In an emergency call 10177, or 112 from a cell phone.</p>")
    ),
    "aftercare": (
        "<ul>"
        "<li>Move gently through the rest of the day: a walk, a stretch, an early night.</li>"
        "<li>Pink skin for a while is usual. Bruises are not: tell us.</li>"
        "<li>Notice how you feel the next morning and say so when you come again. It helps us "
        "choose the pressure.</li>"
        "</ul>"
    ),
    "whatsapp_text": (
        "Hello Palms of Grace Spa, I would like to ask about a 60-minute fascia massage. A day "
        "and time that would suit me: "
    ),
    "questions": [
        (
            "What is fascia?",
            (
                "The thin, tough tissue that wraps each muscle and joins it to its neighbours. "
                "If you have ever skinned a chicken breast, you have seen some: the silvery film."
            ),
        ),
        (
            "Does it hurt?",
            (
                "It should not. The feeling is often described as a slow, wide stretch. If it "
                "burns, stings or makes you hold your breath, say so and we ease off."
            ),
        ),
        (
            "Do you break anything up?",
            (
                "We do not claim to. One calculation says hands are nowhere near strong enough, "
                "and its critics say the calculation is wrong. You may well feel looser "
                "afterwards; why, is still being argued about."
            ),
        ),
        (
            "Why so little oil?",
            (
                "With oil, the hand slides. Here the hand should hold the skin and sink, so a "
                "few drops are plenty."
            ),
        ),
    ],
    "body": [
        ("heading", {"text": "A web, and slow hands", "level": "h2", "symbol": "web"}),
        (
            "text",
            (
                "<p>Under the skin, and around and between the muscles, runs a web of thin, "
                "strong tissue called fascia. It wraps each part and joins it to the next. <b>In "
                "this massage we go slowly enough to meet it.</b> The hand comes to rest, sinks, "
                "waits, and only then begins to travel. There is next to no oil, because sliding "
                "is not the idea.</p>"
                "<p>From outside it looks like very little. From inside it may feel like a long, "
                "wide stretch that somebody else is kind enough to do for you.</p>"
            ),
        ),
        ("wow_fact", {"claim": "fascia-has-nerves"}),
        (
            "heading",
            {
                "text": "What we say about it, and what we leave out",
                "level": "h2",
                "symbol": "leaf",
            },
        ),
        (
            "text",
            (
                "<p>Few subjects in massage attract as many big numbers as fascia. Some are "
                "guesses; some have no source at all. We keep to what we can show you, and where "
                "those who study it disagree, we say that they do.</p>"
            ),
        ),
        ("wow_fact", {"claim": "myofascial-release-chronic"}),
        (
            "what_this_means",
            {
                "text": (
                    "<p>For a back that has ached for months, this kind of work <b>may ease</b> "
                    "pain a little and may make moving easier. The gains measured so far are "
                    "small. If you enjoy slow work, that is a good reason to choose it; a "
                    "promise of more would not be honest.</p>"
                ),
            },
        ),
        (
            "picture",
            {
                "image": "palm-fronds",
                "alt": (
                    "Green palm fronds reaching in from the right against a sunlit lime-washed "
                    "wall with sharp leaf shadows."
                ),
                "caption": (
                    "Pull one leaf and the next one stirs: a picture of how tissue joins tissue, "
                    "not a proof of anything."
                ),
            },
        ),
        (
            "safety_note",
            {
                "urgency": "take_care",
                "text": (
                    "<p>If you bruise easily, take blood thinners or have thin or fragile skin, "
                    "ask your doctor first and tell us before we begin.</p>"
                ),
            },
        ),
        (
            "text",
            (
                "<p>The steps on this page are for 60 minutes; in 90 we add the legs. To read "
                'further, start with <a href="article:what-is-fascia">What is fascia?</a></p>'
            ),
        ),
    ],
}
