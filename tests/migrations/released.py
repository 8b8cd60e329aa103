"""The migrations of the latest release: code up to this commit may be serving while newer ones run.

Set both anew with each release, from what is deployed. Before the first there was nothing to serve
on, so what was removed until then is not counted (docs/decisions/0013).
"""

COMMIT = "d2e34cab2e69698c4979aa55cf9f23dff0badf4d"
LAST = {
    "anatomy": "0002_explain_places",
    "articles": "0003_questions_from_readers",
    "contact": "0007_networks_and_notice",
    "core": "0003_runs_of_the_schedule",
    "evidence": "0001_initial",
    "home": "0004_rights_to_questions_and_taps",
    "services": "0002_messages_with_the_pages_name",
    "team": "0001_initial",
}
