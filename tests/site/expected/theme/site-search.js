// @ts-check
const home = document.querySelector("a[rel=home]");
const form = document.querySelector("form.site-search");
const field = form?.querySelector("input");
const model = form?.querySelector("template");
if (home instanceof HTMLAnchorElement && form instanceof HTMLFormElement && field && model) {
  const start = async () => {
    const [{ openIndex }, { SearchPanel }] = await Promise.all([
      import("./search-index.js"),
      import("./search-panel.js"),
    ]);
    const panel = new SearchPanel(form, field, model.content);
    panel.use(await openIndex(`${home.href}search.json`));
    return panel;
  };
  let panel;
  const loading = () => (panel ??= start());
  field.addEventListener("input", () => loading().catch(() => {}), { once: true });

  const asked = new URLSearchParams(location.search).get("q");
  const place = document.querySelector("[data-search-results]");
  if (asked && place instanceof HTMLElement) {
    field.value = asked;
    loading().then(
      (each) => each.fill(place, asked),
      () => {},
    );
  }
}
