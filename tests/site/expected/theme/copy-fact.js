// @ts-check
class CopyFact extends HTMLElement {
  connectedCallback() {
    const details = this.closest("details");
    const summary = details?.querySelector("summary");
    if (!summary || !navigator.clipboard) return;
    const text = this.textContent ?? "";
    const said = document.createElement("output");
    this.after(said);
    summary.addEventListener("click", async () => {
      said.textContent = "";
      if (details?.open) return;
      try {
        await navigator.clipboard.writeText(text);
        said.textContent = this.getAttribute("done");
      } catch {} // the reader said no: the text is there to be selected
    });
  }
}

customElements.define("copy-fact", CopyFact);
