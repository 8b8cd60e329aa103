// A link to the editor that ends in #upload-hero_image opens the upload form of that picture field.

const [, name] = location.hash.match(/^#upload-([\w-]+)$/) ?? [];

function showUpload({ target }) {
  const tab = target.querySelector("[role=tab][aria-controls=tab-upload]");
  if (!tab) return;
  // After the tabs have shown the search, which they do once this event is over.
  setTimeout(() => tab.click());
  document.removeEventListener("w-tabs:ready", showUpload);
}

function openChooser(chooser) {
  // Without the hash, reloading the page does not open the form again.
  history.replaceState(history.state, "", location.pathname + location.search);
  chooser.scrollIntoView({ block: "center" });
  document.addEventListener("w-tabs:ready", showUpload);
  chooser.querySelector(".unchosen [data-chooser-action-choose]").click();
}

// Wagtail's choosers are ready once the page has loaded.
if (name) {
  addEventListener("load", () => {
    const chooser = document.getElementById(`id_${name}-chooser`);
    if (chooser) openChooser(chooser);
  });
}
