"""The nine body areas of the map, each with the signs that belong with a doctor first."""

AREAS = [
    {
        "name": "Neck",
        "slug": "neck",
        "side": "back",
        "region": "neck",
        "sort_order": 1,
        "description": (
            "Slow work, from the base of the skull down to the shoulders. It carries your "
            "head through screens, steering wheels and school runs."
        ),
        "muscles": (
            "The coat hanger (upper trapezius), the shoulder lifter (levator scapulae), the "
            "head turner (splenius), the little ones under the skull (suboccipitals)"
        ),
        "see_doctor_first": (
            "Call 10177 now (112 from a cell phone), or go to emergency care, if neck pain:\n"
            "follows a serious accident\n"
            "comes with chest pain\n"
            "comes with new weakness or numbness\n\n"
            "See a doctor soon, and before you book, if:\n"
            "you have a fever\n"
            "you have had a recent stroke\n"
            "the pain is severe, new and different, or has no explanation"
        ),
    },
    {
        "name": "Shoulders",
        "slug": "shoulders",
        "side": "back",
        "region": "shoulders",
        "sort_order": 2,
        "description": (
            "We start broad, then go to the tight spots, as firm as you like. They lift, "
            "carry and reach all day, and by evening they’re up round your ears."
        ),
        "muscles": (
            "The coat hanger (trapezius), the shoulder pad (deltoid), the four that hold the "
            "arm in its socket (rotator cuff), the pair between the blades (rhomboids)"
        ),
        "see_doctor_first": (
            "Call 10177 now (112 from a cell phone), or go to emergency care, if shoulder "
            "pain:\n"
            "comes with chest pain\n"
            "follows a serious accident\n"
            "comes with new weakness or numbness\n\n"
            "See a doctor soon, and before you book, if:\n"
            "you have had a recent operation, fracture or sprain\n"
            "you have a fever\n"
            "the pain is worse at night or has no explanation"
        ),
    },
    {
        "name": "Upper back",
        "slug": "upper-back",
        "side": "back",
        "region": "upper_back",
        "sort_order": 3,
        "description": (
            "Slow, broad strokes between and below the shoulder blades. It moves with every "
            "breath, and that’s the pace it likes."
        ),
        "muscles": (
            "The blade steadiers (middle and lower trapezius), the pair between the blades "
            "(rhomboids), the top of the two long ropes (erector spinae)"
        ),
        "see_doctor_first": (
            "Call 10177 now (112 from a cell phone), or go to emergency care, if you have:\n"
            "chest pain\n"
            "pain after a serious accident\n"
            "weakness, pain or numbness in both legs\n\n"
            "See a doctor soon, and before you book, if you have:\n"
            "a fever\n"
            "unexplained weight loss\n"
            "a lump, swelling or changed shape of the back\n"
            "severe osteoporosis\n"
            "pain that does not ease with rest or is worse at night"
        ),
    },
    {
        "name": "Lower back",
        "slug": "lower-back",
        "side": "back",
        "region": "lower_back",
        "sort_order": 4,
        "description": (
            "We begin where it aches, then look in on the neighbours that share its work. "
            "It’s the stretch between the lowest ribs and the pelvis; the neighbours are "
            "glutes, hips and legs."
        ),
        "muscles": (
            "The two long ropes beside the spine (erector spinae), the small ones from bone "
            "to bone (multifidus), the side bender (quadratus lumborum)"
        ),
        "see_doctor_first": (
            "Call 10177 now (112 from a cell phone), or go to emergency care, if you have:\n"
            "numbness or tingling round the genitals, buttocks or inner thighs\n"
            "new trouble passing urine, or loss of bladder or bowel control\n"
            "a change in sexual function\n"
            "weakness, pain or numbness in both legs\n"
            "chest pain\n"
            "pain after a serious accident\n\n"
            "See a doctor soon, and before you book, if you have:\n"
            "a fever\n"
            "unexplained weight loss\n"
            "a lump, swelling or changed shape of the back\n"
            "pain that does not ease with rest or is worse at night\n"
            "pain that is severe, new and different, or no better after about six weeks"
        ),
    },
    {
        "name": "Glutes",
        "slug": "glutes",
        "side": "back",
        "region": "glutes",
        "sort_order": 5,
        "description": (
            "We work them layer by layer, through the sheet if you’d rather. They take you "
            "upstairs, keep the pelvis level when you walk, and get sat on for thanks."
        ),
        "muscles": (
            "The stair climber (gluteus maximus), the leveller (gluteus medius), its small "
            "helper (gluteus minimus), the pear beneath (piriformis)"
        ),
        "see_doctor_first": (
            "Call 10177 now (112 from a cell phone), or go to emergency care, if you have:\n"
            "numbness or tingling round the genitals, buttocks or inner thighs\n"
            "new trouble with bladder or bowel\n"
            "weakness, pain or numbness in both legs\n\n"
            "See a doctor soon, and before you book, if pain:\n"
            "runs down the leg\n"
            "is worse at night\n"
            "follows a fall\n"
            "comes with a fever, a lump or swelling"
        ),
    },
    {
        "name": "Hips",
        "slug": "hips",
        "side": "front",
        "region": "hips",
        "sort_order": 6,
        "description": (
            "We work along the outer edge, slowly, and only once you’ve said yes. Hours in a "
            "chair keep the front of the hip folded."
        ),
        "muscles": (
            "The step starter (iliopsoas), the long one down the thigh (rectus femoris), the "
            "pocket muscle (tensor fasciae latae), the inner thigh (adductors)"
        ),
        "see_doctor_first": (
            "Call 10177 now (112 from a cell phone), or go to emergency care, if you:\n"
            "cannot put weight on the leg after a fall or accident\n"
            "have new trouble with bladder or bowel\n\n"
            "See a doctor soon, and before you book, if you have:\n"
            "had a recent operation or fracture\n"
            "severe osteoporosis\n"
            "a fever or a swelling in the groin\n"
            "pain that is worse at night\n\n"
            "If you are pregnant, ask your doctor or midwife first."
        ),
    },
    {
        "name": "Hamstrings",
        "slug": "hamstrings",
        "side": "back",
        "region": "hamstrings",
        "sort_order": 7,
        "description": (
            "Long strokes, top to bottom. They run from the sitting bones to the knee, and "
            "feel short on most of us, runners and desk workers alike."
        ),
        "muscles": (
            "The outer one (biceps femoris), the inner two (semitendinosus and semimembranosus)"
        ),
        "see_doctor_first": (
            "Call 10177 now (112 from a cell phone), or go to emergency care, if you have:\n"
            "weakness, pain or numbness in both legs\n\n"
            "See a doctor soon, and before you book, if:\n"
            "the muscle tore or bruised recently\n"
            "the leg is newly hot, red or swollen\n"
            "you have or have had a blood clot\n"
            "pain runs from the back down the leg"
        ),
    },
    {
        "name": "Calves",
        "slug": "calves",
        "side": "back",
        "region": "calves",
        "sort_order": 8,
        "description": (
            "We feel how warm each one is, then work up from the ankle in long strokes. They "
            "lift your heel with every step and never claim overtime."
        ),
        "muscles": (
            "The sprinter (gastrocnemius), the all-day walker (soleus), the deep ones behind "
            "the shin (tibialis posterior and the toe benders)"
        ),
        "see_doctor_first": (
            "A calf that is newly hot, red, swollen or sore may mean a blood clot: see a "
            "doctor the same day and do not have it massaged.\n\n"
            "If you are also short of breath or have chest pain, call 10177 now (112 from a "
            "cell phone).\n\n"
            "Ask your doctor before you book if you:\n"
            "have had a clot\n"
            "have a bleeding disorder\n"
            "take blood thinners"
        ),
    },
    {
        "name": "Feet",
        "slug": "feet",
        "side": "front",
        "region": "feet",
        "sort_order": 9,
        "description": (
            "Thumbs, knuckles and the flat of the hand, too firm to tickle. They meet the "
            "ground first and get thanked last."
        ),
        "muscles": (
            "The short muscles of the sole, the bowstring under the arch (plantar fascia), "
            "the cords from the calf (tendons)"
        ),
        "see_doctor_first": (
            "See a doctor soon, and before you book, if:\n"
            "the foot is hot, red or newly swollen\n"
            "the skin is broken, burnt or infected\n"
            "you have had a recent fracture or sprain\n"
            "your feet have lost feeling\n\n"
            "If you live with diabetes, ask your doctor or clinic first."
        ),
    },
]
