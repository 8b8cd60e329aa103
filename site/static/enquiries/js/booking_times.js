// Limits the list of times in the booking form to the chosen day and length of massage. Markup:
// <form data-booking> with radio buttons with minutes (data-massage), and in each
// [data-booking-place] selects of days (options with data-hours="09:00-13:00 14:00-18:00") and times,
// and a role="status" for changes.
const STEP = 30;
const DAY = 24 * 60;
const DEFAULT_LENGTH = 30;

const toMinutes = (text) => {
  const [hours, minutes] = text.split(":").map(Number);
  return hours * 60 + minutes;
};
const toText = (minutes) =>
  `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;

/** The times at which a massage of that length can begin: "09:00-13:00" and 90 give up to 11:30. */
export function starts(hours, length) {
  const found = [];
  for (const stretch of hours.split(" ").filter(Boolean)) {
    let [begins, ends] = stretch.split("-").map(toMinutes);
    if (ends <= begins) ends += DAY;
    for (; begins + length <= ends && begins < DAY; begins += STEP) found.push(toText(begins));
  }
  return found;
}

function follow(form) {
  const massages = [...form.querySelectorAll("[data-massage]")];
  const places = [...form.querySelectorAll("[data-booking-place]")].map((place) => {
    const [day, time] = place.querySelectorAll("select");
    return { day, time, all: [...time.options], told: place.querySelector('[role="status"]') };
  });

  function update({ day, time, all, told }) {
    const hours = day.selectedOptions[0]?.dataset.hours;
    const length = Number(massages.find((one) => one.checked)?.dataset.massage ?? DEFAULT_LENGTH);
    const chosen = time.value;
    const possible = hours && starts(hours, length);
    const kept = possible
      ? [all[0], ...possible.map((text) => new Option(text, text))]
      : all;
    time.replaceChildren(...kept);
    time.value = kept.some((option) => option.value === chosen) ? chosen : "";
    const name = day.selectedOptions[0]?.text.split(",")[0];
    if (possible && !possible.length) told.textContent = `${name}: too short for this massage. Choose another day.`;
    else if (chosen && !time.value) told.textContent = `${chosen} is not possible on ${name}. Choose another time.`;
    else told.textContent = "";
  }

  const wrong = (time) => time.getAttribute("aria-invalid") === "true";
  // A time that the server refused stays in the list, next to its error message.
  places.forEach((place) => wrong(place.time) || update(place));
  massages.forEach((one) => one.addEventListener("change", () => places.forEach(update)));
  places.forEach((place) => place.day.addEventListener("change", () => update(place)));
}

document.querySelectorAll("form[data-booking]").forEach(follow);
