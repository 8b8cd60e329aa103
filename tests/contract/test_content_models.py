"""Saving content makes every page anew, so each model is either content or named as something else."""

from django.apps import apps

from core import freshness

CONTENT = {
    "anatomy.bodyarea",
    "articles.articleindexpage",
    "articles.articlepage",
    "articles.relatedarticle",
    "articles.topic",
    "contact.contactdetails",
    "contact.openinghours",
    "contact.specialday",
    "core.siteidentity",
    "core.siteimage",
    "evidence.claim",
    "evidence.source",
    "home.contactpage",
    "home.homepage",
    "home.standardpage",
    "services.serviceindexpage",
    "services.servicepage",
    "services.serviceprice",
    "services.servicequestion",
    "services.sessionstep",
    "team.teammember",
}


def test_of_each_model_it_is_decided_whether_visitors_see_it():
    """A new one belongs in the list above, or in NOT_CONTENT when no visitor is shown any of it."""
    ours = {
        model._meta.label_lower
        for name in freshness.OUR_APPS
        for model in apps.get_app_config(name).get_models()
    }
    assert ours - freshness.NOT_CONTENT == CONTENT
    assert ours >= freshness.NOT_CONTENT
