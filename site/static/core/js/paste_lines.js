// What staff paste keeps its text and its lines in the rich text editor. Lines from WhatsApp become
// paragraphs, "- " a list, *bold* and _italic_ what they mean there; cells stay apart; what the
// editor cannot show is said under the field.
import { GAP, escape, fromHtml } from "./paste_html.js";

const inline = (line) =>
  escape(line)
    .replace(/\t+/g, GAP)
    .replace(/https?:\/\/[^\s<]+[^\s<.,;:!?)]/g, (address) => `<a href="${address}">${address}</a>`)
    .replace(/(^|[\s(])\*(\S|\S[^*]*\S)\*(?=$|[\s).,;:!?])/g, "$1<b>$2</b>")
    .replace(/(^|[\s(])_(\S|\S[^_]*\S)_(?=$|[\s).,;:!?])/g, "$1<i>$2</i>");

const kinds = [
  { list: "ul", mark: /^\s*[-•*]\s+/ },
  { list: "ol", mark: /^\s*\d{1,2}[.)]\s+/ },
];

/** Plain text as lines: what a person meant. A list whose kind the editor lacks stays as typed. */
function fromText(text, lists) {
  return text.split(/\r\n|\r|\n/).flatMap((line) => {
    if (!line.trim()) return [];
    const kind = kinds.find(({ list, mark }) => lists.includes(list) && mark.test(line));
    return [
      { lists: kind ? [kind.list] : [], html: inline((kind ? line.replace(kind.mark, "") : line).trim()) },
    ];
  });
}

/** The lines as HTML, those in lists within them. */
function toHtml(lines, known) {
  let html = "";
  let open = [];
  const numbers = [];
  const close = (depth) => {
    while (open.length > depth) html += `</${open.pop()}>`;
  };
  for (const { lists, html: line } of lines) {
    numbers.length = lists.length;
    if (lists.length) numbers[lists.length - 1] = (numbers[lists.length - 1] ?? 0) + 1;
    if (lists.some((list) => !known.includes(list))) {
      close(0);
      const last = lists.length - 1;
      html += `<p>${lists[last] === "ol" ? `${numbers[last]}. ` : "- "}${line}</p>`;
      continue;
    }
    let same = 0;
    while (same < lists.length && open[same] === lists[same]) same += 1;
    close(same);
    for (const list of lists.slice(same)) {
      html += `<${list}>`;
      open.push(list);
    }
    html += lists.length ? `<li>${line}</li>` : `<p>${line}</p>`;
  }
  close(0);
  return html;
}

const SAYINGS = {
  headings: ["1 heading is plain text now", "headings are plain text now"],
  tables: ["1 table is lines of text now", "tables are lines of text now"],
  pictures: ["1 picture was left out", "pictures were left out"],
};

/** One line under the field about what the editor cannot show. */
function say(field, counts) {
  const said = Object.entries(SAYINGS)
    .filter(([name]) => counts[name])
    .map(([name, [one, many]]) => (counts[name] === 1 ? one : `${counts[name]} ${many}`));
  let note = field.parentElement.querySelector(":scope > .paste-note");
  if (!said.length) return note?.remove();
  if (!note) {
    note = document.createElement("p");
    note.className = "paste-note help";
    note.setAttribute("role", "status");
    field.after(note);
  }
  // After it stands there: a status that comes with its words is not read out.
  requestAnimationFrame(() => {
    note.textContent = `Pasted: ${said.join(", ")}. There are blocks of their own for headings, tables and pictures.`;
  });
}

document.addEventListener(
  "paste",
  (event) => {
    const area = event.target.closest?.(".Draftail-Editor [contenteditable=true]");
    if (!area || !event.isTrusted) return;
    const field = area.closest("[data-draftail-editor-wrapper]");
    const { clipboardData } = event;
    const text = clipboardData.getData("text/plain");
    const html = clipboardData.getData("text/html");
    // From an editor like this one: it knows its own.
    if (/data-(draftjs-conductor-fragment|editor)=/.test(html)) return say(field, {});
    const pictures = [...clipboardData.files].filter(({ type }) => type.startsWith("image/")).length;
    if (!text && !html && pictures) {
      event.preventDefault();
      event.stopImmediatePropagation();
      return say(field, { pictures });
    }
    field.dispatchEvent(new CustomEvent("text-pasted", { bubbles: true, detail: { html, text } }));
    const known = listsInFocus();
    const pasted = html ? fromHtml(html) : { lines: fromText(text, known), counts: {} };
    say(field, pasted.counts);
    if (!pasted.lines.length || (!html && !/\S[\r\n]+\s*\S/.test(text))) return;
    const data = new DataTransfer();
    data.setData("text/plain", text);
    data.setData("text/html", toHtml(pasted.lines, known));
    event.preventDefault();
    event.stopImmediatePropagation();
    isOurs = true;
    event.target.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }),
    );
    isOurs = false;
  },
  { capture: true },
);

/** The kinds of list that the editor has in which the cursor stands. */
function listsInFocus() {
  const names = (focused?.props.blockTypes ?? []).map(({ type }) => type);
  return ["ul", "ol"].filter((list) => names.includes(list === "ul" ? "unordered-list-item" : "ordered-list-item"));
}

// After every paste Draftail takes "o ", "v. ", "1. " and the like at the start of any paragraph,
// pasted or typed before, for marks of a list and removes them, and every camera emoji for a
// picture. What comes from here is clean and needs no such filter. When pasted from another
// editor, paragraphs go through it under another name, which is all that it takes away.
const editors = window.Draftail?.DraftailEditor?.prototype;
let focused;
let isOurs = false;
if (editors) {
  const { onChange, onFocus } = editors;
  editors.onFocus = function (...given) {
    focused = this;
    return onFocus.apply(this, given);
  };
  editors.onChange = function (state) {
    if (state.getLastChangeType() !== "insert-fragment") return onChange.call(this, state);
    const { set } = state.constructor;
    if (isOurs) return onChange.call(this, set(state, { lastChangeType: "insert-characters" }));
    const content = state.getCurrentContent();
    if (content === this.getEditorState().getCurrentContent()) return onChange.call(this, state);
    const blocks = content.getBlockMap().map((block) =>
      block.getType() === "unstyled" ? block.set("type", "paragraph-as-it-is") : block,
    );
    return onChange.call(this, set(state, { currentContent: content.set("blockMap", blocks) }));
  };
}
