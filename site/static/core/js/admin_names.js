// Inputs that Wagtail makes without a name get the name of their field, for screen readers.

const UNNAMED = ["[role=textbox]", ".tagit-new input", ".replace-file-input input"]
  .map((selector) => `${selector}:not([aria-label], [aria-labelledby])`)
  .join();
// From the part of the page that holds the input.
const NAMES = [
  ":scope > .w-field__label",
  ":scope > .w-panel__header .w-panel__heading",
  ":scope:is(.replace-file-input) > button",
].join();

function nameOf(input) {
  for (let part = input.parentElement; part; part = part.parentElement) {
    const name = part.querySelector(NAMES)?.textContent.replace("*", "").trim();
    if (name) return name;
  }
  return "";
}

function nameAll() {
  for (const input of document.querySelectorAll(UNNAMED)) {
    const name = nameOf(input);
    if (name) input.setAttribute("aria-label", name);
  }
}

nameAll();
// The editor makes them later, and again for each new block.
new MutationObserver(nameAll).observe(document.body, { childList: true, subtree: true });
