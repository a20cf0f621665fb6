// @ts-check
/** Words without their accents, and how close two of them are. */

const LETTERS = { æ: "ae", đ: "d", ı: "i", ł: "l", ø: "o", œ: "oe", ß: "ss", þ: "th" };

/** Scripts that leave no space between words: there, a part of a text is a word. */
const UNSPACED =
  "\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Khmer}\\p{sc=Lao}\\p{sc=Myanmar}\\p{sc=Thai}";
const WORD = new RegExp(`[${UNSPACED}]+|(?:(?![${UNSPACED}])[\\p{L}\\p{M}\\p{N}])+`, "gu");
const IS_UNSPACED = new RegExp(`[${UNSPACED}]`, "u");

/**
 * Return *text* in small letters, without accents.
 * @param {string} text
 */
export function fold(text) {
  return text
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/[æđıłøœßþ]/g, (letter) => LETTERS[/** @type {"æ"} */ (letter)]);
}

/**
 * Return each word of *text* as it stands, and where it begins.
 * @param {string} text
 */
export const wordsIn = (text) => [...text.matchAll(WORD)];

/**
 * Return the words of *text*, folded.
 * @param {string} text
 */
export const wordsOf = (text) => wordsIn(text).map(([word]) => fold(word));

/**
 * Return from 0, another word, to 1, the same, how close *word* is to *sought*.
 * @param {string} sought
 * @param {string} word
 * @param {boolean} isTypo  whether *sought* may be mistyped
 */
export function closeness(sought, word, isTypo) {
  if (isTypo) return typoCloseness(sought, word);
  if (word === sought) return 1;
  if (IS_UNSPACED.test(sought)) return unspacedCloseness(sought, word);
  if (word.startsWith(sought)) return 0.7 + (0.2 * sought.length) / word.length;
  const same = sameBeginning(sought, word); // cities, ciudades: city, ciudad
  const isStem = same > 3 && same >= 0.7 * sought.length && same >= 0.6 * word.length;
  return isStem ? 0.5 : 0;
}

/**
 * Where no space parts the words, a part of either is close, and so are shared pairs.
 * @param {string} sought
 * @param {string} word
 */
function unspacedCloseness(sought, word) {
  if (word.includes(sought)) return 0.7 + (0.2 * sought.length) / word.length;
  if (!IS_UNSPACED.test(word) || word.length < 2) return 0;
  if (sought.includes(word)) return 0.6;
  const pairs = [...sought].slice(1).map((_, at) => sought.slice(at, at + 2));
  const shared = pairs.filter((pair) => word.includes(pair)).length / pairs.length;
  return shared >= 0.5 ? shared / 2 : 0;
}

/**
 * @param {string} one
 * @param {string} other
 */
function sameBeginning(one, other) {
  let same = 0;
  while (same < one.length && one[same] === other[same]) same += 1;
  return same;
}

/**
 * A typo in a short word is one too many, and so is one in a number.
 * @param {string} sought
 * @param {string} word
 */
function typoCloseness(sought, word) {
  const bound = sought.length < 4 || /\d/.test(sought) ? 0 : sought.length < 8 ? 1 : 2;
  if (!bound || (sought.length < 6 && sought[0] !== word[0])) return 0;
  if (sought.length < 6 && word.length > sought.length + bound) return 0;
  const typos = typosUpTo(bound, sought, word);
  return typos > bound ? 0 : 0.5 - 0.1 * typos;
}

/**
 * Return how many letters of *sought* are missing, too many, wrong or swapped against
 * the beginning of *word*; if more than *bound*, some number above it.
 * Source: optimal string alignment, by rows.
 * @param {number} bound
 * @param {string} sought
 * @param {string} word
 */
function typosUpTo(bound, sought, word) {
  const size = Math.min(word.length, sought.length + bound);
  if (size + bound < sought.length) return bound + 1;
  /** @type {number[]} */
  let above = [];
  let row = Array.from({ length: size + 1 }, (_, at) => at);
  for (let i = 1; i <= sought.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= size; j += 1) {
      const isSame = sought[i - 1] === word[j - 1];
      let typos = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (isSame ? 0 : 1));
      if (i > 1 && j > 1 && sought[i - 1] === word[j - 2] && sought[i - 2] === word[j - 1]) {
        typos = Math.min(typos, above[j - 2] + 1);
      }
      next.push(typos);
    }
    if (Math.min(...next) > bound) return bound + 1;
    [above, row] = [row, next];
  }
  return Math.min(...row);
}
