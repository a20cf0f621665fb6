// @ts-check
/* global L */

/**
 * Draws the route through the places of a list in the page, each with its year.
 *
 * @param {any} map  Leaflet's
 * @param {string} list  selector of the stops
 */
function listRoute(map, list) {
  /** @type {HTMLElement[]} */
  const stops = [...document.querySelectorAll(list)];
  const places = stops.map((stop) => [+(stop.dataset.lat ?? 0), +(stop.dataset.lon ?? 0)]);
  const layer = L.layerGroup();
  places.slice(1).forEach((place, index) => {
    L.polyline(bow(places[index], place), {
      className: copyOf("route").className,
      interactive: false,
    }).addTo(layer);
  });
  stops.forEach((stop, index) => {
    const html = copyOf("year");
    html.textContent = stop.dataset.year ?? "";
    html.dataset.side = sideOf(places[index], places);
    const icon = L.divIcon({ className: "", html, iconSize: [0, 0] });
    L.marker(places[index], { icon, interactive: false, keyboard: false }).addTo(layer);
  });
  const button = document.querySelector("button[data-route]");
  button?.addEventListener("click", () => {
    const isOn = map.hasLayer(layer);
    if (isOn) layer.remove();
    else layer.addTo(map);
    button.setAttribute("aria-pressed", `${!isOn}`);
  });
}

/**
 * Returns a line that bends a little, so that two ways between two cities differ.
 *
 * @param {number[]} start  latitude and longitude
 * @param {number[]} end
 * @returns {number[][]}
 */
function bow(start, end) {
  const [lat, lon] = [0, 1].map((axis) => (start[axis] + end[axis]) / 2);
  const [up, across] = [end[0] - start[0], end[1] - start[1]];
  const middle = [lat + Math.abs(across) / 6, lon - up / 6];
  return Array.from({ length: 25 }, (_, step) => {
    const t = step / 24;
    return [0, 1].map(
      (axis) =>
        (1 - t) ** 2 * start[axis] + 2 * t * (1 - t) * middle[axis] + t ** 2 * end[axis],
    );
  });
}

/**
 * Returns the side of a place where there is room for its year: away from the others.
 *
 * @param {number[]} place
 * @param {number[][]} places
 * @returns {string}
 */
function sideOf(place, places) {
  const near = places.filter(([lat, lon]) => Math.hypot(lat - place[0], lon - place[1]) < 15);
  const [up, across] = [0, 1].map((axis) =>
    near.reduce((sum, each) => sum + place[axis] - each[axis], 0),
  );
  if (Math.abs(across) > Math.abs(up)) return across > 0 ? "east" : "west";
  return up < 0 ? "south" : "north";
}
