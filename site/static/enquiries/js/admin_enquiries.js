// Records that a reply link was opened, which marks a new enquiry as answered, and prints the day.

const enquiry = () => document.querySelector("[data-enquiry-url]");

async function noteOpened(name) {
  const { enquiryUrl } = enquiry().dataset;
  const body = new FormData();
  body.set("do", "opened");
  body.set("with", name);
  body.set("csrfmiddlewaretoken", document.querySelector("[name=csrfmiddlewaretoken]").value);
  const response = await fetch(enquiryUrl, { method: "POST", body });
  if (!response.ok || new URL(response.url).pathname !== enquiryUrl) throw new Error(response.url);
  return new DOMParser().parseFromString(await response.text(), "text/html");
}

// The rest of the page stays as it is, and a note that was not added yet is kept.
function show(changed, name) {
  const note = enquiry().querySelector("[name=note]").value;
  for (const part of [".messages > ul", "[data-enquiry-url]"]) {
    document.querySelector(part).replaceWith(changed.querySelector(part));
  }
  enquiry().querySelector("[name=note]").value = note;
  enquiry().querySelector(`[data-opened=${name}]`).focus({ preventScroll: true });
}

document.addEventListener("click", async ({ target }) => {
  const name = target.closest("[data-opened]")?.dataset.opened;
  if (!name) return;
  try {
    show(await noteOpened(name), name);
  } catch {
    enquiry().querySelector("[data-unmarked]").hidden = false;
  }
});

for (const button of document.querySelectorAll("[data-print]")) {
  button.addEventListener("click", () => window.print());
}
