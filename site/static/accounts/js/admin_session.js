// Keeps what was typed when the session has ended: before a form goes out, and when Wagtail could
// not save by itself, the site is asked who is signed in. The answer brings a new CSRF token, so
// that saving works again once the same person signed in in another tab.

const script = document.querySelector("script[data-session-url]");
const { sessionUrl, loginUrl, account, username } = script.dataset;
const FORMS = "main form[method=post i]";
const AUTOSAVE = "form[data-controller~=w-autosave]";

const SIGNED_OUT = "You are signed out.";
const SOMEBODY_ELSE = `Somebody else is signed in now. This tab was opened by ${username}.`;
const STAYS = "Sign in in another tab; your text stays here.";
const UNREACHABLE = "The site cannot be reached. Your text stays here: try again in a minute.";
const BACK = "You are signed in again and your text is still here. You can save it now.";

let notice = null;
let isHeld = false;
let hasRetried = false;

/** Shows the sentence above the page; with a link to the sign-in page when it is needed. */
function say(text, { withLink = false } = {}) {
  if (!notice) {
    notice = document.createElement("div");
    notice.className = "session-notice";
    notice.setAttribute("role", "alert");
    document.body.append(notice);
  }
  notice.textContent = text;
  if (!withLink) return;
  const link = document.createElement("a");
  link.href = loginUrl;
  link.target = "_blank";
  link.rel = "noopener";
  link.textContent = "Sign in (new tab)";
  notice.append(" ", link);
}

function quieten() {
  notice?.remove();
  notice = null;
}

function takeToken(token) {
  window.wagtailConfig.CSRF_TOKEN = token;
  for (const field of document.querySelectorAll("input[name=csrfmiddlewaretoken]")) field.value = token;
}

/** Whether a form may go out now; says why when it may not. */
async function isOpen() {
  let answer;
  try {
    answer = await fetch(sessionUrl, { headers: { "X-Requested-With": "XMLHttpRequest" }, cache: "no-store" });
  } catch {
    say(UNREACHABLE);
    return false;
  }
  if (answer.ok) {
    const found = await answer.json();
    if (String(found.account) === account) {
      takeToken(found.token);
      return true;
    }
    say(`${found.account ? SOMEBODY_ELSE : SIGNED_OUT} ${STAYS}`, { withLink: true });
  } else if (answer.status === 403) {
    say(`${SIGNED_OUT} ${STAYS}`, { withLink: true });
  } else {
    // A fault of the question itself keeps nobody from saving.
    return true;
  }
  isHeld = true;
  // Instead of Wagtail's "A server error occurred".
  const reason = document.querySelector(`${AUTOSAVE} [data-w-messages-target=container] p`);
  if (reason) reason.textContent = SIGNED_OUT;
  return false;
}

function saveByItself() {
  const change = new CustomEvent("w-unsaved:add", { bubbles: true, detail: { type: "edits" } });
  document.querySelector(AUTOSAVE)?.dispatchEvent(change);
}

/** Lets a button be pressed again that Wagtail switched off for the time of the request. */
function release(button) {
  button.dataset.wProgressLoadingValue = "false";
  button.disabled = false;
}

const checked = new WeakSet();
const waiting = new WeakSet();

/** Resolves when Wagtail is not saving by itself, after ten seconds at most: two requests at once
    would make a new page twice. */
function autosaved(form) {
  const saving = window.wagtail.app.getControllerForElementAndIdentifier(form, "w-autosave")?.submitPromise;
  return Promise.race([saving, new Promise((resolve) => setTimeout(resolve, 10_000))]);
}

async function send(form, button) {
  await autosaved(form);
  const open = await isOpen();
  waiting.delete(form);
  if (!open) {
    if (button) release(button);
    return;
  }
  quieten();
  checked.add(form);
  // A button that is switched off would not be sent: "Publish" would become "Save draft".
  const wasOff = button?.disabled;
  if (wasOff) button.disabled = false;
  form.requestSubmit(button ?? undefined);
  if (wasOff) button.disabled = true;
}

window.addEventListener(
  "submit",
  (event) => {
    const { target: form, submitter } = event;
    if (!form.matches(FORMS) || checked.delete(form)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (waiting.has(form)) return;
    waiting.add(form);
    send(form, submitter);
  },
  true,
);

// Not while a form waits to go out, for the same reason.
document.addEventListener("w-autosave:save", (event) => waiting.has(event.target) && event.preventDefault());

document.addEventListener("w-autosave:error", async ({ detail }) => {
  if (detail.type !== "server_error" || !(await isOpen()) || hasRetried) return;
  hasRetried = true;
  saveByItself();
});

document.addEventListener("w-autosave:success", () => {
  hasRetried = false;
  isHeld = false;
  quieten();
});

// The list of who else has the page open is asked for every few seconds.
document.addEventListener("w-swap:error", () => isHeld || isOpen());

async function lookAgain() {
  if (!isHeld || document.visibilityState !== "visible" || !(await isOpen()) || !isHeld) return;
  isHeld = false;
  say(BACK);
  saveByItself();
}

document.addEventListener("visibilitychange", lookAgain);
window.addEventListener("focus", lookAgain);
