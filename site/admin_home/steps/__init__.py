"""The steps of the panel "first steps": a module for each subject with a function `steps`."""
