// Makes each frame of the catalogue as high as what it shows.
for (const frame of document.querySelectorAll("[data-catalogue-frame]")) {
  const fit = () => {
    const body = frame.contentDocument?.body;
    if (body) new ResizeObserver(() => { frame.style.blockSize = `${body.offsetHeight + 20}px`; }).observe(body);
  };
  frame.addEventListener("load", fit);
  if (frame.contentDocument?.readyState === "complete") fit();
}
