"""Body areas, with what to see a doctor about first."""
