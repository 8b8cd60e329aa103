// Lines pasted from WhatsApp or a note keep their shape in the rich text editor: lines become
// paragraphs, "- " a list, *bold* and _italic_ what they mean there. Without this, Wagtail runs
// the lines together as soon as one of them holds a link.
const escape = (text) =>
  text.replace(/[&<>"]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[sign]);

const inline = (line) =>
  escape(line)
    .replace(/https?:\/\/[^\s<]+[^\s<.,;:!?)]/g, (address) => `<a href="${address}">${address}</a>`)
    .replace(/(^|[\s(])\*(\S|\S[^*]*\S)\*(?=$|[\s).,;:!?])/g, "$1<b>$2</b>")
    .replace(/(^|[\s(])_(\S|\S[^_]*\S)_(?=$|[\s).,;:!?])/g, "$1<i>$2</i>");

const kinds = [
  { list: "ul", mark: /^\s*[-•*]\s+/ },
  { list: "ol", mark: /^\s*\d{1,2}[.)]\s+/ },
];

/** The lines as HTML: what a person meant, in the editor's own few elements. */
export function toHtml(text) {
  let html = "";
  let open = "";
  for (const line of text.split(/\r\n|\r|\n/).filter((entry) => entry.trim())) {
    const kind = kinds.find(({ mark }) => mark.test(line));
    const list = kind ? kind.list : "";
    if (list !== open) html += (open && `</${open}>`) + (list && `<${list}>`);
    open = list;
    html += kind ? `<li>${inline(line.replace(kind.mark, ""))}</li>` : `<p>${inline(line)}</p>`;
  }
  return html + (open && `</${open}>`);
}

document.addEventListener(
  "paste",
  (event) => {
    const text = event.clipboardData?.getData("text/plain") ?? "";
    const isLines = /\S[\r\n]+\s*\S/.test(text);
    const isPlain = !event.clipboardData?.getData("text/html");
    if (!isLines || !isPlain || !event.target.closest?.(".Draftail-Editor [contenteditable=true]")) return;
    const data = new DataTransfer();
    data.setData("text/plain", text);
    data.setData("text/html", toHtml(text));
    event.preventDefault();
    event.stopImmediatePropagation();
    event.target.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }),
    );
  },
  { capture: true },
);
