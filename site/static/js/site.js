/* What every public page carries: comforts that find their places by data attributes, and do
   nothing on a page that has none. */
import "./menu.js";
import "./contents.js";
import "./share.js";
import "./video.js";
import "./open_now.js";
import "./copy_contact.js";
import "./taps.js";
