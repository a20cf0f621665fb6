// @ts-check
class SiteSearch extends HTMLElement {
  connectedCallback() {
    const form = this.querySelector("form");
    const field = this.querySelector("input");
    const model = this.querySelector("template");
    const index = this.getAttribute("src");
    if (!form || !field || !model || !index) return;

    const start = async () => {
      const [{ openIndex }, { SearchPanel }] = await Promise.all([
        import("./search-index.js"),
        import("./search-panel.js"),
      ]);
      const panel = new SearchPanel(this, form, field, model.content);
      panel.use(await openIndex(index));
      return panel;
    };
    const loading = () => (this.panel ??= start().catch(() => undefined));
    field.addEventListener("input", loading, { once: true });

    const asked = new URLSearchParams(location.search).get("q");
    const place = document.querySelector("[data-search-results]");
    if (!asked || !(place instanceof HTMLElement)) return;
    field.value = asked;
    loading().then((panel) => panel?.fill(place, asked));
  }
}

customElements.define("site-search", SiteSearch);
