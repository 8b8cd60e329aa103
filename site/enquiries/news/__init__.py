"""Who wants news: kept with the day and the words of the consent, until they want none."""
