"""Groups of the block chooser."""

TEXT = "Text"
PICTURES = "Pictures and video"
KNOWLEDGE = "Knowledge and safety"
CONTACT = "Getting in touch"
FROM_THE_SITE = "From the rest of the site"
