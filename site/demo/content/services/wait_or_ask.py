"""When not to come, shared by the services. Correct it here, once."""

BACK_EMERGENCY = (
    "<p><b>Emergency care, now</b>: go, or call 10177 (112 from a cell phone), if there’s "
    "numbness or tingling round the genitals, buttocks or inner thighs; new trouble passing "
    "urine, or loss of bladder or bowel control; a change in sexual function; weakness, pain or "
    "numbness in both legs; chest pain; or pain after a serious accident.</p>"
)

CALF_EMERGENCY = (
    "<p><b>A calf that’s newly hot, red, sore or swollen may mean a blood clot</b>: see a doctor "
    "the same day and don’t have it massaged. With chest pain or short breath as well, call "
    "10177 (112 from a cell phone). We feel both calves before we begin, but hands are no test "
    "for a clot: in any doubt, a doctor before us.</p>"
)

WAIT_OR_ASK = (
    "<li>a blood clot, now or in the past, or a calf that’s newly hot, sore or swollen</li>"
    "<li>a bleeding disorder, or blood-thinning medicine</li>"
    "<li>a fever or an infection</li>"
    "<li>infected, burnt or broken skin where we’d work</li>"
    "<li>a recent operation, fracture or sprain</li>"
    "<li>severe osteoporosis</li>"
    "<li>cancer you’re under care for now</li>"
    "<li>a pregnancy, high-risk or not (a midwife’s word will do, too)</li>"
    "<li>a recent stroke, or heart trouble or blood pressure that isn’t yet steady</li>"
    "<li>pain that nobody has explained</li>"
)


def ask_first(*more: str) -> str:
    """Whom we ask to see a doctor before booking: `more` is what this massage adds."""
    rows = "".join(f"<li>{row}</li>" for row in more)
    return f"<p><b>Your doctor first</b>, then us, if there’s:</p><ul>{rows}{WAIT_OR_ASK}</ul>"
