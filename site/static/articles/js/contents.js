/* The table of contents: marks the current section, and is always open where it has its own column.
   Markup: <details data-contents>…<a href="#section">…</details> */

// The current section is the last whose heading is above this fraction of the viewport's height.
const LINE = 0.15;
const wide = matchMedia("(min-width: 64rem)");

function markCurrentSection(list) {
  const sections = [...list.querySelectorAll('a[href^="#"]')]
    .map((link) => ({ link, heading: document.getElementById(decodeURIComponent(link.hash.slice(1))) }))
    .filter(({ heading }) => heading);

  const update = () => {
    const passed = sections.filter(({ heading }) => heading.getBoundingClientRect().top < innerHeight * LINE);
    const current = passed[passed.length - 1];
    for (const section of sections) {
      if (section === current) section.link.setAttribute("aria-current", "location");
      else section.link.removeAttribute("aria-current");
    }
  };
  // Everything above that line counts as visible, so that long jumps trigger the observer, too.
  const observer = new IntersectionObserver(update, { rootMargin: `99999px 0px -${100 - LINE * 100}% 0px` });
  sections.forEach(({ heading }) => observer.observe(heading));
}

for (const list of document.querySelectorAll("[data-contents]")) {
  const setOpen = () => (list.open = wide.matches);
  wide.addEventListener("change", setOpen);
  setOpen();
  markCurrentSection(list);
}
