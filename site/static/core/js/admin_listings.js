// Each value of a listing gets the name of its column, which admin_listings.css shows on a phone.

function label(table) {
  const headings = [...(table.tHead?.rows[0]?.cells ?? [])];
  // Wagtail writes "1-5 of 5 pages" into a heading, beside its link.
  const names = headings.map((heading) => (heading.querySelector("a") ?? heading).textContent.trim());
  for (const body of table.tBodies) {
    for (const row of body.rows) {
      for (const [number, cell] of [...row.cells].entries()) {
        const isTitle = cell.matches(".title, :first-child, .bulk-action-checkbox-cell + td");
        const isEmpty = !cell.textContent.trim() && !cell.querySelector("img, svg, input");
        if (!isTitle && !isEmpty && names[number]) cell.dataset.label = names[number];
      }
    }
  }
}

const labelAll = () => document.querySelectorAll("table.listing").forEach(label);

labelAll();
// Filters, searches and choosers replace listings.
new MutationObserver(labelAll).observe(document.body, { childList: true, subtree: true });
