// @ts-check
/** Marks the words that were found, and cuts a text around the first of them. */

import { fold, wordsIn } from "./search-words.js";

/** @import { Page } from "./search-index.js" */

const BEFORE = 50; // letters
const LENGTH = 140;

/**
 * Return *text* in parts, each word of *words* in a <mark>.
 * @param {string} text
 * @param {Set<string>} words  folded
 */
export function marked(text, words) {
  /** @type {(string | HTMLElement)[]} */
  const parts = [];
  let end = 0;
  for (const match of wordsIn(text)) {
    if (!words.has(fold(match[0]))) continue;
    const mark = document.createElement("mark");
    mark.append(match[0]);
    parts.push(text.slice(end, match.index), mark);
    end = match.index + match[0].length;
  }
  return [...parts, text.slice(end)];
}

/**
 * Return what to show of *page*: its summary, else the part of its text that has one
 * of *words*, cut between words.
 * @param {Page} page
 * @param {Set<string>} words  folded
 */
export function excerpt(page, words) {
  const named = [page.title, page.summary, ...page.names.map(([name]) => name)];
  const isNamed = named.some((text) => firstOf(text, words) >= 0);
  const text = isNamed ? page.summary : page.text;
  return cut(text, Math.max(firstOf(text, words), 0));
}

/**
 * @param {string} text
 * @param {Set<string>} words
 */
function firstOf(text, words) {
  return wordsIn(text).find(([word]) => words.has(fold(word)))?.index ?? -1;
}

/**
 * @param {string} text
 * @param {number} at  what must be seen
 */
function cut(text, at) {
  if (text.length <= LENGTH) return text;
  const start = at < LENGTH - BEFORE ? 0 : text.indexOf(" ", at - BEFORE) + 1;
  const rest = text.slice(start, start + LENGTH);
  const isWhole = start + LENGTH >= text.length;
  const end = isWhole ? rest.length : rest.lastIndexOf(" ");
  return `${start ? "… " : ""}${rest.slice(0, end > 0 ? end : LENGTH)}${isWhole ? "" : " …"}`;
}
