"""The nine body areas of the map, each with the signs that belong with a doctor first."""

AREAS = [
    {
        "name": "Neck",
        "slug": "neck",
        "side": "back",
        "region": "neck",
        "sort_order": 1,
        "description": (
            "It carries your head through screens, steering wheels and school runs. We work "
            "it slowly, from the base of the skull down to the shoulders."
        ),
        "muscles": (
            "The coat hanger (upper trapezius), the shoulder lifter (levator scapulae), the "
            "head turner (splenius), the little ones under the skull (suboccipitals)"
        ),
        "see_doctor_first": (
            "Go to emergency care at once, or call 10177 (112 from a cell phone), if neck "
            "pain follows a serious accident, comes with chest pain, or comes with new "
            "weakness or numbness.\n\nSee a doctor before you book if you have a fever, have "
            "had a recent stroke, or the pain is severe, new and different, or has no "
            "explanation."
        ),
    },
    {
        "name": "Shoulders",
        "slug": "shoulders",
        "side": "back",
        "region": "shoulders",
        "sort_order": 2,
        "description": (
            "They lift, carry and reach all day, and by evening they’re up round your ears. "
            "We start broad, then go to the tight spots, as firm as you like."
        ),
        "muscles": (
            "The coat hanger (trapezius), the shoulder pad (deltoid), the four that hold the "
            "arm in its socket (rotator cuff), the pair between the blades (rhomboids)"
        ),
        "see_doctor_first": (
            "Go to emergency care at once, or call 10177 (112 from a cell phone), if shoulder "
            "pain comes with chest pain, follows a serious accident, or comes with new "
            "weakness or numbness.\n\nSee a doctor before you book after a recent operation, "
            "fracture or sprain, or if you have a fever or pain that is worse at night or has "
            "no explanation."
        ),
    },
    {
        "name": "Upper back",
        "slug": "upper-back",
        "side": "back",
        "region": "upper_back",
        "sort_order": 3,
        "description": (
            "It moves with every breath and likes slow, broad strokes between and below the "
            "shoulder blades. So that’s what it gets."
        ),
        "muscles": (
            "The blade steadiers (middle and lower trapezius), the pair between the blades "
            "(rhomboids), the top of the two long ropes (erector spinae)"
        ),
        "see_doctor_first": (
            "Go to emergency care at once, or call 10177 (112 from a cell phone), if you have "
            "chest pain, pain after a serious accident, or weakness, pain or numbness in "
            "both legs.\n\nSee a doctor before you book if you have a fever, unexplained "
            "weight loss, a lump, swelling or changed shape of the back, severe osteoporosis, "
            "or pain that does not ease with rest or is worse at night."
        ),
    },
    {
        "name": "Lower back",
        "slug": "lower-back",
        "side": "back",
        "region": "lower_back",
        "sort_order": 4,
        "description": (
            "The stretch between the lowest ribs and the pelvis. We begin where it aches, "
            "then look in on the neighbours that share its work: glutes, hips and legs."
        ),
        "muscles": (
            "The two long ropes beside the spine (erector spinae), the small ones from bone "
            "to bone (multifidus), the side bender (quadratus lumborum)"
        ),
        "see_doctor_first": (
            "Go to emergency care at once, or call 10177 (112 from a cell phone), if you have "
            "numbness or tingling round the genitals, buttocks or inner thighs; new trouble "
            "passing urine, or loss of bladder or bowel control; a change in sexual function; "
            "weakness, pain or numbness in both legs; chest pain; or pain after a serious "
            "accident.\n\nSee a doctor before you book if you have a fever, unexplained "
            "weight loss, a lump, swelling or changed shape of the back, pain that does not "
            "ease with rest or is worse at night, or pain that is severe, new and different, "
            "or no better after about six weeks."
        ),
    },
    {
        "name": "Glutes",
        "slug": "glutes",
        "side": "back",
        "region": "glutes",
        "sort_order": 5,
        "description": (
            "They take you upstairs, keep the pelvis level when you walk, and get sat on for "
            "thanks. We work them layer by layer, through the sheet if you’d rather."
        ),
        "muscles": (
            "The stair climber (gluteus maximus), the leveller (gluteus medius), its small "
            "helper (gluteus minimus), the pear beneath (piriformis)"
        ),
        "see_doctor_first": (
            "Go to emergency care at once, or call 10177 (112 from a cell phone), if you have "
            "numbness or tingling round the genitals, buttocks or inner thighs, new trouble "
            "with bladder or bowel, or weakness, pain or numbness in both legs.\n\nSee a "
            "doctor before you book if pain runs down the leg, is worse at night, follows a "
            "fall, or comes with a fever, a lump or swelling."
        ),
    },
    {
        "name": "Hips",
        "slug": "hips",
        "side": "front",
        "region": "hips",
        "sort_order": 6,
        "description": (
            "Hours in a chair keep the front of the hip folded. We work along its outer edge, "
            "slowly, and only once you’ve said yes."
        ),
        "muscles": (
            "The step starter (iliopsoas), the long one down the thigh (rectus femoris), the "
            "pocket muscle (tensor fasciae latae), the inner thigh (adductors)"
        ),
        "see_doctor_first": (
            "Go to emergency care at once, or call 10177 (112 from a cell phone), if you "
            "cannot put weight on the leg after a fall or accident, or have new trouble with "
            "bladder or bowel.\n\nSee a doctor before you book after a recent operation or "
            "fracture, with severe osteoporosis, with a fever or a swelling in the groin, or "
            "with pain that is worse at night. If you are pregnant, ask your doctor or "
            "midwife first."
        ),
    },
    {
        "name": "Hamstrings",
        "slug": "hamstrings",
        "side": "back",
        "region": "hamstrings",
        "sort_order": 7,
        "description": (
            "From the sitting bones to the knee, and they feel short on most of us, runners "
            "and desk workers alike. They get long strokes, top to bottom."
        ),
        "muscles": (
            "The outer one (biceps femoris), the inner two (semitendinosus and semimembranosus)"
        ),
        "see_doctor_first": (
            "Go to emergency care at once, or call 10177 (112 from a cell phone), if you have "
            "weakness, pain or numbness in both legs.\n\nSee a doctor before you book if the "
            "muscle tore or bruised recently, if the leg is newly hot, red or swollen, if "
            "you have or have had a blood clot, or if pain runs from the back down the leg."
        ),
    },
    {
        "name": "Calves",
        "slug": "calves",
        "side": "back",
        "region": "calves",
        "sort_order": 8,
        "description": (
            "They lift your heel with every step and never claim overtime. We feel how warm "
            "each one is, then work up from the ankle in long strokes."
        ),
        "muscles": (
            "The sprinter (gastrocnemius), the all-day walker (soleus), the deep ones behind "
            "the shin (tibialis posterior and the toe benders)"
        ),
        "see_doctor_first": (
            "A calf that is newly hot, red, swollen or sore may mean a blood clot: see a "
            "doctor the same day and do not have it massaged.\n\nIf you are also short of "
            "breath or have chest pain, call 10177 (112 from a cell phone).\n\nAsk your "
            "doctor before you book if you have had a clot, have a bleeding disorder or take "
            "blood thinners."
        ),
    },
    {
        "name": "Feet",
        "slug": "feet",
        "side": "front",
        "region": "feet",
        "sort_order": 9,
        "description": (
            "They meet the ground first and get thanked last. Thumbs, knuckles and the flat "
            "of the hand, too firm to tickle."
        ),
        "muscles": (
            "The short muscles of the sole, the bowstring under the arch (plantar fascia), "
            "the cords from the calf (tendons)"
        ),
        "see_doctor_first": (
            "See a doctor before you book if the foot is hot, red or newly swollen, if the "
            "skin is broken, burnt or infected, after a recent fracture or sprain, or if your "
            "feet have lost feeling. If you live with diabetes, ask your doctor or clinic "
            "first."
        ),
    },
]
