// @ts-check

class WorldMap extends HTMLElement {
  connectedCallback() {
    this.button = this.querySelector("button[data-open]");
    if (!this.button || !this.querySelector("template[data-parts]")) return;
    this.button.removeAttribute("hidden");
    this.button.addEventListener("click", () => this.open());
  }

  async open() {
    const template = /** @type {HTMLTemplateElement} */ (
      this.querySelector("template[data-parts]")
    );
    const parts = [...template.content.children];
    const last = parts.pop();
    this.button?.setAttribute("aria-busy", "true");
    this.say("[data-failed]", false);
    try {
      await Promise.all(parts.map(load));
      this.toggleAttribute("data-open", true);
      await load(/** @type {Element} */ (last));
      this.button?.remove();
      this.say("[data-opened]", true);
      /** @type {HTMLElement | null} */ (this.querySelector("[data-canvas]"))?.focus();
    } catch {
      this.removeAttribute("data-open");
      this.button?.removeAttribute("aria-busy");
      this.say("[data-failed]", true);
    }
  }

  say(what, isShown) {
    for (const each of this.querySelectorAll(what)) {
      each.toggleAttribute("hidden", !isShown);
    }
  }
}

function load(part) {
  const copy = document.importNode(part, true);
  return new Promise((resolve, reject) => {
    copy.addEventListener("load", resolve);
    copy.addEventListener("error", reject);
    if (copy instanceof HTMLScriptElement) copy.async = false;
    document.head.append(copy);
  });
}

customElements.define("world-map", WorldMap);
