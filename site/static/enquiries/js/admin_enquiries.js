// The inbox's page: notes that an answer was begun as its link opens, and prints a day.

const page = document.querySelector("[data-enquiry-url]");

function noteOpened(link) {
  const body = new FormData();
  body.set("do", "opened");
  body.set("with", link.dataset.opened);
  body.set("csrfmiddlewaretoken", document.querySelector("[name=csrfmiddlewaretoken]").value);
  // Goes on although the page may be left for WhatsApp in the same moment.
  fetch(page.dataset.enquiryUrl, { method: "POST", body, keepalive: true }).catch(() => {});
}

for (const link of document.querySelectorAll("[data-opened]")) {
  link.addEventListener("click", () => noteOpened(link));
}

for (const button of document.querySelectorAll("[data-print]")) {
  button.addEventListener("click", () => window.print());
}
