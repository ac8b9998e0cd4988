/**
 * How the catalogue's docstrings say that its data is to be read, in the plainest code; the tests of the catalogue judge the data by it.
 */
import { GUIDELINES, guidelineByAcoemChapter, type Guideline } from "../../src/catalogue/index.ts";

/** Words as they compare: extractors put blanks and hyphens in and take them away. */
export function key(words: string): string {
  return words.toLowerCase().replace(/[\s\-–]/gu, "");
}

/** Every value that occurs more than once. */
export function repeated(values: readonly string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}

/** Whether `text` opens with `words` and the last word is whole. */
export function opensWith(text: string, words: string): boolean {
  return text.toLowerCase().startsWith(words.toLowerCase()) && !/^[\p{L}\p{N}]/u.test(text.slice(words.length));
}

/** The longest of the words that `text` opens with. */
export function longestAtStart(text: string, words: readonly string[]): string | null {
  return words.filter((candidate) => opensWith(text, candidate)).sort((a, b) => b.length - a.length)[0] ?? null;
}

/** The guidelines that a piece of a guideline line can mean: exactly one, if the catalogue is right. */
export function findGuidelines(line: string): Guideline[] {
  const chapter = /^ACOEM Chapter (\d+)\b/iu.exec(line);
  if (chapter !== null) {
    const guideline = guidelineByAcoemChapter(Number(chapter[1]));
    return guideline === null ? [] : [guideline];
  }
  const name = longestAtStart(
    line,
    GUIDELINES.flatMap((guideline) => guideline.names),
  );
  if (name === null) return [];
  const bearers = GUIDELINES.filter((guideline) => guideline.names.some((other) => other.toLowerCase() === name.toLowerCase()));
  if (bearers.length === 1) return bearers;
  const year = /^ (\d{4})\b/u.exec(line.slice(name.length));
  if (year !== null) return bearers.filter((guideline) => guideline.editions.includes(Number(year[1])));
  const oldest = Math.min(...bearers.flatMap((guideline) => guideline.editions));
  return bearers.filter((guideline) => guideline.editions.includes(oldest));
}

/** A list of section names, read with the longest name first; `null` where something stands in it that is none. */
export function readSections(list: string, sections: readonly string[]): string[] | null {
  const read: string[] = [];
  for (let rest = list; ; rest = rest.slice(2)) {
    const section = longestAtStart(rest, sections);
    if (section === null) return null;
    read.push(section);
    rest = rest.slice(section.length);
    if (rest === "") return read;
    if (!rest.startsWith(", ")) return null;
  }
}

/** Every place where one of the words stands as whole words: the first, then the longest, and on behind it. */
export function findWords(text: string, words: readonly string[]): string[] {
  const found: string[] = [];
  for (let at = 0; at < text.length;) {
    const insideWord = at > 0 && /[\p{L}\p{N}]/u.test(text.charAt(at - 1));
    const word = insideWord ? null : longestAtStart(text.slice(at), words);
    if (word !== null) found.push(word);
    at += word?.length ?? 1;
  }
  return found;
}
