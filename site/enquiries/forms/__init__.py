"""The forms that visitors send to the spa: enquiry, booking request, voucher request."""
