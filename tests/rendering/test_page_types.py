"""Each page type is routable, renderable, previewable and editable."""

from django.http import QueryDict
from django.test import RequestFactory
from django.urls import reverse
from wagtail.models import Page
from wagtail.test.utils import WagtailPageTestCase
from wagtail.test.utils.form_data import (
    inline_formset,
    nested_form_data,
    querydict_from_html,
    rich_text,
    streamfield,
)

from articles.models import ArticleIndexPage, ArticlePage
from home.models import ContactPage, HomePage, StandardPage
from services.models import ServiceIndexPage, ServicePage
from tests.documents import only, parse, words
from tests.factories import people
from tests.factories.site import small_site

NO_ROWS = inline_formset([])
STREAM = streamfield([("text", rich_text("<p>Written in the form.</p>"))])
ARTICLE = {
    "title": "Form article",
    "slug": "form-article",
    "standfirst": "Short.",
    "body": STREAM,
    "published_on": "2026-03-02",
    "questions": "open",
    "related_articles": NO_ROWS,
}
SERVICE = {
    "title": "Form massage",
    "slug": "form-massage",
    "standfirst": "Short.",
    "body": streamfield([]),
    "prices": inline_formset([{"minutes": "60", "price": "650"}]),
    "session_steps": NO_ROWS,
    "questions": NO_ROWS,
    "who_it_suits": rich_text("<p>You.</p>", features=["bold", "italic", "link", "ul"]),
    "who_should_not_come": rich_text("", features=["bold", "italic", "link", "ul"]),
    "aftercare": rich_text("", features=["bold", "italic", "link", "ul"]),
}


class PageTypeTests(WagtailPageTestCase):
    @classmethod
    def setUpTestData(cls) -> None:
        cls.site = small_site()
        cls.staff = people.superuser()

    def setUp(self) -> None:
        self.client.force_login(self.staff)

    def test_every_page_is_routable_and_renderable(self) -> None:
        for name, page in self.site.pages.items():
            with self.subTest(name):
                self.assertPageIsRoutable(page)
                self.assertPageIsRenderable(page)

    def test_every_page_is_editable_and_previewable(self) -> None:
        for name, page in self.site.pages.items():
            with self.subTest(name):
                data = self.form_data(page)
                self.assertPageIsEditable(page, post_data=data, user=self.staff)
                self.assertPageIsPreviewable(page, post_data=data, user=self.staff)

    def form_data(self, page: Page) -> QueryDict:
        """The POST data of the edit form, with one text block as body."""
        self.client.force_login(self.staff)
        answer = self.client.get(reverse("wagtailadmin_pages:edit", args=[page.pk]))
        data = querydict_from_html(answer.content.decode(), form_id="page-edit-form")
        if hasattr(page, "body"):
            data.update(nested_form_data({"body": STREAM}))
        return data

    def test_the_preview_of_an_unsaved_page_shows_its_values(self) -> None:
        for parent, model in (
            (self.site.home, StandardPage),
            (self.site.articles, ArticlePage),
            (self.site.services, ServicePage),
        ):
            with self.subTest(model.__name__):
                page = model(
                    title="Not yet saved", slug="not-yet", path="0001000100010099", depth=3
                )
                page.set_url_path(parent)
                page.standfirst = "Typed a moment ago."
                request = RequestFactory().get("/")
                response = page.make_preview_request(request, page.default_preview_mode)
                assert response.status_code == 200
                assert words(only(parse(response.render()), "h1")) == "Not yet saved"

    def test_an_article_and_a_service_can_be_created(self) -> None:
        self.assertCanCreate(self.site.articles, ArticlePage, nested_form_data(ARTICLE))
        self.assertCanCreate(self.site.services, ServicePage, nested_form_data(SERVICE))
        shown = parse(self.client.get("/articles/form-article/"))
        assert "Written in the form." in words(shown, "main")

    def test_a_service_without_a_price_is_a_form_error(self) -> None:
        data = nested_form_data({**SERVICE, "prices": inline_formset([], min=1)})
        data["action-publish"] = "1"
        address = reverse(
            "wagtailadmin_pages:add", args=["services", "servicepage", self.site.services.pk]
        )
        response = self.client.post(address, data)
        assert response.status_code == 200
        assert not Page.objects.filter(slug="form-massage").exists()

    def test_max_count_of_home_index_and_contact_pages(self) -> None:
        for model in (HomePage, ArticleIndexPage, ServiceIndexPage, ContactPage):
            with self.subTest(model.__name__):
                assert not model.can_create_at(Page.objects.get(depth=1))
                assert not model.can_create_at(self.site.home)
