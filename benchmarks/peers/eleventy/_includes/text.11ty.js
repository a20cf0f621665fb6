import { base, escape, related } from "../lib/markup.js";

let languagesOf = new WeakMap();

export function render({ title, summary, kind, language, id, place, content, page, network, collections, related: groups }) {
  const day = page.date.toISOString().slice(0, 10);
  const head = kind === "release" ? `<p class="dateline">${place ? `${escape(place)}, ` : ""}<time datetime="${day}">${day}</time></p>
<p class="lead">${escape(summary)}</p>
` : "";
  const main = `<h1>${escape(title)}</h1>
${head}<div class="prose flow">${content}</div>
${kind === "release" ? related(network, language, groups) : ""}`;
  return base(network, { language, address: page.url }, {
    title: `${title} – ${network.chrome[language].short_name}`,
    name: title,
    summary,
    alternates: alternates(collections.all, id, network.languages),
  }, main);
}

function alternates(texts, id, languages) {
  if (!languagesOf.has(texts)) {
    const found = new Map();
    for (const { data, url } of texts) found.set(data.id, { ...found.get(data.id), [data.language]: url });
    languagesOf.set(texts, found);
  }
  const mine = languagesOf.get(texts).get(id);
  return Object.fromEntries(languages.filter((tag) => mine[tag]).map((tag) => [tag, mine[tag]]));
}
