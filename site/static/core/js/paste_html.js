// Pasted HTML as lines, in the editor's own few elements. Word, Excel, Sheets and web pages bring
// much more; the text of all of it stays.
export const GAP = "\u2003";

const UNSEEN = new Set(["style", "script", "head", "title", "meta", "link", "template", "noscript"]);
const PICTURES = new Set(["img", "svg", "video", "audio", "canvas", "iframe", "object", "embed"]);
const HEADING = /^h[1-6]$/;
const BLOCKS = new Set(
  ("address article aside blockquote body br caption center dd details div dl dt fieldset figcaption figure footer " +
    "form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul").split(" "),
);
const LINKS = /^(https?:|mailto:)/i;

export const escape = (text) =>
  text.replace(/[&<>"]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[sign]);

/** What Word puts before an item of its lists, so that it looks like one. */
const isMark = (node) => /mso-list:\s*ignore/i.test(node.getAttribute("style") ?? "");

class Lines {
  constructor() {
    this.done = [];
    this.open = "";
    this.counts = { headings: 0, pictures: 0, tables: 0 };
  }

  flush(lists) {
    if (this.open.replace(/<[^>]*>/g, "").trim()) this.done.push({ lists, html: this.open.trim() });
    this.open = "";
  }

  /** Text, with the looks and the link that are around it. */
  text(node, around) {
    const keepsLines = node.parentElement?.closest("pre");
    const parts = keepsLines ? node.data.split(/\r\n|\r|\n/) : [node.data.replace(/[ \t\r\n\f]+/g, " ")];
    parts.forEach((part, place) => {
      if (place) this.flush(around.lists);
      if (!part) return;
      let html = escape(part);
      if (around.bold) html = `<b>${html}</b>`;
      if (around.italic) html = `<i>${html}</i>`;
      if (around.href) html = `<a href="${escape(around.href)}">${html}</a>`;
      this.open += html;
    });
  }

  walk(node, around) {
    if (node.nodeType === Node.TEXT_NODE) this.text(node, around);
    if (node.nodeType !== Node.ELEMENT_NODE) return;
    const name = node.localName;
    if (UNSEEN.has(name) || isMark(node) || node.style?.display === "none") return;
    if (PICTURES.has(name)) {
      this.counts.pictures += 1;
      return;
    }
    if (HEADING.test(name) && node.textContent.trim()) this.counts.headings += 1;
    // A row whose cells hold no other table is one line.
    if (name === "tr" && !node.querySelector("table")) return this.row(node, around);
    if (name === "table" && node.querySelector("tr")) this.counts.tables += 1;
    const inner = inside(node, name, around);
    if (!BLOCKS.has(name)) return node.childNodes.forEach((child) => this.walk(child, inner));
    this.flush(around.lists);
    node.childNodes.forEach((child) => this.walk(child, inner));
    this.flush(inner.lists);
  }

  row(node, around) {
    this.flush(around.lists);
    const cells = [...node.children].map((cell) => {
      const lines = new Lines();
      lines.walk(cell, { ...around, lists: [] });
      lines.flush([]);
      for (const name of Object.keys(this.counts)) this.counts[name] += lines.counts[name];
      return lines.done.map(({ html }) => html).join(" ");
    });
    this.open = cells.filter(Boolean).join(GAP);
    this.flush([]);
  }
}

function inside(node, name, around) {
  const weight = node.style?.fontWeight ?? "";
  const inner = { ...around };
  if (name === "b" || name === "strong" || weight === "bold" || Number(weight) >= 600) inner.bold = true;
  if (weight === "normal" || (weight && Number(weight) < 600)) inner.bold = false;
  if (name === "i" || name === "em" || node.style?.fontStyle === "italic") inner.italic = true;
  if (node.style?.fontStyle === "normal") inner.italic = false;
  if (name === "a") inner.href = LINKS.test(node.getAttribute("href") ?? "") ? node.getAttribute("href") : "";
  if (name === "ul" || name === "ol") inner.lists = [...around.lists, name];
  if (name === "p" && /mso-list:/i.test(node.getAttribute("style") ?? "")) {
    const mark = [...node.querySelectorAll("[style]")].find(isMark)?.textContent.trim() ?? "";
    inner.lists = [/^[\da-z]{1,4}[.)]/i.test(mark) ? "ol" : "ul"];
  }
  return inner;
}

/** The lines of a piece of HTML, and how many headings, pictures and tables they cannot show. */
export function fromHtml(html) {
  const lines = new Lines();
  lines.walk(new DOMParser().parseFromString(html, "text/html").body, { lists: [] });
  lines.flush([]);
  return { lines: lines.done, counts: lines.counts };
}
