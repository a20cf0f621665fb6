// @ts-check

import { fold, wordsIn } from "./search-words.js";


const BEFORE = 50; // letters
const LENGTH = 140;

export function marked(text, words) {
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

export function excerpt(page, words) {
  const named = [page.title, page.summary, ...page.names.map(([name]) => name)];
  const isNamed = named.some((text) => firstOf(text, words) >= 0);
  const text = isNamed ? page.summary : page.text;
  return cut(text, Math.max(firstOf(text, words), 0));
}

function firstOf(text, words) {
  return wordsIn(text).find(([word]) => words.has(fold(word)))?.index ?? -1;
}

function cut(text, at) {
  if (text.length <= LENGTH) return text;
  const start = at < LENGTH - BEFORE ? 0 : text.indexOf(" ", at - BEFORE) + 1;
  const rest = text.slice(start, start + LENGTH);
  const isWhole = start + LENGTH >= text.length;
  const end = isWhole ? rest.length : rest.lastIndexOf(" ");
  return `${start ? "… " : ""}${rest.slice(0, end > 0 ? end : LENGTH)}${isWhole ? "" : " …"}`;
}
