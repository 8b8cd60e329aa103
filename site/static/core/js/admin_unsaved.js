// Every form of the admin asks before what was typed is lost, as Wagtail's own editor does.

const CONTROLLER = "w-unsaved";
const ACTIONS = "w-unsaved#submit beforeunload@window->w-unsaved#confirm";

const hasController = (form) => (form.dataset.controller ?? "").split(/\s+/).includes(CONTROLLER);

for (const form of document.querySelectorAll("main form[method=post i]:not([data-keeps-nothing])")) {
  if (hasController(form)) continue;
  form.dataset.wUnsavedConfirmationValue = "true";
  form.dataset.action = `${form.dataset.action ?? ""} ${ACTIONS}`.trim();
  form.dataset.controller = `${form.dataset.controller ?? ""} ${CONTROLLER}`.trim();
}

// Wagtail takes its first look at a form two seconds after the page came and then looks twice a
// second: without this, what is typed before the first look, or just before leaving, is no change.
const seen = new WeakSet();

document.addEventListener(`${CONTROLLER}:watch-edits`, ({ target }) => seen.add(target));

function noteEdit({ target, isTrusted }) {
  const form = target.form ?? target.closest?.("form");
  if (!isTrusted || !form || !hasController(form)) return;
  if (!seen.has(form)) form.dataset.wUnsavedForceValue = "true";
  form.dataset.wUnsavedHasEditsValue = "true";
}

for (const type of ["beforeinput", "input", "change"]) document.addEventListener(type, noteEdit, true);
