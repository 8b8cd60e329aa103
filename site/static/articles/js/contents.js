/* The list of contents: marks the section being read, and stays open where it has a column of its own.
   Markup: <details data-contents>…<a href="#section">…</details> */

// A section is being read once its heading has passed this part of the screen.
const LINE = 0.15;
const wide = matchMedia("(min-width: 64rem)");

function follow(list) {
  const sections = [...list.querySelectorAll('a[href^="#"]')]
    .map((link) => ({ link, heading: document.getElementById(decodeURIComponent(link.hash.slice(1))) }))
    .filter(({ heading }) => heading);

  const mark = () => {
    const passed = sections.filter(({ heading }) => heading.getBoundingClientRect().top < innerHeight * LINE);
    const current = passed[passed.length - 1];
    for (const section of sections) {
      if (section === current) section.link.setAttribute("aria-current", "location");
      else section.link.removeAttribute("aria-current");
    }
  };
  // Everything above the line counts as seen, so that no jump however long is missed.
  const observer = new IntersectionObserver(mark, { rootMargin: `99999px 0px -${100 - LINE * 100}% 0px` });
  sections.forEach(({ heading }) => observer.observe(heading));
}

for (const list of document.querySelectorAll("[data-contents]")) {
  const unfold = () => (list.open = wide.matches);
  wide.addEventListener("change", unfold);
  unfold();
  follow(list);
}
