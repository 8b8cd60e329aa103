"""What may be counted: the channels, and the places of a page that hold contact links."""

CHANNELS = {
    "whatsapp": "WhatsApp",
    "call": "Call",
    "enquiry": "Enquire",
    "email": "E-mail",
}
# As in the templates' data-placement. Top and foot of the page held links until November 2026;
# the report still names them.
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
