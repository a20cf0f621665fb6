import { base, escape, json, related } from "../lib/markup.js";

const TYPES = { cities: "City", editions: "Event", people: "Person" };

export const data = {
  pagination: { data: "network.pages", size: 1, alias: "item" },
  permalink: ({ item }) => `${item.address}index.html`,
  eleventyExcludeFromCollections: true,
};

export function render({ item, network }) {
  const { collection, record, language, address } = item;
  const say = (text) => escape(network.say(text, language));
  const name = network.say(record.name, language);
  const detail = record.title_detail ? ` (${network.say(record.title_detail, language)})` : "";
  const list = network.lists[collection];
  const parent = list.address[language];
  const graph = [
    { "@type": TYPES[collection] ?? "CreativeWork", name, url: network.base + address },
    {
      "@type": "BreadcrumbList",
      itemListElement: [
        { "@type": "ListItem", position: 1, item: network.base + parent },
        { "@type": "ListItem", position: 2, name },
      ],
    },
  ];
  const main = `<nav class="breadcrumbs"><a href="${parent}">${say(list.name)}</a></nav>
<h1${record.language ? ` lang="${record.language}"` : ""}>${escape(name)}</h1>
${record.sections.map((section) => sectionOf(section, network, language, say)).join("\n")}
${related(network, language, record.related)}
${json(`${collection}/${record.id}`)}`;
  return base(network, item, {
    title: `${name}${detail} – ${network.chrome[language].short_name}`,
    name,
    data: { "@context": "https://schema.org", "@graph": graph },
    alternates: Object.fromEntries(network.languages.map((tag) => [tag, network.address(collection, record.id, tag)])),
  }, main);
}

const LISTS = { dd: ['<dl class="facts">', "</dl>"], li: ["<ul>", "</ul>"] };

function sectionOf(section, network, language, say) {
  const places = network.places[language];
  const tag = section.as;
  const [open, close] = LISTS[tag] ?? ["", ""];
  const lines = section.facts
    .filter((fact) => !fact.only || fact.only === language)
    .map((fact) => {
      const label = fact.label ? `<dt>${say(fact.label)}</dt>` : "";
      const of = (fact.of ?? []).map((ref) => {
        const place = places.get(ref);
        return ` <a href="${place.address}">${escape(place.name)}</a>`;
      });
      const cited = (fact.cited ?? []).map((ref) => {
        const place = places.get(ref);
        return ` <a href="${place.address}">${escape(place.publisher || place.name)}</a> ${escape(place.detail ?? "")}`;
      });
      const sources = cited.length ? ` <span class="cited">Source:${cited.join("")}</span>` : "";
      return `${label}<${tag}>${fact.text ? say(fact.text) : ""}${of.join("")}${sources}</${tag}>`;
    });
  const heading = section.heading ? `<h2>${say(section.heading)}</h2>\n` : "";
  return `${heading}${open}
${lines.join("\n")}
${close}`;
}
