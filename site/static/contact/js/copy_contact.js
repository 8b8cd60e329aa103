// Adds a copy button to a number on devices with a mouse, which may lack WhatsApp. Markup:
// <… data-copy>067 221 7919</…>.
const hasMouse = matchMedia("(hover: hover) and (pointer: fine)");

function offer(number) {
  const text = number.textContent.trim();
  const icon = document.querySelector(".icon").cloneNode(true);
  const use = icon.querySelector("use");
  const show = (name) => use.setAttribute("href", use.getAttribute("href").replace(/#.*/, `#${name}`));
  const button = document.createElement("button");
  const told = document.createElement("span");
  button.type = "button";
  button.className = "contact-copy";
  button.title = "Copy the number";
  button.setAttribute("aria-label", `Copy the number ${text}`);
  told.className = "visually-hidden";
  told.setAttribute("role", "status");
  icon.setAttribute("class", "icon");
  show("copy");
  button.append(icon);
  button.addEventListener("click", async () => {
    // Emptied first, so that screen readers announce the same text again.
    told.textContent = "";
    try {
      await navigator.clipboard.writeText(text);
      show("check");
      told.className = "visually-hidden";
      told.textContent = "Copied";
    } catch {
      // No icon tells this one.
      told.className = "contact-copy__failed";
      told.textContent = "Your browser did not let us copy it.";
    }
    setTimeout(() => show("copy"), 3000);
  });
  number.append(button, told);
}

if (hasMouse.matches && navigator.clipboard && document.querySelector(".icon")) {
  document.querySelectorAll("[data-copy]").forEach(offer);
}
