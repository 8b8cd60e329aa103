// A date typed in part ("31 February", a year without its last digit) has no value: without this it
// would be saved as an empty field, as Wagtail's forms switch the browser's own check off.

const DATES = "input:is([type=date], [type=time], [type=datetime-local])";

document.addEventListener(
  "click",
  (event) => {
    const button = event.target.closest?.("button, input[type=submit]");
    if (button?.type !== "submit" || !button.form) return;
    const incomplete = [...button.form.elements].find(
      (field) => field.matches(DATES) && field.validity.badInput && field.offsetParent,
    );
    if (!incomplete) return;
    // Before Wagtail's handlers: the button would say "Saving…".
    event.preventDefault();
    event.stopImmediatePropagation();
    incomplete.reportValidity();
  },
  true,
);
