"""Feet and calves massage. The session steps add up to one of its durations."""

from decimal import Decimal

from .wait_or_ask import WAIT_OR_ASK

SERVICE = {
    "slug": "feet-and-calves-massage",
    "title": "Feet and calves massage",
    "standfirst": "For the parts of you that meet the ground first and are thanked last.",
    "summary": (
        "Soles, heels, ankles and calves, worked slowly and without tickling. A good first "
        "massage if you are shy of a longer one."
    ),
    "description": (
        "Feet and calves massage at Palms of Grace Spa: what happens in 30, 45 or 60 minutes, "
        "prices in rand, and when a sore calf needs a doctor."
    ),
    "hero": "foot-roller",
    "hero_alt": (
        "A ridged wooden foot roller and a smooth green massage ball on soft cream linen in warm "
        "side light."
    ),
    "areas": ["feet", "calves", "hamstrings"],
    "prices": [
        {"minutes": 30, "price": Decimal("350.00"), "note": "Sample price"},
        {"minutes": 45, "price": Decimal("480.00"), "note": "Sample price"},
        {
            "minutes": 60,
            "price": Decimal("620.00"),
            "note": "Sample price: with time for the hamstrings",
        },
    ],
    "session_steps": [
        {
            "title": "We talk and look",
            "text": (
                "How far do you walk, in which shoes, and where does it pinch? We look at the "
                "skin and feel how warm each calf is."
            ),
            "minutes": 5,
        },
        {
            "title": "Warm towels",
            "text": "Both feet are wrapped and held until they have stopped being in a hurry.",
            "minutes": 5,
        },
        {
            "title": "The soles",
            "text": (
                "Thumbs, knuckles and the flat of the hand, from heel to toes, firm enough not "
                "to tickle."
            ),
            "minutes": 15,
        },
        {
            "title": "Ankles and calves",
            "text": (
                "Round the ankle bones, along the Achilles tendon and up the calf with long "
                "strokes."
            ),
            "minutes": 15,
        },
        {
            "title": "Stillness",
            "text": "A hand under each heel, and nothing else for a while.",
            "minutes": 5,
        },
    ],
    "who_it_suits": (
        "<p>It may suit you if:</p>"
        "<ul>"
        "<li>you stand or walk for a living</li>"
        "<li>you run, dance or hike, and feel it below the knee</li>"
        "<li>you would like to try us without undressing: rolled-up trousers are enough</li>"
        "</ul>"
    ),
    "who_should_not_come": (
        "<p><b>A calf that is newly hot, red, sore or swollen may mean a blood clot.</b> See a "
        "doctor the same day and do not have it massaged. If you also have chest pain or are "
        "short of breath, call 10177 (112 from a cell phone).</p>"
        "<p><b>Ask your doctor before you book</b> if your feet have lost feeling, or if any of "
        "this is yours:</p>"
        "<ul>" + WAIT_OR_ASK + "</ul>"
    ),
    "aftercare": (
        "<ul>"
        "<li>Wipe the oil from your soles before you walk on tiles. We have a towel for "
        "that.</li>"
        "<li>Put on shoes you do not have to think about.</li>"
        "<li>If you like, roll a ball under each foot for a minute or two in the evening. "
        "Lightly is enough.</li>"
        "</ul>"
    ),
    "whatsapp_text": (
        "Hello Palms of Grace Spa, I would like to ask about a 45-minute feet and calves "
        "massage. A day and time that would suit me: "
    ),
    "questions": [
        (
            "I am ticklish. Will I manage?",
            (
                "Usually, yes. Slow and firm does not tickle; light and quick does. If it still "
                "does, we stay with the calves."
            ),
        ),
        (
            "My heel hurts in the morning. Will this help?",
            (
                "We do not know. Evidence for massage and heel pain is thin. If it has lasted "
                "some weeks, have a doctor or podiatrist look at it. You are welcome to come as "
                "well."
            ),
        ),
        (
            "Can a foot massage help my back?",
            (
                "There is a small sign that work on the feet lets some people reach a little "
                "further for a while. For back pain nobody has shown it. It is pleasant, and we "
                "leave it at that."
            ),
        ),
        (
            "Is this reflexology?",
            (
                "No. We massage the muscles of the feet and calves, and we make no claims about "
                "the rest of you."
            ),
        ),
    ],
    "body": [
        ("heading", {"text": "From the heel up", "level": "h2", "symbol": "foot"}),
        (
            "text",
            (
                "<p>Each step lands on a heel, rolls over an arch and leaves from the toes. The "
                "calf lifts, the ankle gives, and the strong sheet under the arch, the plantar "
                "fascia, takes up the load. <b>By evening they have done that some thousands of "
                "times.</b> Then we put them under a table and forget them.</p>"
                "<p>This massage gives them their turn. You can have it lying down or propped up, "
                "whichever is easier, and you need not undress for it: trousers rolled to the "
                "knee will do. The pressure is slow and firm. We keep away from sore skin, and "
                "from veins that stand out.</p>"
            ),
        ),
        (
            "picture",
            {
                "image": "water-bowl",
                "alt": (
                    "A ceramic bowl of rippling water with two floating frangipani flowers and a "
                    "leaf, and a third flower beside it on linen."
                ),
                "caption": (
                    "Clean feet are welcome. Dusty ones are, too: there is water, and a towel."
                ),
            },
        ),
        ("heading", {"text": "What a small study found", "level": "h2", "symbol": "drop"}),
        ("wow_fact", {"claim": "ball-under-foot"}),
        (
            "what_this_means",
            {
                "text": (
                    "<p>A longer reach, once, in healthy young adults, is a small thing to know. "
                    "It does not show that sore backs come from the feet, or that they get better "
                    "from the feet up. Come because your feet are tired. <b>That is reason "
                    "enough.</b></p>"
                ),
            },
        ),
        (
            "safety_note",
            {
                "urgency": "see_doctor",
                "text": (
                    "<p>We feel the warmth of both calves before we begin. If one is hotter or "
                    "more swollen than the other, we stop there and ask you to see a doctor the "
                    "same day. Our hands are no test for a clot: with any doubt, see a doctor "
                    "before you come.</p>"
                ),
            },
        ),
        ("heading", {"text": "Thirty, forty-five or sixty", "level": "h2", "symbol": "sun"}),
        (
            "text",
            (
                "<p>The steps on this page are for 45 minutes. In 30 we keep to soles and ankles, "
                "with a short visit to the calves. In 60 the hamstrings are added, up to the "
                "sitting bones: shorts, or a sheet over you, for those. More on feet and the rest "
                'of you: <a href="article:feet-and-your-back">Feet and your back</a>.</p>'
            ),
        ),
    ],
}
