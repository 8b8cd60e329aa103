// "Open till 18:00", from the visitor's clock and the open intervals in the page, as pages are cached.
// Shows nothing outside the period that the intervals cover.
// Markup: <p data-open-now="start/end start/end" data-open-now-known="from/until"></p>
const DAY = 24 * 60 * 60 * 1000;
const zone = "Africa/Johannesburg";
const format = (options) => {
  const formatter = new Intl.DateTimeFormat("en-GB", { timeZone: zone, ...options });
  return (moment) => formatter.format(moment);
};
const time = format({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
const weekday = format({ weekday: "long" });
const date = format({ day: "numeric", month: "long" });

const clock = (moment) => (time(moment) === "00:00" ? "midnight" : time(moment));
const day = (moment, now) => {
  if (date(moment) === date(now)) return "";
  return moment - now < 6 * DAY ? weekday(moment) : `${weekday(moment)} ${date(moment)}`;
};

const moments = (text) => text.split("/").map((moment) => Date.parse(moment));

/** State and text at a time in milliseconds; the state "" shows nothing. */
export function line(now, intervals, [from, until]) {
  if (!(now >= from && now < until)) return { state: "", text: "" };
  const open = intervals.find(([start, end]) => now >= start && now < end);
  if (open) {
    const end = open[1];
    if (end >= until) return { state: "open", text: "Open now" };
    const when = end - now < DAY ? clock(end) : `${weekday(end)} ${clock(end)}`;
    return { state: "open", text: `Open till ${when}` };
  }
  const next = intervals.find(([start]) => start > now);
  if (!next) return { state: "closed", text: "Closed" };
  const when = [day(next[0], now), clock(next[0])].filter(Boolean).join(" ");
  return { state: "closed", text: `Opens ${when}` };
}

const elsewhere = () => new Date().getTimezoneOffset() !== -120;

function show(element) {
  const intervals = element.dataset.openNow.split(" ").filter(Boolean).map(moments);
  const { state, text } = line(Date.now(), intervals, moments(element.dataset.openNowKnown));
  const whole = /\d:\d|midnight/.test(text) && elsewhere() ? `${text} SA time` : text;
  if (element.textContent !== whole) element.textContent = whole;
  element.dataset.state = state;
}

const showAll = () => document.querySelectorAll("[data-open-now]").forEach(show);

let timer;
function keepShowing() {
  clearTimeout(timer);
  showAll();
  timer = setTimeout(keepShowing, 60_000 - (Date.now() % 60_000));
}

keepShowing();
// After a phone wakes up, or a page returns from the back/forward cache.
document.addEventListener("visibilitychange", () => document.hidden || keepShowing());
addEventListener("pageshow", keepShowing);
