// @ts-check

class MapFilter extends HTMLElement {
  connectedCallback() {
    const form = this.querySelector("form");
    const list = document.getElementById("map-list");
    if (!form || !list) return;
    this.form = form;
    this.list = list;
    this.cities = [...list.querySelectorAll("li")];
    this.selects = [...form.querySelectorAll("select")];
    const asked = new URLSearchParams(location.search);
    for (const select of this.selects) {
      select.value = asked.get(select.name) ?? "";
      if (select.selectedIndex < 0) select.value = "";
    }
    form.hidden = false;
    form.addEventListener("change", () => this.apply());
    form.addEventListener("reset", () => setTimeout(() => this.apply()));
    form.addEventListener("submit", (event) => event.preventDefault());
    if (this.chosen().length) this.apply();
  }

  chosen() {
    return this.selects
      .filter((select) => select.value)
      .map((select) => [select.name, select.value]);
  }

  apply() {
    const chosen = this.chosen();
    for (const city of this.cities) {
      city.hidden = !chosen.every(([facet, value]) =>
        (city.dataset[facet] ?? "").split(" ").includes(value),
      );
    }
    for (const group of this.list.querySelectorAll("[data-group]")) {
      /** @type {HTMLElement} */ (group).hidden = !group.querySelector(
        "li:not([hidden])",
      );
    }
    this.tell(chosen);
    document.dispatchEvent(new CustomEvent("map-filter"));
  }

  tell(chosen) {
    const shown = this.cities.filter((city) => !city.hidden);
    const ids = new Set(shown.map((city) => city.dataset.city));
    for (const dot of document.querySelectorAll("svg [data-city]")) {
      const city = dot.getAttribute("data-city") ?? "";
      dot.toggleAttribute("data-off", !ids.has(city));
    }
    const output = this.querySelector("output");
    if (output) {
      output.textContent = (output.dataset.pattern ?? "")
        .replace("{shown}", `${shown.length}`)
        .replace("{all}", `${this.cities.length}`);
    }
    const reset = this.querySelector("[type=reset]");
    reset?.toggleAttribute("disabled", !chosen.length);
    const query = new URLSearchParams(chosen).toString();
    const address = location.pathname + (query && `?${query}`) + location.hash;
    history.replaceState(history.state, "", address);
  }
}

customElements.define("map-filter", MapFilter);
