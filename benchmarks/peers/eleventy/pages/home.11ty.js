import { base, escape } from "../lib/markup.js";

export const data = {
  pagination: { data: "network.homes", size: 1, alias: "item" },
  permalink: ({ item }) => `${item.address}index.html`,
  eleventyExcludeFromCollections: true,
};

export function render({ item, network }) {
  const { language } = item;
  const chrome = network.chrome[language];
  const lines = chrome.home.map((ref) => {
    const { name, address, detail } = network.places[language].get(ref);
    return `<li><a href="${address}">${escape(name)}</a> ${escape(detail ?? "")}</li>`;
  });
  const main = `<h1>${escape(chrome.name)}</h1>
<p class="lead">${escape(chrome.lead)}</p>
<ul>
${lines.join("\n")}
</ul>`;
  return base(network, item, {
    title: chrome.name,
    name: chrome.name,
    alternates: Object.fromEntries(network.languages.map((tag) => [tag, `/${tag}/`])),
  }, main);
}
