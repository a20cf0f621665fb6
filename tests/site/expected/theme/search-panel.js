// @ts-check

import { excerpt, marked } from "./search-marks.js";


const SHOWN = 8;
const DOT = "\u00a0· "; // never at the beginning of a line
const PAUSE = 400; // milliseconds: nobody is told of the words half typed

export class SearchPanel {
  constructor(form, field, model) {
    this.form = form;
    this.field = field;
    this.model = model;
    this.parts = this.#copy();
    this.parts.panel.hidden = true;
    form.append(this.parts.panel);
    field.addEventListener("input", () => this.#update());
    field.addEventListener("focus", () => this.#update());
    form.addEventListener("keydown", (event) => this.#key(event));
    form.addEventListener("focusout", ({ relatedTarget: to }) => {
      if (to instanceof Node && !form.contains(to)) this.#close();
    });
    document.addEventListener("pointerdown", ({ target }) => {
      if (target instanceof Node && !form.contains(target)) this.#close();
    });
  }

  use(index) {
    this.index = index;
    if (document.activeElement === this.field) this.#update();
  }

  fill(place, query) {
    const { panel, count, list, all } = this.#copy();
    all.remove();
    place.append(...panel.children);
    place.hidden = false;
    document.title = `${query} – ${document.title}`;
    this.#list(query, list, count, Infinity);
    count.textContent = count.dataset.text ?? "";
  }

  #copy() {
    const copy = /** @type {DocumentFragment} */ (this.model.cloneNode(true));
    const panel = /** @type {HTMLElement} */ (copy.firstElementChild);
    const [count, list, all] = /** @type {HTMLElement[]} */ ([...panel.children]);
    const result = /** @type {HTMLElement} */ (list.firstElementChild);
    result.remove();
    return { panel, count, list, all, result };
  }

  #update() {
    const query = this.field.value.trim();
    if (!query || !this.index) return this.#close();
    const { panel, count, list, all } = this.parts;
    const number = this.#list(query, list, count, SHOWN);
    const link = /** @type {HTMLAnchorElement} */ (all.firstElementChild);
    link.href = `${this.form.action}?${new URLSearchParams({ q: query })}`;
    all.hidden = number <= SHOWN;
    panel.hidden = false;
    clearTimeout(this.pause);
    this.pause = setTimeout(() => (count.textContent = count.dataset.text ?? ""), PAUSE);
  }

  #list(query, list, count, shown) {
    if (!this.index) return 0;
    const { pages, words } = this.index.search(query);
    list.replaceChildren(...pages.slice(0, shown).map((page) => this.#result(page, words)));
    const { some = "", none = "" } = count.dataset;
    count.dataset.text = pages.length ? some.replace("{count}", `${pages.length}`) : none;
    return pages.length;
  }

  #result(page, words) {
    const result = /** @type {HTMLElement} */ (this.parts.result.cloneNode(true));
    const [link, about, text] = /** @type {HTMLElement[]} */ ([...result.children]);
    /** @type {HTMLAnchorElement} */ (link).href = page.url;
    if (page.lang) link.lang = page.lang;
    link.append(...marked(page.title, words));
    about.append([page.kind, page.detail].filter(Boolean).join(DOT));
    const isNamed = link.querySelector("mark");
    for (const [name, language] of isNamed ? [] : page.names) {
      const parts = marked(name, words);
      if (!parts.some((part) => typeof part !== "string")) continue;
      const element = document.createElement("span");
      if (language) element.lang = language;
      element.append(...parts);
      about.append(DOT, element);
    }
    text.append(...marked(excerpt(page, words), words));
    return result;
  }

  #key(event) {
    const { panel, list } = this.parts;
    if (panel.hidden) return;
    if (event.key === "Escape") {
      this.field.focus();
      this.#close();
      event.preventDefault(); // the first one leaves what was typed
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    const links = [this.field, ...list.querySelectorAll("a")];
    const at = links.indexOf(/** @type {HTMLAnchorElement} */ (document.activeElement));
    links[Math.min(Math.max(at + step, 0), links.length - 1)]?.focus();
    event.preventDefault();
  }

  #close() {
    this.parts.panel.hidden = true;
    clearTimeout(this.pause);
    this.parts.count.textContent = "";
  }
}
