// Makes blocks of a whole text: pasted into a text block, pasted or dropped into an empty body.
// Works on StreamFields in a panel with data-whole-texts.
const { blocksUrl } = document.querySelector("script[data-blocks-url]").dataset;
// Pictures within the clipboard's HTML: the request would be too large, and none of them is kept.
const EMBEDDED = /data:image\/[^"')\s]{100,}/g;

const element = (name, properties, ...children) => {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
};
const button = (text, onclick, kind = "") =>
  element("button", { type: "button", className: `button button-small ${kind}`, onclick }, text);
const hasParagraphs = (text) => text.split(/[\r\n]+/).filter((line) => line.trim()).length > 1;

class WholeTexts {
  constructor(panel) {
    this.panel = panel;
    this.root = () => panel.querySelector("[id$=-root]").rootBlock;
    this.box = element("div", { className: "make-blocks" });
    panel.querySelector("[id$=-root]").before(this.box);
    panel.addEventListener("text-pasted", (event) => this.offer(event));
    panel.addEventListener("dragover", (event) => this.drag(event));
    panel.addEventListener("dragleave", () => panel.classList.remove("make-blocks--target"));
    panel.addEventListener("drop", (event) => this.drop(event));
    // A field for the text as long as there is no block.
    new MutationObserver(() => this.showField()).observe(panel, { childList: true, subtree: true });
    this.showField();
  }

  isEmpty() {
    return this.root().children.length === 0;
  }

  showField() {
    const shown = this.field && this.box.contains(this.field);
    if (!this.isEmpty()) {
      if (shown) this.box.replaceChildren();
    } else if (!shown && !this.box.hasChildNodes()) {
      this.field = element("textarea", { id: "whole-text", rows: 3 });
      this.field.addEventListener("paste", (event) => {
        const text = event.clipboardData.getData("text/plain");
        if (!hasParagraphs(text)) return;
        event.preventDefault();
        this.make({ text, html: event.clipboardData.getData("text/html") }, []);
      });
      this.box.replaceChildren(
        element("label", { htmlFor: "whole-text" }, "Written already? Paste or drop the whole text here, and blocks are made of it."),
        this.field,
        button("Make blocks", () => this.field.value.trim() && this.make({ text: this.field.value, html: "" }, [])),
      );
    }
    this.box.hidden = !this.box.hasChildNodes();
  }

  /** After a paste into a text block: the text stays in it until the offer is taken. */
  offer({ detail, target }) {
    if (!hasParagraphs(detail.text)) return;
    const before = this.root().getState();
    const at = this.root().children.findIndex(({ element: child }) => child.contains(target));
    if (before[at]?.type !== "text") return;
    const wasEmpty = !target.querySelector("[contenteditable=true]")?.textContent.trim();
    const states = [before.slice(0, wasEmpty ? at : at + 1), before.slice(at + 1)];
    target.parentElement.querySelector(":scope > .make-blocks")?.remove();
    const box = element("div", { className: "make-blocks" });
    box.append(
      element("p", { role: "status" }, "Make blocks of this – headings, lists, tables of their own?"),
      button("Make blocks", () => this.make(detail, ...states)),
      button("No, leave it", () => box.remove(), "button-secondary"),
    );
    target.after(box);
  }

  /** Put the blocks of the text between `above` and `below`. */
  async make(pasted, above, below = []) {
    const { value } = document.querySelector("[name=csrfmiddlewaretoken]");
    const body = new FormData();
    for (const [name, text] of Object.entries(pasted)) body.append(name, text.replace(EMBEDDED, "data:,"));
    let answer;
    try {
      const response = await fetch(blocksUrl, { method: "POST", headers: { "X-CSRFToken": value }, body });
      if ([400, 413].includes(response.status)) answer = { error: "This text is too long for one paste: paste it in parts." };
      else answer = await response.json();
    } catch {
      answer = { error: "The site did not answer. The text is where it was: please try again." };
    }
    if (answer.error) return this.say([answer.error]);
    const before = this.root().getState();
    this.root().setState([...above, ...answer.blocks, ...below]);
    this.changed();
    const count = answer.blocks.length;
    const sentences = [`${count} ${count === 1 ? "block" : "blocks"} made.`];
    if (answer.left_out.length) sentences.push("Please look at:");
    this.say(sentences, answer.left_out, () => {
      this.root().setState(before);
      this.changed();
      this.box.replaceChildren();
      this.showField();
    });
  }

  say(sentences, lines = [], undo = null) {
    const status = element("p", { tabIndex: -1 });
    status.setAttribute("role", "status");
    this.box.replaceChildren(status);
    if (lines.length) this.box.append(element("ul", {}, ...lines.map((line) => element("li", {}, line))));
    if (undo) {
      const undoing = button("Undo", undo);
      this.box.append(undoing);
      // It would take back what is written from now on, too.
      this.panel.addEventListener("input", () => undoing.remove(), { once: true });
    }
    this.box.append(button("Close", () => { this.box.replaceChildren(); this.showField(); }, "button-secondary"));
    this.box.hidden = false;
    status.textContent = sentences.join(" ");
    status.focus();
  }

  /** For the editor's autosave and its warning on leaving. */
  changed() {
    this.panel.querySelector("input[name$=-count]").dispatchEvent(new Event("change", { bubbles: true }));
  }

  drag(event) {
    if (!this.isEmpty() || !event.dataTransfer.types.includes("text/plain")) return;
    event.preventDefault();
    this.panel.classList.add("make-blocks--target");
  }

  drop(event) {
    this.panel.classList.remove("make-blocks--target");
    const text = event.dataTransfer.getData("text/plain");
    if (!this.isEmpty() || !text.trim()) return;
    event.preventDefault();
    this.make({ text, html: event.dataTransfer.getData("text/html") }, []);
  }
}

const start = () => document.querySelectorAll("[data-whole-texts]").forEach((panel) => new WholeTexts(panel));
if (document.readyState === "complete") start();
else window.addEventListener("load", start);
