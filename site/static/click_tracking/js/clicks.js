// Counts clicks on contact links by page, channel and placement, unless the visitor has turned on GPC
// or Do Not Track. sendBeacon does not delay the link.
const countClick = (event) => {
  const link = event.target.closest?.("a[data-channel]");
  const container = link?.closest("[data-placement]");
  if (!container || event.button > 1) return;
  const { page } = document.body.dataset;
  const { channel } = link.dataset;
  const { placement } = container.dataset;
  navigator.sendBeacon("/contact/tap/", new URLSearchParams({ page, channel, placement }));
};

if (!navigator.globalPrivacyControl && navigator.doNotTrack !== "1") {
  for (const type of ["click", "auxclick"]) document.addEventListener(type, countClick, { capture: true, passive: true });
}
