// Imports the next posts: each request imports for some seconds.
document.getElementById("import").requestSubmit();
