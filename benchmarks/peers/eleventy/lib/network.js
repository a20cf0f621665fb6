// Reads data/, and looks up what pages name.
import { readFileSync, readdirSync } from "node:fs";
import yaml from "js-yaml";

export const lastNetwork = { value: null, releases: [] };

export class PageOf {
  // What one page is made of; an instance of a class, so that Eleventy does not merge it.
  constructor(collection, record, language, languages, address) {
    Object.assign(this, { collection, record, language, languages, address });
  }
}

export class Network {
  constructor(folder) {
    Object.assign(this, JSON.parse(readFileSync(`${folder}/site.json`, "utf8")));
    this.languages = Object.keys(this.chrome);
    this.records = {};
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (entry.isDirectory()) this.records[entry.name] = readShards(`${folder}/${entry.name}`);
    }
    this.places = Object.fromEntries(this.languages.map((tag) => [tag, this.placesIn(tag)]));
    this.pages = [...this.pagesOfRecords()];
    this.listPages = [...this.pagesOfLists()];
    this.homes = this.languages.map((tag) => new PageOf("home", null, tag, this.languages, `/${tag}/`));
    lastNetwork.value = this;
  }

  say(text, language) {
    if (typeof text === "object") return text[language] ?? "";
    return this.words[language][text] ?? text;
  }

  address(collection, id, language) {
    return `${this.lists[collection].address[language]}${id}/`;
  }

  placesIn(language) {
    const places = new Map();
    for (const [name, records] of Object.entries(this.records)) {
      for (const record of records) {
        places.set(`${name}/${record.id}`, {
          name: this.say(record.name, language),
          address: record.address ? record.address[language] : this.address(name, record.id, language),
          detail: record.detail && this.say(record.detail, language),
          publisher: record.publisher && this.say(record.publisher, language),
        });
      }
    }
    return places;
  }

  *pagesOfRecords() {
    for (const [name, records] of Object.entries(this.records)) {
      if (name === "places" || name === "press") continue;
      for (const record of records) {
        for (const tag of this.languages) {
          yield new PageOf(name, record, tag, this.languages, this.address(name, record.id, tag));
        }
      }
    }
  }

  *pagesOfLists() {
    for (const [name, list] of Object.entries(this.lists)) {
      for (const tag of this.languages) {
        yield new PageOf(name, list, tag, this.languages, list.address[tag]);
      }
    }
  }
}

function readShards(folder) {
  return readdirSync(folder)
    .sort()
    .flatMap((name) => yaml.load(readFileSync(`${folder}/${name}`, "utf8"), { schema: yaml.CORE_SCHEMA }));
}
