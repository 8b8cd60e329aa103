"""List items shared by every service: who asks a doctor before booking. Correct it here, once."""

WAIT_OR_ASK = (
    "<li>a blood clot, now or in the past, or a calf that is newly hot, sore or swollen</li>"
    "<li>a bleeding disorder, or blood-thinning medicine</li>"
    "<li>a fever or an infection</li>"
    "<li>infected, burnt or broken skin where we would work</li>"
    "<li>a recent operation, fracture or sprain</li>"
    "<li>severe osteoporosis</li>"
    "<li>cancer for which you are in a doctor's care now</li>"
    "<li>a pregnancy, high-risk or not: ask your doctor or midwife first, then call us</li>"
    "<li>a recent stroke, or heart trouble or blood pressure that is not yet steady</li>"
    "<li>pain for which nobody has an explanation</li>"
)
