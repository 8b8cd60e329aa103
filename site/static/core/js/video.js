/* A video starts here, in the page, once the visitor asks for it; nothing is fetched from the provider before.
   Markup: <figure data-video="player address"><a class="video__open">…<… data-video-note="text">…</a></figure> */

function player(address, title) {
  const frame = document.createElement("iframe");
  const url = new URL(address);
  url.searchParams.set("autoplay", "1");
  frame.className = "video__player";
  frame.src = url.href;
  frame.title = title;
  frame.allow = "autoplay; encrypted-media; fullscreen; picture-in-picture";
  frame.allowFullscreen = true;
  frame.referrerPolicy = "strict-origin-when-cross-origin";
  return frame;
}

function prepare(figure) {
  const link = figure.querySelector("a");
  const note = figure.querySelector("[data-video-note]");
  const title = figure.querySelector("[data-video-title]");
  if (!link || !figure.dataset.video) return;

  const button = document.createElement("button");
  button.type = "button";
  button.className = link.className;
  button.append(...link.childNodes);
  if (note) note.textContent = note.dataset.videoNote;
  button.addEventListener("click", () => {
    const frame = player(figure.dataset.video, title ? title.textContent : "Video");
    button.replaceWith(frame);
    frame.focus();
  });
  link.replaceWith(button);
}

document.querySelectorAll("[data-video]").forEach(prepare);
