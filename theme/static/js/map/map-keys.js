// @ts-check
/* global L */

/**
 * Lets the keyboard do what the pointer does, and the page keep its scroll.
 *
 * @param {any} map  Leaflet's
 * @param {any} cluster  what gathers the markers that are close
 */
function mapKeys(map, cluster) {
  const canvas = map.getContainer();
  const { zoomIn, zoomOut } = canvas.dataset;
  const corner = getComputedStyle(canvas).direction === "rtl" ? "topright" : "topleft";
  L.control
    .zoom({ position: corner, zoomInTitle: zoomIn, zoomOutTitle: zoomOut })
    .addTo(map);

  /** @type {any} */
  let opened;
  /** @type {any} */
  let first;
  map.on("popupopen", (/** @type {any} */ event) => {
    opened = event.popup._source;
    event.popup.getElement().querySelector("a")?.focus({ preventScroll: true });
  });
  canvas.addEventListener("keydown", (/** @type {KeyboardEvent} */ event) => {
    const target = /** @type {HTMLElement} */ (event.target);
    if (event.key === "Escape" && opened?.isPopupOpen()) {
      opened.closePopup();
      opened.getElement()?.focus();
      event.stopPropagation();
    } else if (isMarker(target) && (event.key === "Enter" || event.key === " ")) {
      event.preventDefault();
      first = undefined;
      target.click();
      if (first) setTimeout(goOn, map.options.zoomAnimation ? 400 : 0, first);
    }
  });

  /* A cluster that opens is gone: the focus goes to the first of what was in it. */
  cluster.on("clusterclick", (/** @type {any} */ event) => {
    [first] = event.layer.getAllChildMarkers();
  });
  const goOn = (/** @type {any} */ marker) => {
    cluster.getVisibleParent(marker)?.getElement()?.focus({ preventScroll: true });
  };

  canvas.addEventListener("focusin", () => map.scrollWheelZoom.enable());
  canvas.addEventListener("focusout", () => map.scrollWheelZoom.disable());
  new ResizeObserver(() => map.invalidateSize()).observe(canvas);
}

/**
 * @param {HTMLElement} element
 * @returns {boolean}
 */
function isMarker(element) {
  return element.classList.contains("leaflet-marker-icon");
}
