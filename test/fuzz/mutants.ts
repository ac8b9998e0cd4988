/**
 * Letters that went through bad hands: each mutant is one letter with up to six changes, drawn from a seed and the mutant's
 * number alone, so that any of them can be made again.
 */
import { WORDING } from "../helpers/wording.ts";

/** Draws numbers from 0 up to, but not including, `most`. */
type Draw = (most: number) => number;

/** Numbers that look random and are the same for the same seed (mulberry32). */
function drawing(seed: number): Draw {
  let state = seed >>> 0;
  return (most) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * most);
  };
}

const oneOf = <T>(draw: Draw, list: readonly T[]): T => list[draw(list.length)] as T;

const HEADINGS = [
  "HOW THE IMR FINAL DETERMINATION WAS MADE",
  "DOCUMENTS REVIEWED",
  "CLINICAL CASE SUMMARY",
  "IMR ISSUES, DECISIONS AND RATIONALES",
  "IMR DECISION(S) AND RATIONALE(S)",
  "INDEPENDENT MEDICAL REVIEW DECISION AND RATIONALE",
  "MEDICAL PROFESSIONAL REVIEW",
  "Notice of Independent Medical Review Determination",
  "MAXIMUS FEDERAL SERVICES, INC.",
];
const LABELS = [
  "Dated:",
  "The Physician Reviewer's decision rationale:",
  "Treatment(s) in Dispute Listed on IMR Application:",
  "1. A brace is not medically necessary and appropriate.",
  "The Claims Administrator based its decision on",
  "The Expert Reviewer based his/her decision on",
  "1) MAXIMUS Federal Services, Inc. has determined the request for",
  "1) Regarding the request for a brace:",
  "Medical Qualifications of the Expert Reviewer:",
  "Expert Reviewer Case Summary:",
  "Documents Reviewed for Determination:",
  "Rationale for the Decision:",
  "Effect of the Decision:",
  "ISSUE AT DISPUTE:",
  "MEDICAL REVIEWER QUALIFICATIONS:",
  "Final Determination Letter for IMR Case Number CM13-0990001   3",
];
const UNICODE = [
  "\0",
  "\u00a0",
  "\u00ad",
  "\u200b",
  "\u200d",
  "\u202e",
  "\u2066",
  "\ufeff",
  "\u2028",
  "\u0085",
  "\u000b",
  "\ud83d",
  "\udc00",
  "👩‍⚕️",
  "e\u0301",
  "İ",
  "ß",
  "ﬁ",
  "ﬃ",
  "–",
  "’",
  "“",
  "•",
  "\uf0b7",
  "９",
  "Ａ",
  "§",
  "\u0301\u0302\u0303",
];

type Mutation = (letter: string, draw: Draw, others: readonly string[]) => string;

const onLines =
  (change: (lines: string[], draw: Draw) => void): Mutation =>
  (letter, draw) => {
    const lines = letter.split("\n");
    change(lines, draw);
    return lines.join("\n");
  };

const insert = (letter: string, at: number, wording: string): string => letter.slice(0, at) + wording + letter.slice(at);

/** Words one by one, in lines of another width: with other line ends, doubled lines, or none at all. */
const rewrapped: Mutation = (letter, draw) => {
  const width = oneOf(draw, [1, 20, 45, 60, 80, 110, 1_000_000]);
  const end = oneOf(draw, ["\n", "\n", "\r\n", "\r", "\n\n", "\f", " \n"]);
  const paragraphs = oneOf(draw, [/\n\s*\n/, /\n/, /$^/]);
  return letter
    .split(paragraphs)
    .map((paragraph) => {
      const lines = [""];
      for (const word of paragraph.split(/\s+/)) {
        const line = lines.at(-1) as string;
        if (line.length + word.length >= width) lines.push(word);
        else lines[lines.length - 1] = line === "" ? word : `${line} ${word}`;
      }
      return lines.join(end);
    })
    .join(end + end);
};

const MUTATIONS: readonly Mutation[] = [
  // lines lost, printed twice, in another order
  onLines((lines, draw) => void lines.splice(draw(lines.length), 1 + draw(3))),
  onLines((lines, draw) => void lines.splice(draw(lines.length), 1 + draw(20))),
  onLines((lines, draw) => {
    const at = draw(lines.length);
    lines.splice(at, 0, ...lines.slice(at, at + 1 + draw(12)));
  }),
  onLines((lines, draw) => {
    const [one, other] = [draw(lines.length), draw(lines.length)];
    [lines[one], lines[other]] = [lines[other] as string, lines[one] as string];
  }),
  onLines((lines, draw) => {
    const moved = lines.splice(draw(lines.length), 1 + draw(30));
    lines.splice(draw(lines.length + 1), 0, ...moved);
  }),
  onLines((lines, draw) => {
    const at = draw(lines.length);
    lines[at] = oneOf(draw, ["", " ", "\f", `${lines[at]}\f`, `> ${lines[at]}`, `"${lines[at]}"`]);
  }),
  // cut off, at either end or in the middle
  (letter, draw) => letter.slice(0, draw(letter.length + 1)),
  (letter, draw) => letter.slice(draw(letter.length + 1)),
  (letter, draw) => {
    const at = draw(letter.length + 1);
    return letter.slice(0, at) + letter.slice(at + draw(400));
  },
  (letter, draw) => {
    const at = draw(letter.length + 1);
    return letter.slice(0, at) + letter.slice(at + 1);
  },
  // characters and wording that should not be there
  (letter, draw) => insert(letter, draw(letter.length + 1), oneOf(draw, UNICODE)),
  (letter, draw) => insert(letter, draw(letter.length + 1), String.fromCharCode(draw(0x10000))),
  (letter, draw) => insert(letter, draw(letter.length + 1), oneOf(draw, WORDING)),
  onLines((lines, draw) => void lines.splice(draw(lines.length + 1), 0, oneOf(draw, HEADINGS))),
  onLines((lines, draw) => void lines.splice(draw(lines.length + 1), 0, oneOf(draw, LABELS) + oneOf(draw, ["", " ", " word."]))),
  (letter, draw) =>
    letter.replaceAll(oneOf(draw, [" ", "e", "a", ":", ".", "\n", "i", "O"]), oneOf(draw, ["", " ", "-", "\n", "  ", "\u00a0", "0"])),
  (letter, draw) => {
    const wording = oneOf(draw, [...WORDING, ...LABELS, ...HEADINGS]);
    const at = draw(wording.length);
    return letter.replaceAll(wording, wording.slice(0, at) + oneOf(draw, ["", "x", " ", "-\n", ":"]) + wording.slice(at + draw(2)));
  },
  (letter, draw) => (draw(2) === 0 ? letter.toUpperCase() : letter.toLowerCase()),
  // another letter behind it, before it, or inside
  (letter, draw, others) => letter + oneOf(draw, ["", "\n", "\f"]) + oneOf(draw, others),
  (letter, draw, others) => {
    const other = oneOf(draw, others);
    const at = draw(other.length);
    return insert(letter, draw(letter.length + 1), other.slice(at, at + draw(3_000)));
  },
  rewrapped,
  rewrapped,
];

const MOST_CHANGES = 6;
const LONGEST = 200_000;

/** The mutant of this number. */
export function mutant(letters: readonly string[], seed: number, number: number): string {
  const draw = drawing(Math.imul(seed, 0x9e3779b1) ^ Math.imul(number + 1, 0x85ebca6b));
  draw(2);
  let letter = oneOf(draw, letters);
  for (let changes = 1 + draw(MOST_CHANGES); changes > 0; changes--) letter = oneOf(draw, MUTATIONS)(letter, draw, letters);
  return letter.slice(0, LONGEST);
}
