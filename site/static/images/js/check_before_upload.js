// The browser checks a form before it sends a picture: a response with errors would lose the file.

document.addEventListener("change", ({ target }) => {
  if (target.matches("input[type=file]")) target.form.noValidate = false;
});
