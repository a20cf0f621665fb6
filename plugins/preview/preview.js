// @ts-check
/**
 * Load the page again when there is another version of the site. Where a report comes,
 * show it; when it is gone, go back to where the reader was.
 */
const PLACE = "preview-place";
const version = document.currentScript?.dataset.version ?? "";
const banner = document.querySelector(".preview-banner");
const left = sessionStorage.getItem(PLACE);

if (left !== null) {
  addEventListener("load", () => scrollTo(0, banner ? 0 : Number(left)));
  if (!banner) sessionStorage.removeItem(PLACE);
}

const events = new EventSource(`/.preview/events?since=${version}`);
events.onmessage = () => {
  events.close();
  if (!banner) sessionStorage.setItem(PLACE, String(scrollY));
  history.scrollRestoration = "manual"; // the browser's own comes too late
  location.reload();
};
