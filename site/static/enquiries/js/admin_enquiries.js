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

const inputs = () => [...enquiry().querySelectorAll("textarea, input:not([type=hidden])")];

// A note or a booking that was not sent yet stays as it was typed.
function restore(before, isBookingOpen) {
  for (const now of inputs()) {
    const isChoice = ["radio", "checkbox"].includes(now.type);
    const old = before.find(({ name, value }) => name === now.name && (!isChoice || value === now.value));
    if (!old) continue;
    if (isChoice) now.checked = old.checked;
    else now.value = old.value;
  }
  const booking = enquiry().querySelector("details");
  if (booking) booking.open ||= isBookingOpen;
}

// The rest of the page stays as it is.
function show(changed, name) {
  const before = inputs();
  const isBookingOpen = Boolean(enquiry().querySelector("details[open]"));
  for (const part of [".messages > ul", "[data-enquiry-url]"]) {
    document.querySelector(part).replaceWith(changed.querySelector(part));
  }
  restore(before, isBookingOpen);
  enquiry().querySelector(`[data-opened=${name}]`)?.focus({ preventScroll: true });
}

document.addEventListener("click", async ({ target }) => {
  const name = target.closest("[data-opened]")?.dataset.opened;
  if (!name) return;
  let changed;
  try {
    changed = await noteOpened(name);
  } catch {
    enquiry().querySelector("[data-unmarked]").hidden = false;
    return;
  }
  show(changed, name);
});

for (const button of document.querySelectorAll("[data-print]")) {
  button.addEventListener("click", () => window.print());
}
