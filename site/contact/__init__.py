"""The one contact record, opening hours and the contact call block."""
