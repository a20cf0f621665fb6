// @ts-check
for (const fact of document.querySelectorAll("details.copy-fact")) {
  const summary = fact.querySelector("summary");
  const text = fact.lastChild?.textContent?.trim() ?? "";
  if (!(fact instanceof HTMLDetailsElement) || !summary || !navigator.clipboard) continue;
  const said = document.createElement("output");
  fact.append(said);
  summary.addEventListener("click", async () => {
    said.textContent = "";
    if (fact.open) return;
    try {
      await navigator.clipboard.writeText(text);
      said.textContent = fact.dataset.done ?? "";
    } catch {} // the reader said no: the text is there to be selected
  });
}
