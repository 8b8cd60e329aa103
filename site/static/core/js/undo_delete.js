// After a block of a stream or list was deleted: a line in its place, with a button that brings it
// back. Wagtail keeps a deleted block in the form, hidden and marked, for the server to skip.

const CHILD = "[data-streamfield-child]";

/** The stream or list that contains the element of a block, and the block. */
function find(block, element) {
  if (!Array.isArray(block.children)) {
    for (const part of Object.values(block.childBlocks ?? {})) {
      const found = find(part, element);
      if (found) return found;
    }
    return null;
  }
  for (const child of block.children) {
    const found = child.element === element ? { sequence: block, child } : find(child.block, element);
    if (found) return found;
  }
  return null;
}

function rootBlock(element) {
  for (let node = element; node; node = node.parentElement) if (node.rootBlock) return node.rootBlock;
  return null;
}

const isBefore = (first, second) => first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING;

function bringBack(sequence, child) {
  const place = child.element;
  const state = child.getState();
  const index = sequence.children.filter(({ element }) => isBefore(element, place)).length;
  const options = { focus: true, id: state.id };
  // The server needs the mark; the ids would be there twice.
  place.replaceChildren(...child.deletedInput.get());
  const restored = sequence.insert("type" in state ? state : state.value, index, options).element;
  // Others that were deleted after it stay after it.
  const between = [...place.parentElement.children].filter((node) => isBefore(place, node) && isBefore(node, restored));
  restored.after(...between.filter((node) => node.matches(`${CHILD}[aria-hidden], .undo-delete`)));
}

function offerToUndo(sequence, child) {
  const line = document.createElement("div");
  line.className = "undo-delete";
  const text = document.createElement("span");
  text.setAttribute("role", "status");
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button button-secondary undo-delete__button";
  button.textContent = "Undo";
  button.addEventListener("click", () => {
    line.remove();
    bringBack(sequence, child);
  });
  line.append(text, button);
  child.element.after(line);
  text.textContent = `${child.blockDef.meta.label} removed.`;
  button.setAttribute("aria-label", `Undo: bring back ${child.blockDef.meta.label}`);
  button.focus();
}

document.addEventListener(
  "click",
  ({ target }) => {
    const element = target.closest?.("[data-streamfield-action=DELETE]")?.closest(CHILD);
    const root = element && rootBlock(element);
    const found = root && find(root, element);
    // Wagtail's own listener, on the button, marks it.
    if (found) setTimeout(() => found.child.deletedInput.val() && offerToUndo(found.sequence, found.child));
  },
  true,
);
