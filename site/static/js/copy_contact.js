// On a desktop, where WhatsApp may be missing: buttons that copy the number and the ready message.
// They stand below the number of a list of contact links: .contact-links with an
// a[data-channel="whatsapp"] whose address holds both. Nothing is added on phones or without script.
const hasMouse = matchMedia("(hover: hover) and (pointer: fine)");

function button(words, text, told) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "contact-copy__button";
  made.textContent = words;
  made.addEventListener("click", async () => {
    told.textContent = "";
    try {
      await navigator.clipboard.writeText(text);
      told.textContent = `Copied: ${text}`;
    } catch {
      // Refused, or the page is not served over https: the text to copy by hand.
      told.textContent = text;
    }
  });
  return made;
}

function offer(link) {
  const item = link.closest(".contact-links__item");
  if (!item || link.closest(".contact-links--plain") || item.querySelector(".contact-copy")) return;
  const address = new URL(link.href);
  const message = address.searchParams.get("text");
  const box = document.createElement("span");
  const told = document.createElement("span");
  box.className = "contact-copy";
  told.className = "contact-copy__told";
  told.setAttribute("role", "status");
  box.append(button("Copy number", `+${address.pathname.slice(1)}`, told));
  if (message) box.append(button("Copy message", message, told));
  box.append(told);
  item.append(box);
}

if (hasMouse.matches && navigator.clipboard) {
  document.querySelectorAll('.contact-links a[data-channel="whatsapp"]').forEach(offer);
}
