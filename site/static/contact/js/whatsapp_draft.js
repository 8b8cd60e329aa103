// Previews each WhatsApp message in the editor, with {page} replaced. Markup:
// <input data-whatsapp-draft>, also in blocks added later.
const KNOWN = "{page}";

function pageName() {
  const title = document.querySelector('input[name="title"], textarea[name="title"]');
  return title?.value.trim() || "the page’s name";
}

function line(input) {
  let shown = input.parentElement.querySelector(".whatsapp-draft");
  if (!shown) {
    shown = document.createElement("p");
    shown.className = "whatsapp-draft help";
    input.after(shown);
  }
  return shown;
}

function show(input) {
  const text = input.value.trim();
  const unknown = text.replaceAll(KNOWN, "").match(/\{[^{}]*\}?|\}/);
  const shown = line(input);
  shown.textContent = !text
    ? "Empty: the visitor finds the greeting from Contact details."
    : unknown
      ? `The site does not know ${unknown[0]}. It fills in ${KNOWN} only.`
      : `The visitor finds: ${text.replaceAll(KNOWN, pageName())}`;
}

function showAll() {
  document.querySelectorAll("[data-whatsapp-draft]").forEach(show);
}

document.addEventListener("input", (event) => {
  if (event.target.matches?.("[data-whatsapp-draft]")) show(event.target);
  else if (event.target.name === "title") showAll();
});
document.addEventListener("focusin", (event) => {
  if (event.target.matches?.("[data-whatsapp-draft]")) show(event.target);
});
showAll();
window.addEventListener("load", showAll);
