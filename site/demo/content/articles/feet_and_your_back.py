"""Feet, gait and the back: how far the “it starts in the feet” idea can honestly be taken."""

SLUG = "feet-and-your-back"
TITLE = "Feet and your back"
STANDFIRST = (
    "Can a thumb under the sole be felt higher up? One small study says so, a bigger look shrugs, "
    "and it’s lovely either way."
)
SUMMARY = "How a foot meets the ground, and what a back makes of it."
DESCRIPTION = (
    "Gait, overpronation and the plantar fascia: what’s known about feet and the lower back, and "
    "a gentle ball exercise to try at home."
)
TOPICS = ["feet-and-calves"]
AREAS = ["feet", "calves", "hamstrings", "lower-back"]
HERO = "water-bowl"
HERO_CAPTION = ""
RELATED = ["lower-back-massage-guide", "what-is-fascia", "between-sessions"]

BODY = [
    (
        "text",
        "<p>People who come about their back look puzzled when we glance at their shoes. It’s "
        "simple: everything above the ankle stands on the feet, and they’ve been at it all "
        "day.</p>"
        "<p><b>It doesn’t follow that sore backs begin down there.</b> That’s a bigger claim, and "
        "a thinner one. So here’s what feet do, what’s been tested, and what simply feels "
        "good.</p>",
    ),
    ("heading", {"text": "One step, slowly", "level": "h2", "symbol": "foot"}),
    (
        "text",
        "<p>Take one slow step, barefoot. The heel lands. As your weight arrives the arch lowers "
        "and the foot rolls inwards a little: that’s pronation. Then the arch firms up, the heel "
        "lifts, and you leave the ground over the big toe. You’ll do it a few thousand times "
        "before supper.</p>"
        "<p>When a foot rolls in further than most, it’s called overpronation, and the shin can "
        "turn in with it. Flat arches and high arches are both common, and plenty of people with "
        "either have no trouble at all. <b>We’ve no good evidence that the way your feet roll "
        "decides how your back feels.</b> If it worries you, a podiatrist or physiotherapist can "
        "watch you walk.</p>",
    ),
    ("heading", {"text": "Sole to spine", "level": "h2", "symbol": "web"}),
    (
        "text",
        "<p>Some drawings show one long line of tissue, from the sole up the hamstrings and along "
        "the spine to the head. Dissection bears out a few of its links.</p>",
    ),
    ("wow_fact", {"claim": "posterior-chain"}),
    (
        "text",
        "<p>Then somebody put a ball under it.</p>",
    ),
    ("wow_fact", {"claim": "ball-under-foot"}),
    (
        "text",
        "<p>It’s a likeable finding and a very small one. So somebody put all the trials of this "
        "kind together.</p>",
    ),
    ("wow_fact", {"claim": "remote-release-pooled"}),
    (
        "text",
        "<p><b>None of it shows that a ball helps a sore back.</b> But it’s pleasant, and it costs "
        "less than a coffee.</p>",
    ),
    ("heading", {"text": "Try it at home", "level": "h2", "symbol": "sun"}),
    (
        "picture",
        {
            "image": "foot-roller",
            "alt": "A ridged wooden foot roller and a smooth green ball on cream linen.",
            "caption": "The dog’s tennis ball will do.",
            "credit": "",
        },
    ),
    (
        "steps",
        {
            "heading": "Two quiet minutes",
            "steps": [
                {
                    "title": "Sit down",
                    "text": "Firm chair, shoes off, ball on a mat so that it can’t run away.",
                },
                {
                    "title": "Rest one foot on it",
                    "text": "Under the arch. The weight of the leg is enough.",
                },
                {
                    "title": "Roll slowly",
                    "text": "From the front of the heel to the ball of the foot and back, for "
                    "about a minute. Linger where it’s nice.",
                },
                {
                    "title": "Change feet",
                    "text": "Fair’s fair. Move the ball away before you stand up.",
                },
            ],
        },
    ),
    (
        "safety_note",
        {
            "urgency": "take_care",
            "text": "<p>No ball on broken or infected skin, or on a new injury. Little feeling in "
            "your feet? Ask your doctor first. Stop if it hurts. And a calf that’s newly hot, "
            "sore or swollen is for a doctor, the same day, and for nobody’s hands: "
            '<a href="article:when-to-see-a-doctor-first">the full list</a>.</p>',
        },
    ),
    ("heading", {"text": "Feet in a session", "level": "h2", "symbol": "hands"}),
    (
        "text",
        '<p>A <a href="service:feet-and-calves-massage">feet and calves massage</a> stays below '
        "the knee, unless you take the hour, which adds the hamstrings. In an hour of "
        '<a href="service:lower-back-massage">lower-back massage</a>, legs and feet share ten '
        'minutes near the end; the <a href="article:lower-back-massage-guide">lower-back guide</a> '
        "shows the rest.</p>"
        "<p>Either way: a warm towel, slow thumbs along the arch, each toe moved gently unless "
        "you’d rather not. Many people find the sole looser afterwards. Whether hands can really "
        'lengthen anything down there is contested, so <a href="article:what-is-fascia">“feels '
        "looser”</a> is as far as we go.</p>",
    ),
    ("quote", {"text": "Feet that have walked all day need no apology.", "attribution": ""}),
    (
        "questions",
        {
            "heading": "Small worry",
            "questions": [
                {
                    "question": "I’m very ticklish. Can I still come?",
                    "answer": "<p>Yes. Slow and firm tickles less than light, and we can leave "
                    "the soles out.</p>",
                },
            ],
        },
    ),
    (
        "contact_call",
        {
            "heading": "Take a load off",
            "text": "Feet only, or feet and back? Tell us how long you’ve got.",
            "channels": ["whatsapp", "call", "enquiry"],
            "whatsapp_text": "Hi Palms of Grace, I’d like to ask about the feet and calves "
            "massage.",
        },
    ),
]
