"""The nine body areas of the map, each with the signs that belong with a doctor first."""

AREAS = [
    {
        "name": "Neck",
        "slug": "neck",
        "side": "back",
        "region": "neck",
        "sort_order": 1,
        "description": (
            "The small, busy muscles that carry your head, from the base of the skull down to "
            "the shoulders. Long hours at a screen or a steering wheel can leave them sore."
        ),
        "muscles": (
            "Upper trapezius, levator scapulae, splenius and the small muscles under the skull"
        ),
        "see_doctor_first": (
            "Go to emergency care at once, or call 10177 (112 from a cell phone), if neck pain "
            "follows a serious accident, comes with chest pain, or comes with new weakness or "
            "numbness.\n\nSee a doctor before you book if you have a fever, have had a recent "
            "stroke, or the pain is severe, new and different, or has no explanation."
        ),
    },
    {
        "name": "Shoulders",
        "slug": "shoulders",
        "side": "back",
        "region": "shoulders",
        "sort_order": 2,
        "description": (
            "The broad yoke between neck and arms. It lifts, carries and reaches all day, and "
            "many people notice only in the evening how high it has crept."
        ),
        "muscles": "Trapezius, deltoid, the rotator cuff, rhomboids",
        "see_doctor_first": (
            "Go to emergency care at once, or call 10177 (112 from a cell phone), if shoulder "
            "pain comes with chest pain, follows a serious accident, or comes with new weakness "
            "or numbness.\n\nSee a doctor before you book after a recent operation, fracture or "
            "sprain, or if you have a fever or pain that is worse at night or has no explanation."
        ),
    },
    {
        "name": "Upper back",
        "slug": "upper-back",
        "side": "back",
        "region": "upper_back",
        "sort_order": 3,
        "description": (
            "The part of the back between and below the shoulder blades. It moves with each "
            "breath, and slow, broad strokes suit it well."
        ),
        "muscles": "Middle and lower trapezius, rhomboids, the upper part of the long back muscles",
        "see_doctor_first": (
            "Go to emergency care at once, or call 10177 (112 from a cell phone), if you have "
            "chest pain, pain after a serious accident, or weakness, pain or numbness in both "
            "legs.\n\nSee a doctor before you book if you have a fever, unexplained weight loss, "
            "a lump, swelling or changed shape of the back, severe osteoporosis, or pain that "
            "does not ease with rest or is worse at night."
        ),
    },
    {
        "name": "Lower back",
        "slug": "lower-back",
        "side": "back",
        "region": "lower_back",
        "sort_order": 4,
        "description": (
            "The stretch between the lowest ribs and the pelvis. It shares its work with the "
            "glutes, the hips and the legs, so a session here looks at the neighbours too."
        ),
        "muscles": (
            "The long muscles beside the spine (erector spinae), multifidus, quadratus lumborum"
        ),
        "see_doctor_first": (
            "Go to emergency care at once, or call 10177 (112 from a cell phone), if you have "
            "numbness or tingling round the genitals, buttocks or inner thighs; new trouble "
            "passing urine, or loss of bladder or bowel control; a change in sexual function; "
            "weakness, pain or numbness in both legs; chest pain; or pain after a serious "
            "accident.\n\nSee a doctor before you book if you have a fever, unexplained weight "
            "loss, a lump, swelling or changed shape of the back, pain that does not ease with "
            "rest or is worse at night, or pain that is severe, new and different, or no better "
            "after about six weeks."
        ),
    },
    {
        "name": "Glutes",
        "slug": "glutes",
        "side": "back",
        "region": "glutes",
        "sort_order": 5,
        "description": (
            "Three layers of muscle that carry you up stairs, hold the pelvis level when you "
            "walk and help to steady the lower spine."
        ),
        "muscles": "Gluteus maximus, medius and minimus; piriformis beneath them",
        "see_doctor_first": (
            "Go to emergency care at once, or call 10177 (112 from a cell phone), if you have "
            "numbness or tingling round the genitals, buttocks or inner thighs, new trouble with "
            "bladder or bowel, or weakness, pain or numbness in both legs.\n\nSee a doctor "
            "before you book if pain runs down the leg, is worse at night, follows a fall, or "
            "comes with a fever, a lump or swelling."
        ),
    },
    {
        "name": "Hips",
        "slug": "hips",
        "side": "front",
        "region": "hips",
        "sort_order": 6,
        "description": (
            "The fold at the front of the body where leg meets trunk. Hours of sitting keep it "
            "bent, and opening it slowly can feel like a long breath out."
        ),
        "muscles": "Hip flexors (iliopsoas, rectus femoris), tensor fasciae latae, adductors",
        "see_doctor_first": (
            "Go to emergency care at once, or call 10177 (112 from a cell phone), if you cannot "
            "put weight on the leg after a fall or accident, or have new trouble with bladder or "
            "bowel.\n\nSee a doctor before you book after a recent operation or fracture, with "
            "severe osteoporosis, with a fever or a swelling in the groin, or with pain that is "
            "worse at night. If you are pregnant, ask your doctor or midwife first."
        ),
    },
    {
        "name": "Hamstrings",
        "slug": "hamstrings",
        "side": "back",
        "region": "hamstrings",
        "sort_order": 7,
        "description": (
            "The long muscles down the back of the thigh, from the sitting bones to the knee. "
            "They feel short on many of us, runners and desk workers alike."
        ),
        "muscles": "Biceps femoris, semitendinosus, semimembranosus",
        "see_doctor_first": (
            "Go to emergency care at once, or call 10177 (112 from a cell phone), if you have "
            "weakness, pain or numbness in both legs.\n\nSee a doctor before you book if the "
            "muscle tore or bruised recently, if the leg is newly hot, red or swollen, if you "
            "have or have had a blood clot, or if pain runs from the back down the leg."
        ),
    },
    {
        "name": "Calves",
        "slug": "calves",
        "side": "back",
        "region": "calves",
        "sort_order": 8,
        "description": (
            "The muscles that lift the heel with every step. They join at the ankle in the "
            "Achilles tendon and meet the foot there."
        ),
        "muscles": "Gastrocnemius, soleus and the deep muscles behind the shin",
        "see_doctor_first": (
            "A calf that is newly hot, red, swollen or sore may mean a blood clot: see a doctor "
            "the same day and do not have it massaged.\n\nIf you are also short of breath or "
            "have chest pain, call 10177 (112 from a cell phone).\n\nAsk your doctor before you "
            "book if you have had a clot, have a bleeding disorder or take blood thinners."
        ),
    },
    {
        "name": "Feet",
        "slug": "feet",
        "side": "front",
        "region": "feet",
        "sort_order": 9,
        "description": (
            "Small bones, short muscles and the strong sheet under the arch. They meet the "
            "ground first and take every step you take."
        ),
        "muscles": (
            "The short muscles of the sole, the plantar fascia, and the tendons that come down "
            "from the calf"
        ),
        "see_doctor_first": (
            "See a doctor before you book if the foot is hot, red or newly swollen, if the skin "
            "is broken, burnt or infected, after a recent fracture or sprain, or if your feet "
            "have lost feeling. If you live with diabetes, ask your doctor or clinic first."
        ),
    },
]
