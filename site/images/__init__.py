"""The image model, checks of uploads, renditions in three formats, the <picture> element."""
