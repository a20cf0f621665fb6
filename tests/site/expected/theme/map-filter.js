// @ts-check

class MapFilter extends HTMLElement {
  connectedCallback() {
    const template = this.querySelector("template");
    const button = this.querySelector("button");
    const list = document.getElementById("map-list");
    if (!template || !button || !list) return;
    this.list = list;
    this.cities = [...list.querySelectorAll("li")];
    button.hidden = false;
    button.addEventListener("click", () => {
      this.show(template, button);
      this.selects[0].focus();
    });
    const asked = new URLSearchParams(location.search);
    const names = [...template.content.querySelectorAll("select")].map((each) => each.name);
    if (!names.some((name) => asked.has(name))) return;
    this.show(template, button);
    for (const select of this.selects) {
      select.value = asked.get(select.name) ?? "";
      if (select.selectedIndex < 0) select.value = "";
    }
    this.apply();
  }

  show(template, button) {
    button.replaceWith(template.content.cloneNode(true));
    this.selects = [...this.querySelectorAll("select")];
    const form = this.querySelector("form");
    form?.addEventListener("change", () => this.apply());
    form?.addEventListener("reset", () => setTimeout(() => this.apply()));
    form?.addEventListener("submit", (event) => event.preventDefault());
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
    const isEmpty = (/** @type {Element} */ each) => !each.querySelector("li:not([hidden])");
    for (const group of this.list.querySelectorAll("section, ul")) {
      group.toggleAttribute("hidden", isEmpty(group));
    }
    for (const heading of this.list.querySelectorAll("h3")) {
      heading.toggleAttribute("hidden", !!heading.nextElementSibling?.hasAttribute("hidden"));
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
