from typing import Any

from django import template

from contact.channels import ContactLink, contact_links

register = template.Library()


@register.simple_tag(takes_context=True, name="contact_links")
def contact_links_tag(
    context: dict[str, Any], text: str = "", channels: str = "whatsapp,call,enquiry"
) -> list[ContactLink]:
    """The contact links of this site; `text` is the WhatsApp message, `channels` their order."""
    request = context.get("request")
    return contact_links(request, text, channels.split(",")) if request else []
