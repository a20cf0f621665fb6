// @ts-check

import { closeness, fold, wordsOf } from "./search-words.js";


const TITLE = 10;
const NAME = 8;
const SUMMARY = 3;
const TEXT = 1;

export async function openIndex(url) {
  const answer = await fetch(url, { cache: "no-cache" });
  const { kinds, pages } = await answer.json();
  return new SearchIndex(
    pages.map((/** @type {any[]} */ row) => {
      const [kind, path, title, lang = "", detail = "", summary = "", names = [], text = ""] = row;
      const url = new URL(path, answer.url).href;
      return { kind: kinds[kind], url, title, lang, detail, summary, names, text };
    }),
    kinds,
  );
}

export class SearchIndex {
  constructor(pages, kinds) {
    this.pages = pages;
    this.kinds = kinds;
    this.places = new Map();
    this.titles = pages.map((page) => wordsOf(page.title));
    pages.forEach((page, number) => {
      this.#note(this.titles[number], number, TITLE);
      for (const [name] of page.names) this.#note(wordsOf(name), number, NAME);
      this.#note(wordsOf(`${page.summary} ${page.detail} ${page.kind}`), number, SUMMARY);
      this.#note(wordsOf(page.text), number, TEXT);
    });
  }

  #note(words, page, worth) {
    for (const word of words) {
      const pages = this.places.get(word) ?? new Map();
      this.places.set(word, pages.set(page, Math.max(worth, pages.get(page) ?? 0)));
    }
  }

  search(query) {
    const sought = [...new Set(wordsOf(query))].map((word) => this.#meant(word));
    const isAllCommon = sought.every(({ isCommon }) => isCommon);
    const words = new Set();
    const found = new Map();
    for (const { pages, close, isCommon, isShort } of sought) {
      const isTelling = isAllCommon || !isCommon;
      for (const word of close) if (isTelling || !isShort) words.add(word);
      for (const [page, score] of pages) {
        const before = found.get(page) ?? { count: 0, score: 0 };
        const count = before.count + (isTelling ? 1 : 0);
        found.set(page, { count, score: before.score + score * (isTelling ? 1 : 0.2) });
      }
    }
    const most = Math.max(1, ...[...found.values()].map(({ count }) => count));
    const ranked = [...found]
      .filter(([, { count }]) => count === most)
      .map(([page, { score }]) => ({ page, score: this.#weighed(page, score, query, words) }))
      .sort((a, b) => b.score - a.score || a.page - b.page);
    return { pages: ranked.map(({ page }) => this.pages[page]), words };
  }

  #meant(sought) {
    const pages = new Map();
    const close = [];
    for (const isTypo of [false, true]) {
      if (close.length) break;
      for (const [word, places] of this.places) {
        const share = closeness(sought, word, isTypo);
        if (!share) continue;
        close.push(word);
        for (const [page, worth] of places) {
          pages.set(page, Math.max(worth * share, pages.get(page) ?? 0));
        }
      }
    }
    const isShort = sought.length < 5 && !/\d/.test(sought);
    const isCommon = pages.size > this.pages.length / (isShort ? 10 : 4);
    return { pages, close, isCommon, isShort };
  }

  #weighed(page, score, query, words) {
    const title = this.titles[page];
    const meant = title.filter((word) => words.has(word)).length / (title.length || 1);
    const begins = fold(this.pages[page].title).startsWith(fold(query.trim())) ? 3 : 0;
    const rank = this.kinds.length - this.kinds.indexOf(this.pages[page].kind);
    return (score + (5 + begins) * meant) * (1 + 0.02 * rank);
  }
}
