// @ts-check
/* global L */

/**
 * Makes a marker of each place of a list in the page, and shows those not hidden.
 *
 * Names, roles and links are the list's own: this script has no language.
 *
 * @param {any} map  Leaflet's
 * @param {any} cluster  what gathers the markers that are close
 * @param {string} list  selector of the places
 */
function listMarkers(map, cluster, list) {
  const canvas = map.getContainer();
  /** @type {HTMLElement[]} */
  const places = [...document.querySelectorAll(list)];
  const markers = places
    .filter((place) => place.dataset.lat)
    .map((place) => markerOf(place));
  cluster.options.iconCreateFunction = (/** @type {any} */ group) =>
    clusterIcon(group, canvas);

  function show() {
    const shown = markers.filter((marker) => !marker.options.place.hidden);
    map.closePopup();
    cluster.clearLayers();
    cluster.addLayers(shown);
    if (shown.length) {
      const bounds = L.latLngBounds(shown.map((each) => each.getLatLng()));
      map.fitBounds(bounds, { padding: [32, 32], maxZoom: 6 });
    }
  }

  document.addEventListener("map-filter", show);
  map.whenReady(show);
}

/** @param {HTMLElement} place */
function markerOf(place) {
  const link = place.querySelector("a");
  const { lat, lon, host } = place.dataset;
  const name = link?.textContent ?? "";
  const country = place.parentElement?.dataset.group ?? "";
  const html = copyOf("marker");
  html.toggleAttribute("data-host", host !== undefined);
  const icon = namedIcon(html, 28, `${name}, ${country}`);
  const marker = L.marker([lat, lon], { icon, place, name, riseOnHover: true });
  const popup = copyOf("popup");
  popup.append(...[...place.childNodes].map((node) => node.cloneNode(true)));
  popup.querySelector("a")?.after(` ${country} · `);
  marker.bindPopup(popup, { minWidth: 160, maxWidth: 260, closeButton: false });
  return marker;
}

/**
 * @param {any} group
 * @param {HTMLElement} canvas
 */
function clusterIcon(group, canvas) {
  const children = group.getAllChildMarkers();
  const names = children.map((/** @type {any} */ child) => child.options.name);
  const html = copyOf("cluster");
  html.textContent = `${children.length}`;
  const label = (canvas.dataset.cluster ?? "")
    .replace("{count}", html.textContent)
    .replace("{names}", names.sort().join(", "));
  return namedIcon(html, 40, label);
}

/**
 * Returns an icon drawn by *html*, with a name for those who do not see it.
 *
 * @param {HTMLElement} html
 * @param {number} size  in pixels: what a finger can hit
 * @param {string} label
 */
function namedIcon(html, size, label) {
  const icon = L.divIcon({ className: "", html, iconSize: [size, size] });
  const create = icon.createIcon;
  icon.createIcon = (/** @type {HTMLElement} */ old) => {
    const element = create.call(icon, old);
    element.setAttribute("aria-label", label);
    return element;
  };
  return icon;
}

/**
 * Returns a copy of a piece of HTML that the page keeps for the map.
 *
 * @param {string} name
 * @returns {HTMLElement}
 */
function copyOf(name) {
  const template = /** @type {HTMLTemplateElement} */ (
    document.querySelector("template[data-pieces]")
  );
  const piece = template.content.querySelector(`[data-piece=${name}]`);
  return /** @type {HTMLElement} */ (piece?.cloneNode(true));
}
