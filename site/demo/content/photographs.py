"""The demo pictures: rendered for this site, so that no caption may call them our rooms."""

# stem of the file: its title, what is on it, and its focal point in per cent from the top left

PHOTOGRAPHS = {
    "treatment-room-hero": {
        "title": "Late sun on a linen-dressed massage table, rolled towels and a palm",
        "alt": "A massage table draped in cream linen with rolled towels, a palm behind it, a small stool with an oil bottle and a bowl, and palm-leaf shadows on a lime-washed wall.",
        "focus": (68, 60),
    },
    "hot-basalt-stones": {
        "title": "Basalt stones resting on folded linen",
        "alt": "Three smooth dark basalt stones stacked on folded cream linen, with two more beside them in warm side light.",
        "focus": (36, 46),
    },
    "rolled-towels": {
        "title": "Three rolled towels on a wooden bench",
        "alt": "Three soft rolled terry towels, two cream and one oat, stacked on a wooden bench in front of a sunlit wall.",
        "focus": (45, 50),
    },
    "amber-oil-bottle": {
        "title": "Massage oil in an amber dropper bottle",
        "alt": "An amber glass dropper bottle and a small ceramic dish of golden oil on pale travertine, with a leaf sprig.",
        "focus": (40, 50),
    },
    "raked-sand": {
        "title": "Raked sand around two stones",
        "alt": "Raked sand with rings around a dark stone and a pale stone, and a single green leaf.",
        "focus": (35, 48),
    },
    "foot-roller": {
        "title": "A wooden foot roller and a massage ball",
        "alt": "A ridged wooden foot roller and a smooth green massage ball on soft cream linen in warm side light.",
        "focus": (55, 52),
    },
    "fascia-fibres": {
        "title": "A poetic macro of a web of fibres",
        "alt": "Translucent fibres joined in a fine web, back-lit by soft golden light.",
        "focus": (45, 50),
    },
    "palm-fronds": {
        "title": "Palm fronds against a lime-washed wall",
        "alt": "Green palm fronds reaching in from the right against a sunlit lime-washed wall with sharp leaf shadows.",
        "focus": (68, 55),
    },
    "candle-dusk": {
        "title": "A candle in a ribbed ceramic cup at dusk",
        "alt": "A lit candle in a ribbed ceramic holder beside two dark stones on a wooden table, with warm lights blurred behind.",
        "focus": (32, 52),
    },
    "water-bowl": {
        "title": "Frangipani floating in a bowl of water",
        "alt": "A ceramic bowl of rippling water with two floating frangipani flowers and a leaf, and a third flower beside it on linen.",
        "focus": (47, 42),
    },
    "bolster-and-blankets": {
        "title": "Folded blankets and a bolster on a stool",
        "alt": "A cream linen bolster cushion on three folded blankets, cream, sage green and oat, on a wooden stool in front of a sunlit wall.",
        "focus": (46, 52),
    },
    "reception-niche": {
        "title": "A vase of dried grass in a plaster arch",
        "alt": "A pale ceramic vase with dried grasses and a small terracotta bowl on a wooden shelf in an arched plaster niche.",
        "focus": (48, 50),
    },
    "stones-spine": {
        "title": "A curved line of stones, like a spine",
        "alt": "Smooth pale stones, one of them dark, laid in a gentle curved line on pale plaster like the vertebrae of a spine, with leaf shadows.",
        "focus": (52, 44),
    },
    "leaf-shadow-square": {
        "title": "Palm-leaf shadows on plaster",
        "alt": "Soft palm-leaf shadows on sand-coloured plaster.",
        "focus": (50, 50),
    },
}
