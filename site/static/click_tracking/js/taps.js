// Counts taps on contact links: page, channel and place, nothing about who. A beacon goes out beside
// the link and never holds it up; whoever asks not to be tracked is not counted.
const count = (event) => {
  const link = event.target.closest?.("a[data-channel]");
  const place = link?.closest("[data-placement]");
  if (!place || event.button > 1) return;
  const { page } = document.body.dataset;
  const { channel } = link.dataset;
  const { placement } = place.dataset;
  navigator.sendBeacon("/contact/tap/", new URLSearchParams({ page, channel, placement }));
};

if (!navigator.globalPrivacyControl && navigator.doNotTrack !== "1") {
  for (const kind of ["click", "auxclick"]) document.addEventListener(kind, count, { capture: true, passive: true });
}
