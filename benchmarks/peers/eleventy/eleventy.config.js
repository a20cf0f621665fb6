// The site as a user of Eleventy would build it: JavaScript templates, the fastest that
// it has, and records as instances of classes, so that it never merges them.
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { lastNetwork } from "./lib/network.js";
import { feed } from "./lib/markup.js";

export default function (config) {
  config.setUseGitIgnore(false);
  config.setQuietMode(true);
  config.addWatchTarget("./data/");
  config.addWatchTarget("./lib/");
  config.addCollection("releases", (all) =>
    all
      .getFilteredByGlob("content/press/*.md")
      .sort((a, b) => b.date - a.date || (a.data.id < b.data.id ? 1 : -1))
  );
  config.addCollection("kept", (all) => {
    lastNetwork.releases = all.getFilteredByGlob("content/press/*.md");
    return [];
  });
  config.on("eleventy.after", ({ directories }) => writeFiles(directories.output));
  return {
    dir: { input: ".", output: "public", includes: "_includes", data: "_data" },
    templateFormats: ["md", "11ty.js"],
    markdownTemplateEngine: false,
  };
}

async function writeFiles(output) {
  const network = lastNetwork.value;
  const files = [];
  for (const [name, records] of Object.entries(network.records)) {
    if (name === "places") continue;
    files.push([`api/v1/${name}.json`, JSON.stringify(records)]);
    for (const record of records) {
      files.push([`api/v1/${name}/${record.id}.json`, JSON.stringify(record)]);
    }
  }
  for (const language of network.languages) {
    const found = [...network.places[language].values()].filter((place) => place.detail !== undefined);
    files.push([`${language}/search.json`, JSON.stringify(found)]);
    files.push([`${language}/atom.xml`, feed(network, language, lastNetwork.releases)]);
  }
  await writeAll(output, files);
}

async function writeAll(output, files) {
  const folders = new Set(files.map(([name]) => path.dirname(path.join(output, name))));
  for (const folder of folders) await mkdir(folder, { recursive: true });
  for (let at = 0; at < files.length; at += 500) {
    await Promise.all(
      files.slice(at, at + 500).map(([name, text]) => writeFile(path.join(output, name), text))
    );
  }
}
