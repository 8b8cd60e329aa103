// Closes the gaps of Wagtail's autosave, which waits for half a second without a key.

const FORM = "form[data-controller~=w-autosave]";
// Differ from one request to the next although nothing was typed.
const NOT_TYPED = ["csrfmiddlewaretoken", "loaded_revision_id", "loaded_revision_created_at", "overwrite_revision_id", "next"];
const sent = new WeakMap();
// Whether the request on leaving was answered well.
let sentOnLeaving = null;

const controllerOf = (form) => window.wagtail.app.getControllerForElementAndIdentifier(form, "w-autosave");
const isUnsaved = (form) => form?.dataset.wUnsavedHasEditsValue === "true";
// Wagtail's w-unsaved stops asking once the form was submitted.
const isSubmitted = (form) => form.dataset.wUnsavedConfirmationValue === "false";

function typed(data) {
  const entries = [...data].filter(([name]) => !NOT_TYPED.includes(name));
  return JSON.stringify(entries.map(([name, value]) => [name, value instanceof File ? value.name : value]));
}

function save(form) {
  form.dispatchEvent(new CustomEvent("w-unsaved:add", { bubbles: true, detail: { type: "edits" } }));
}

// Draftail writes a text into its field 250 ms after the last change: a form that is sent before
// that would lose the last words.
function writeTexts(form) {
  for (const { draftailEditor } of form.elements) draftailEditor?.saveState();
}

document.addEventListener("submit", ({ target }) => writeTexts(target), true);

// A draft saved while the form is being submitted would be a second version, or a second new page.
document.addEventListener("w-autosave:save", (event) => {
  if (isSubmitted(event.target)) event.preventDefault();
  else sent.set(event.target, event.detail.formData);
});

// Wagtail takes everything typed until the answer as saved, also what was typed after the request.
document.addEventListener("w-autosave:success", ({ target: form, detail }) => {
  const saved = sent.get(form);
  if (!saved) return;
  for (const [name, value] of Object.entries(detail.response.field_updates ?? {})) saved.set(name, value);
  if (typed(saved) === typed(new FormData(form))) return;
  form.dataset.wUnsavedHasEditsValue = "true";
  save(form);
});

document.addEventListener("visibilitychange", () => {
  const form = document.querySelector(FORM);
  if (document.visibilityState !== "hidden" || sentOnLeaving || !isUnsaved(form)) return;
  writeTexts(form);
  save(form);
});

// Phones leave a page without asking. The request outlives the page if it is below 64 kB.
window.addEventListener("pagehide", () => {
  const form = document.querySelector(FORM);
  if (!isUnsaved(form) || isSubmitted(form)) return;
  const { activeValue, revisionIdValue, submitPromise } = controllerOf(form);
  // The first draft is under way, and its number not known: this one would be refused.
  if (!activeValue || (submitPromise && !revisionIdValue)) return;
  writeTexts(form);
  const body = new FormData(form);
  if (revisionIdValue) body.set("overwrite_revision_id", revisionIdValue);
  const headers = { Accept: "application/json" };
  headers[window.wagtailConfig.CSRF_HEADER_NAME] = window.wagtailConfig.CSRF_TOKEN;
  const request = fetch(form.action, { method: "POST", body, headers, keepalive: true });
  sentOnLeaving = request.then(({ ok }) => ok, () => false);
});

// Back from the browser's memory, the form would not know the version that was saved on leaving.
window.addEventListener("pageshow", async ({ persisted }) => {
  if (!persisted || !sentOnLeaving) return;
  if (await sentOnLeaving) {
    window.location.reload();
    return;
  }
  sentOnLeaving = null;
  save(document.querySelector(FORM));
});
