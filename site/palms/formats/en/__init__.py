"""English: the South African way."""
