// A new file of an image needs other words, or a tick that these fit, before it is sent.

const REASON = "You chose another file. Say what is on the new picture, or tick that these words still fit.";

const fits = document.querySelector("[data-description-fits]");

if (fits) {
  const { file, description } = fits.form.elements;
  const row = fits.closest(".w-field__wrapper");
  const check = () => {
    const words = description.value.trim();
    const isKept = words === description.defaultValue.trim() && !fits.checked;
    row.hidden = !file.files.length;
    description.setCustomValidity(file.files.length && (!words || isKept) ? REASON : "");
  };
  for (const field of [file, description, fits]) {
    for (const type of ["input", "change"]) field.addEventListener(type, check);
  }
  check();
}
