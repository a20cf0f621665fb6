// What pages have in common.
const around = new Map();

export function escape(text) {
  return String(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll('"', "&quot;");
}

export function base(network, page, { title, name, summary, data, alternates }, main) {
  const { language, address } = page;
  const chrome = network.chrome[language];
  const canonical = network.base + address;
  return `<!doctype html>
<html lang="${language}" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)}</title>
<meta name="description" property="og:description" content="${escape(summary ?? name)}">
<link rel="canonical" href="${canonical}">
<meta property="og:title" content="${escape(name)}">
<meta property="og:type" content="website">
<meta property="og:url" content="${canonical}">
<script type="application/ld+json">${JSON.stringify(data ?? webPage(name, canonical)).replaceAll("<", "\\u003c")}</script>
</head>
<body>
${header(network, language)}
<nav class="languages">
  ${chrome.language}${Object.entries(alternates)
    .filter(([tag]) => tag !== language)
    .map(([tag, href]) => `
  <a href="${href}" lang="${tag}" hreflang="${tag}">${network.chrome[tag].language}</a>`)
    .join("")}
</nav>
${menu(network, language)}
</header>
<main id="content" class="page flow" tabindex="-1">
${main}
</main>
${footer(network, language)}
</body>
</html>
`;
}

function webPage(name, url) {
  return { "@context": "https://schema.org", "@type": "WebPage", name, url };
}

function once(network, key, make) {
  const known = around.get(key);
  if (known?.network === network) return known.text;
  const text = make();
  around.set(key, { network, text });
  return text;
}

function header(network, language) {
  return once(network, `header ${language}`, () => {
    const chrome = network.chrome[language];
    return `<a class="skip-link" href="#content">${escape(chrome.skip)}</a>
<header class="site-header">
<a class="site-header__name" href="/${language}/" rel="home">${escape(chrome.short_name)} <span class="site-header__full">${escape(chrome.name)}</span></a>`;
  });
}

function menu(network, language) {
  return once(network, `menu ${language}`, () => `<nav class="menu"><ul>${links(network.chrome[language].menu)}</ul></nav>`);
}

function footer(network, language) {
  return once(network, `footer ${language}`, () => `<footer class="site-footer"><ul>${links(network.chrome[language].footer)}</ul></footer>`);
}

function links(all) {
  return all.map(({ name, address }) => `
<li><a href="${address}">${escape(name)}</a></li>`).join("");
}

export function related(network, language, groups) {
  const places = network.places[language];
  const lines = groups.map(({ label, of }) => {
    const named = of.map((ref) => {
      const { name, address, detail } = places.get(ref);
      return ` <a href="${address}">${escape(name)}</a>${detail ? ` (${escape(detail)})` : ""}`;
    });
    return `<li>${escape(network.say(label, language))}:${named.join(" ·")}</li>`;
  });
  return `<ul class="related">
${lines.join("\n")}
</ul>`;
}

export function json(ref) {
  return `<a class="data-link" href="/api/v1/${ref}.json" rel="alternate" type="application/json">JSON</a>`;
}

export function feed(network, language, releases) {
  const mine = releases.filter((release) => release.data.language === language);
  mine.sort((a, b) => b.date - a.date);
  const entries = mine.slice(0, 20).map(({ data, date, url }) => `<entry><title>${escape(data.title)}</title><id>${network.base}${url}</id><link href="${network.base}${url}"/><updated>${date.toISOString()}</updated><summary>${escape(data.summary)}</summary></entry>`);
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
<title>${escape(network.chrome[language].name)}</title>
<id>${network.base}/${language}/</id>
${entries.join("\n")}
</feed>
`;
}
