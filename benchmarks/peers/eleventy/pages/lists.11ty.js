import { base, escape, json } from "../lib/markup.js";

export const data = {
  pagination: { data: "network.listPages", size: 1, alias: "item" },
  permalink: ({ item }) => `${item.address}index.html`,
  eleventyExcludeFromCollections: true,
};

export function render({ item, network, collections }) {
  const { collection, record, language } = item;
  const name = network.say(record.name, language);
  const lines = collection === "press" ? releases(collections, language) : records(network, collection, language);
  const main = `<h1>${escape(name)}</h1>
<ul>
${lines.join("\n")}
</ul>
${json(collection)}`;
  return base(network, item, {
    title: `${name} – ${network.chrome[language].short_name}`,
    name,
    alternates: record.address,
  }, main);
}

function records(network, collection, language) {
  return network.records[collection].map((record) => {
    const place = network.places[language].get(`${collection}/${record.id}`);
    return `<li><a href="${place.address}">${escape(place.name)}</a> ${escape(place.detail ?? "")}</li>`;
  });
}

function releases(collections, language) {
  return collections.releases
    .filter(({ data }) => data.language === language)
    .map(({ url, data, date }) => {
      const day = date.toISOString().slice(0, 10);
      return `<li><a href="${url}">${escape(data.title)}</a> <time datetime="${day}">${day}</time> ${escape(data.summary)}</li>`;
    });
}
