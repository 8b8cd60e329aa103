// Words about a picture are emptied when another picture is chosen: they were about the one before.
// The new picture's own description then counts.

for (const alt of document.querySelectorAll("input[name$=_alt]")) {
  const picture = document.getElementById(alt.id.replace(/_alt$/, "_image"))
    ?? document.getElementById(alt.id.replace(/_alt$/, ""));
  let chosen = picture?.value;
  picture?.addEventListener("change", () => {
    if (picture.value === chosen) return;
    chosen = picture.value;
    if (!alt.value) return;
    alt.value = "";
    alt.dispatchEvent(new Event("input", { bubbles: true }));
    alt.dispatchEvent(new Event("change", { bubbles: true }));
  });
}
