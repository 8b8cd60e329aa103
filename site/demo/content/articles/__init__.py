"""The demo articles, in the order in which they were published."""

from types import ModuleType

from demo.content.articles import (
    between_sessions,
    feet_and_your_back,
    glutes_and_your_lower_back,
    how_firm_should_it_be,
    lower_back_massage_guide,
    the_other_usual_suspects,
    what_happens_in_a_session,
    what_is_fascia,
    when_to_see_a_doctor_first,
)

# The guide comes last: it is the newest, and stands first in every list.
ARTICLES: list[ModuleType] = [
    when_to_see_a_doctor_first,
    what_happens_in_a_session,
    how_firm_should_it_be,
    feet_and_your_back,
    what_is_fascia,
    between_sessions,
    the_other_usual_suspects,
    glutes_and_your_lower_back,
    lower_back_massage_guide,
]
