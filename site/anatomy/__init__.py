"""The record of body areas, with what to see a doctor about first, and where the drawing shows them."""
