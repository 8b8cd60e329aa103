"""`make bench`: how fast the site is, each figure beside another that was taken in turns with it."""
