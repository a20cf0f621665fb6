export const data = { permalink: "/sitemap.xml", eleventyExcludeFromCollections: true };

export function render({ network, collections }) {
  const sets = [
    ...network.homes.slice(0, 1).map(() => Object.fromEntries(network.languages.map((tag) => [tag, `/${tag}/`]))),
    ...Object.values(network.lists).map(({ address }) => address),
    ...Object.entries(network.records)
      .filter(([name]) => name !== "places" && name !== "press")
      .flatMap(([name, records]) =>
        records.map(({ id }) => Object.fromEntries(network.languages.map((tag) => [tag, network.address(name, id, tag)])))
      ),
    ...translations(collections.all).values(),
  ];
  const urls = sets.flatMap((each) => {
    const links = Object.entries(each).map(([tag, href]) => `<xhtml:link rel="alternate" hreflang="${tag}" href="${network.base}${href}"/>`);
    return Object.values(each).map((href) => `<url><loc>${network.base}${href}</loc>${links.join("")}</url>`);
  });
  return `<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${urls.join("\n")}
</urlset>
`;
}

function translations(texts) {
  const found = new Map();
  for (const { data, url } of texts) {
    found.set(data.id, { ...found.get(data.id), [data.language]: url });
  }
  return found;
}
