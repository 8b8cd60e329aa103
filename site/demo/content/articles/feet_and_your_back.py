"""Feet, gait and the back: how far the "it starts in the feet" idea can honestly be taken."""

SLUG = "feet-and-your-back"
TITLE = "Feet and your back"
STANDFIRST = (
    "Can work on the soles be felt higher up? A small study says perhaps, a larger look is less "
    "sure, and a foot massage is pleasant either way."
)
SUMMARY = (
    "How a foot meets the ground, what is known about feet and backs, and a gentle way to roll a "
    "ball under your own sole."
)
DESCRIPTION = (
    "Gait, overpronation and the plantar fascia: what is known about feet and the lower back, "
    "and a gentle ball exercise to try at home."
)
TOPICS = ["feet-and-calves", "fascia", "looking-after-yourself"]
AREAS = ["feet", "calves", "hamstrings", "lower-back"]
HERO = "foot-roller"
HERO_CAPTION = "Illustration: a wooden roller and a ball. Either will do for tired soles."
RELATED = ["lower-back-massage-guide", "what-is-fascia", "between-sessions"]

BODY = [
    (
        "text",
        "<p>People who come for their back are sometimes puzzled when we ask about their shoes. "
        "The reason is simple. Everything above the ankle stands on the feet, and each step sends "
        "a little of the ground up through them.</p>"
        "<p><b>It does not follow that sore backs begin in the feet.</b> That is a bigger claim, "
        "and the evidence for it is thin. What we can offer is a plain account of what feet do, "
        "what has been tested, and what may simply feel good.</p>",
    ),
    ("heading", {"text": "One step, slowly", "level": "h2", "symbol": "foot"}),
    (
        "text",
        "<p>Take one slow step with bare feet and pay attention to the sole. The heel lands first. "
        "As your weight arrives, the arch lowers and the foot rolls inwards a little; this is "
        "called pronation. Then the arch firms up, the heel lifts, and you leave the ground over "
        "the big toe.</p>"
        "<p>The way you do this is your gait. When a foot rolls in further than most, or for "
        "longer, it may be called overpronation. The shin and thigh can turn inwards with it. "
        "Flat arches and high arches are both common, and plenty of people with either have no "
        "trouble at all.</p>"
        "<p><b>We have no good evidence to hand that the way your feet roll decides how your back "
        "feels.</b> If your shoes wear down on one side and that worries you, a podiatrist or "
        "physiotherapist can watch you walk.</p>",
    ),
    ("heading", {"text": "Are sole and back connected?", "level": "h2", "symbol": "web"}),
    (
        "text",
        "<p>In drawings of the “posterior chain”, one long line of tissue runs from the sole, up "
        "the calf and hamstrings, and along the spine to the head. Dissections support some links "
        "of that chain.</p>",
    ),
    ("wow_fact", {"claim": "posterior-chain"}),
    (
        "text",
        "<p>So a pull in one tissue may reach the next, at least between some neighbours. Whether "
        "this matters to a person in pain is still open.</p>",
    ),
    ("heading", {"text": "The ball under the foot", "level": "h2", "symbol": "stone"}),
    (
        "text",
        "<p>Here is the experiment people talk about. Healthy young adults rolled a ball under "
        "both feet, and then reached forward as far as they could.</p>",
    ),
    ("wow_fact", {"claim": "ball-under-foot"}),
    (
        "text",
        "<p>It is a likeable finding, and a very small one. When reviewers put the trials of this "
        "kind together, they saw a trend that could be chance.</p>",
    ),
    ("wow_fact", {"claim": "remote-release-pooled"}),
    (
        "what_this_means",
        {
            "text": "<p>Rolling a ball under your foot costs next to nothing, and you may "
            "find that you bend forward more easily straight afterwards. <b>These studies do not "
            "show that it helps a sore back.</b></p>"
        },
    ),
    ("heading", {"text": "Try it at home", "level": "h2", "symbol": "sun"}),
    (
        "steps",
        {
            "heading": "Two quiet minutes",
            "steps": [
                {
                    "title": "Sit down",
                    "text": "Use a firm chair and take off your shoes. Put a tennis ball, or any "
                    "ball that gives a little, on a mat so that it cannot run away.",
                },
                {
                    "title": "Rest one foot on it",
                    "text": "Place the ball under the arch and let the weight of the leg do the "
                    "work. You should be able to breathe easily.",
                },
                {
                    "title": "Roll slowly",
                    "text": "Move from the front of the heel to the ball of the foot and back, for "
                    "about a minute. Pause where it feels good.",
                },
                {
                    "title": "Change feet",
                    "text": "Give the second foot the same time. Move the ball away before you "
                    "stand up.",
                },
            ],
        },
    ),
    (
        "safety_note",
        {
            "urgency": "take_care",
            "text": "<p>Leave the ball out if the skin of your foot is broken or infected, or if "
            "you have a new injury there. If you have little feeling in your feet, ask your "
            "doctor first. Stop if it hurts.</p>",
        },
    ),
    ("heading", {"text": "The plantar fascia and sore heels", "level": "h2", "symbol": "drop"}),
    (
        "text",
        "<p>The plantar fascia is a tough band that runs from the heel bone to the toes and helps "
        "to hold up the arch. Pain where it meets the heel used to be put down to inflammation. "
        "The view has shifted.</p>",
    ),
    ("wow_fact", {"claim": "plantar-heel-pain"}),
    (
        "text",
        "<p>Massage of a sore heel may feel soothing, and we found little evidence for anything "
        "beyond that. If your heel has hurt for some weeks, see a doctor, physiotherapist or "
        "podiatrist, and come to us for comfort.</p>"
        "<p>You may also have read that hands can lengthen this band. <b>That is contested.</b> "
        "After slow pressure the sole may feel looser, and “feels looser” is as far as we go.</p>",
    ),
    ("wow_fact", {"claim": "massage-stretches-fascia"}),
    ("heading", {"text": "Feet in a session", "level": "h2", "symbol": "hands"}),
    (
        "text",
        '<p>In a <a href="service:feet-and-calves-massage">feet and calves massage</a> we give '
        'the lower legs the full time. In a <a href="service:lower-back-massage">lower-back '
        "massage</a> the feet have a few minutes near the end, where the way you stand suggests "
        "it or where you ask. The "
        '<a href="article:lower-back-massage-guide">lower-back guide</a> shows how those minutes '
        "fit in with the rest.</p>",
    ),
    (
        "checklist",
        {
            "heading": "What your feet can expect",
            "items": [
                "A warm towel first.",
                "Firm, slow thumbs along the arch; light touch tickles more.",
                "Each toe moved gently, unless you would rather not.",
                "Calves stroked towards the knee, with easy pressure.",
            ],
        },
    ),
    (
        "quote",
        {
            "text": "Feet that have walked all day need no apology.",
            "attribution": "",
        },
    ),
    (
        "safety_note",
        {
            "urgency": "see_doctor",
            "body_area": "calves",
            "text": (
                '<p><a href="article:when-to-see-a-doctor-first">When to see a doctor first</a> '
                "covers the back as well.</p>"
            ),
        },
    ),
    (
        "summary",
        {
            "points": [
                "Feet and back are part of one moving body; how far feet cause back pain is "
                "unknown.",
                "One small study of healthy adults saw a longer reach after rolling a ball; the "
                "trials taken together show no clear effect.",
                "Massage of sore heels is poorly studied. Comfort is a fair hope.",
            ]
        },
    ),
    (
        "questions",
        {
            "heading": "About feet",
            "questions": [
                {
                    "question": "I am very ticklish. Can I still come?",
                    "answer": "<p>Yes. Slow, firm contact tickles less than a light one, and "
                    "we can leave the soles out.</p>",
                },
                {
                    "question": "Do I need special shoes?",
                    "answer": "<p>That is outside what we know. A podiatrist can advise you on "
                    "shoes and insoles.</p>",
                },
            ],
        },
    ),
    (
        "contact_call",
        {
            "heading": "Time off your feet",
            "text": "Ask us about times, or whether to combine feet and back in one session.",
            "channels": ["whatsapp", "call", "enquiry"],
            "whatsapp_text": "Hi Palms of Grace, I would like to ask about the feet and calves "
            "massage.",
        },
    ),
]
