/* What every public page carries: comforts that find their places by data attributes, and do
   nothing on a page that has none. */
import "./palms/js/menu.js";
import "./articles/js/contents.js";
import "./core/js/share.js";
import "./core/js/video.js";
import "./contact/js/open_now.js";
import "./contact/js/copy_contact.js";
import "./click_tracking/js/clicks.js";
