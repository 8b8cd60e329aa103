/* Copying a page's address, and the sharing sheet of phones. Buttons that would do nothing stay hidden.
   Markup: <… data-share="address" data-share-title="title"><button hidden data-share-copy>…
   <button hidden data-share-more>…<… role="status" data-share-said></…> */

function prepare(row) {
  const url = row.dataset.share;
  const copy = row.querySelector("[data-share-copy]");
  const more = row.querySelector("[data-share-more]");
  const said = row.querySelector("[data-share-said]");

  const say = (text) => {
    // Emptied first, so that the same words are spoken again the second time.
    said.textContent = "";
    setTimeout(() => (said.textContent = text), 50);
  };

  if (navigator.clipboard) {
    copy.hidden = false;
    copy.addEventListener("click", () =>
      navigator.clipboard.writeText(url).then(
        () => say("Link copied. Paste it wherever you like."),
        () => say(`Your browser did not let us copy it. The link is ${url}`),
      ),
    );
  }
  if (navigator.canShare?.({ url })) {
    more.hidden = false;
    // Closing the sheet without choosing rejects, which is nobody's mistake.
    more.addEventListener("click", () => navigator.share({ title: row.dataset.shareTitle, url }).catch(() => {}));
  }
}

document.querySelectorAll("[data-share]").forEach(prepare);
