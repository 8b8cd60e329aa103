"""The public forms: enquiry, booking request, voucher request."""
