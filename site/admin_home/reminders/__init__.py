"""The lines of the panel "worth a look": a module for each subject with a function `reminders`."""
