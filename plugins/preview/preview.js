// @ts-check
/**
 * Load the page again when there is another version of the site. Where a report comes,
 * show it; when it is gone, go back to where the reader was.
 */
const PLACE = "preview-place";
const version = document.currentScript?.dataset.version ?? "";
const banner = document.querySelector(".preview-banner");
const left = sessionStorage.getItem(PLACE);

if (banner && left === null) {
  addEventListener("load", () => {
    sessionStorage.setItem(PLACE, String(scrollY));
    scrollTo(0, 0);
  });
} else if (!banner && left !== null) {
  sessionStorage.removeItem(PLACE);
  addEventListener("load", () => scrollTo(0, Number(left)));
}

const events = new EventSource(`/.preview/events?since=${version}`);
events.onmessage = () => {
  events.close();
  location.reload();
};
