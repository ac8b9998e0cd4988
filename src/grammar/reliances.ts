/**
 * Where the sentences begin, in the letters of 2013 and 2014, that tell what each side relied on.
 *
 *     The Claims Administrator based its decision on …      The Physician Reviewer did not cite …
 */
import type { Reading } from "../text/reading.ts";
import { endOfWording, lettersOf } from "../text/wording.ts";
import { beginsAlike } from "./landmarks.ts";

/** A beginning of such a sentence. */
export interface Reliance {
  readonly side: "claims-administrator" | "reviewer";
  readonly start: number;
}

const SIDES = ["Claims Administrator", "Physician Reviewer", "Expert Reviewer"] as const;
const VERBS = [
  "based",
  "relied",
  "did not",
  "cited",
  "used",
  "utilized",
  "referenced",
  "found",
  "finds",
  "stated",
  "agreed",
  "also based",
] as const;
/** `The Claims Administrator's decision was based on …`, `The Claims Administrator modified the request to #30 based on …` */
const OTHERWISE = String.raw`['’]s (?:decision|determination) (?:was|is) based\b| (?:modified|denied)\b(?=[^.]{0,120}? based (?:up)?on\b)`;
const SENTENCE = new RegExp(String.raw`\bThe (${SIDES.join("|")})(?: (?=(?:${VERBS.join("|")})\b)|${OTHERWISE})`, "gi");
const BEGINNINGS = SIDES.flatMap((side) => VERBS.map((verb) => ({ side, letters: lettersOf(`The ${side} ${verb}`) })));

const sideOf = (who: string): Reliance["side"] => (/^c/i.test(who) ? "claims-administrator" : "reviewer");

/** Finds them, in text order: as they are printed anywhere, misspelt by one letter where they begin a line. */
export function findReliances({ text, lines }: Reading): Reliance[] {
  const found = [...text.matchAll(SENTENCE)].map(({ index, 1: who }): Reliance => ({ side: sideOf(who as string), start: index }));
  const known = new Set(found.map(({ start }) => start));
  const misspelt = lines.starts.flatMap((start): Reliance[] => {
    if (known.has(start) || !beginsAlike(text, start, "the")) return [];
    const beginning = BEGINNINGS.find(({ letters }) => endOfWording(text, start, letters) > start);
    return beginning ? [{ side: sideOf(beginning.side), start }] : [];
  });
  return misspelt.length === 0 ? found : [...found, ...misspelt].sort((a, b) => a.start - b.start);
}
