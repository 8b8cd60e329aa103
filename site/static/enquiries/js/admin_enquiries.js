// Records that a reply link was opened, and prints the day.

const page = document.querySelector("[data-enquiry-url]");

function noteOpened(link) {
  const body = new FormData();
  body.set("do", "opened");
  body.set("with", link.dataset.opened);
  body.set("csrfmiddlewaretoken", document.querySelector("[name=csrfmiddlewaretoken]").value);
  // keepalive: the link may leave the page before the request ends.
  fetch(page.dataset.enquiryUrl, { method: "POST", body, keepalive: true }).catch(() => {});
}

for (const link of document.querySelectorAll("[data-opened]")) {
  link.addEventListener("click", () => noteOpened(link));
}

for (const button of document.querySelectorAll("[data-print]")) {
  button.addEventListener("click", () => window.print());
}
