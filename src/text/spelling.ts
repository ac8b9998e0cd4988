/**
 * Turns fixed wording into the source of a regex that reads it as extractors leave it. Two spellings: `asPrinted`, for
 * speed, takes the wording as it is; `asDamaged` takes it with blanks put in or taken away inside words, hyphens lost at
 * line ends, ligatures for their letters.
 */
import { isLetter } from "./wording.ts";

/** Makes the source of a regex for some wording. */
export type Spelling = (wording: string) => string;

const escaped = (wording: string): string => wording.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");

/** The wording as it is. */
export const asPrinted: Spelling = escaped;

const LIGATURES: readonly (readonly [string, string])[] = [
  ["ffi", "ﬃ"],
  ["ffl", "ﬄ"],
  ["ff", "ﬀ"],
  ["fi", "ﬁ"],
  ["fl", "ﬂ"],
];

/** The wording with a blank allowed behind every character, and every blank and hyphen allowed to be missing. */
export const asDamaged: Spelling = (wording) => {
  let source = "";
  for (let at = 0; at < wording.length;) {
    const ligature = LIGATURES.find(([letters]) => wording.startsWith(letters, at));
    if (ligature) {
      source += `(?:${[...ligature[0]].join(" ?")}|${ligature[1]}) ?`;
      at += ligature[0].length;
      continue;
    }
    const character = wording.charAt(at++);
    if (character === " ") continue;
    source += character === "-" ? "[-‐‑–]? ?" : `${escaped(character)} ?`;
  }
  return source.replace(/ \?$/, "");
};

/** A word, also with one letter too few, too many or wrong. */
export const asMisspelt: Spelling = (word) =>
  `(?:${[...word].map((_letter, at) => `${word.slice(0, at)}\\w{0,2}${word.slice(at + 1)}`).join("|")})`;

/** Closed vocabulary as one alternation, longer wording first so that no entry hides behind its own beginning. */
export const anyOf = (wordings: readonly string[], spelling: Spelling): string =>
  `(?:${[...new Set(wordings)]
    .sort((a, b) => b.length - a.length)
    .map(spelling)
    .join("|")})`;

/** Wording without what extractors put in or take away: the key under which damaged and whole wording are one. */
export const squeezed = (wording: string): string =>
  wording
    .normalize("NFKC")
    .replace(/[\s‐‑–-]+/g, "")
    .toLowerCase();

/** The wording with letters for ligatures. */
export const withoutLigatures = (wording: string): string =>
  /[\uFB00-\uFB04]/.test(wording) ? LIGATURES.reduce((read, [letters, ligature]) => read.replaceAll(ligature, letters), wording) : wording;

/** A word or phrase found in a text. */
export interface Found {
  readonly wording: string;
  readonly end: number;
}

/** Most places hold no entry, as their first letters tell. */
const BEGINNING = 3;
/** What extractors put into wording is at most a blank and a hyphen behind each letter. */
const MOST_DAMAGE = 3;

/**
 * Finds which entry of a closed vocabulary stands at a place, as extractors leave it: the longest one that no letter follows. A regex of a long
 * vocabulary in the damaged spelling would take longer to make than a thousand letters to read.
 */
export function damagedVocabulary(wordings: readonly string[]): (text: string, start: number) => Found | null {
  const known = new Map(wordings.map((wording) => [squeezed(wording), wording]));
  const beginnings = new Set([...known.keys()].map((letters) => letters.slice(0, BEGINNING)));
  const longest = Math.max(0, ...[...known.keys()].map(({ length }) => length));
  return (text, start) => {
    const end = Math.min(text.length, start + MOST_DAMAGE * longest);
    let letters = "";
    let found: Found | null = null;
    for (let at = start; at < end && letters.length <= longest; at++) {
      const more = squeezed(text.charAt(at));
      if (more === "") continue;
      letters += more;
      if (letters.length === BEGINNING && !beginnings.has(letters)) break;
      const wording = known.get(letters);
      // `Hernia section` is not `Hernias`, whose last letter begins the next word.
      if (wording !== undefined && !isLetter(text.charCodeAt(at + 1))) found = { wording, end: at + 1 };
    }
    return found;
  };
}

/** The wording without the blanks, commas and full stops around it. */
export function bare(wording: string): string {
  let start = 0;
  let end = wording.length;
  while (start < end && " ,.;".includes(wording.charAt(start))) start++;
  while (end > start && " ,.;".includes(wording.charAt(end - 1))) end--;
  return wording.slice(start, end);
}
