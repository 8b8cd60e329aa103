"""The channels and placements that are counted, with their labels in the report."""

CHANNELS = {
    "whatsapp": "WhatsApp",
    "call": "Call",
    "enquiry": "Enquire",
    "email": "E-mail",
}
# The values of data-placement in templates. "header" and "footer" have had no links since November
# 2026, but past totals.
PLACEMENTS = {
    "header": "Top of the page",
    "menu": "Menu of phones",
    "bar": "Bar at the bottom of phones",
    "hero": "First screen of the home page",
    "page-head": "Beside the title",
    "service": "Prices of a service",
    "body": "Contact call in the text",
    "closing": "Last word of a page",
    "contact-page": "Contact page",
    "enquiry": "Beside the enquiry form",
    "booking": "Request for a time",
    "voucher": "Request for a voucher",
    "busy": "Too many forms at once",
    "thanks": "After an enquiry",
    "not-found": "Page that is not there",
    "footer": "Foot of the page",
}
