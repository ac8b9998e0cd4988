/** Strings that look like parts of letters, put together without sense; and golden letters with pieces missing, doubled or misplaced. */
import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { filesIn } from "../../scripts/labels.mjs";
import { WORDING } from "../helpers/wording.ts";

const GLUE: readonly string[] = [
  "",
  " ",
  "\n",
  "\n\n",
  "\r\n",
  "\f",
  "\t",
  "\u00a0",
  "\ufeff",
  "\u2028",
  "-",
  "-\n",
  ":",
  " : ",
  ";",
  ",",
  ".",
  ". ",
  "(",
  ")",
  "“",
  "”",
  '"',
  "'",
  "’",
  "§",
  "#",
  "/",
  "ﬁ",
  "\ud83d",
  "\udc00",
  "\0",
];

const anyUnit = fc.nat(0xffff).map((code) => String.fromCharCode(code));

/** Any string: of full Unicode, of single UTF-16 units (so with lone surrogates), binary, or digits and punctuation alone. */
export const anyString: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 200 }),
  fc.string({ unit: "binary", maxLength: 200 }),
  fc.string({ unit: anyUnit, maxLength: 200 }),
  fc.string({ unit: fc.constantFrom(..."0123456789/-.:()# \n"), maxLength: 200 }),
);

/** The letter's own wording in any order, with anything between. */
export const gluedWording: fc.Arbitrary<string> = fc
  .array(
    fc.tuple(
      fc.constantFrom(...WORDING),
      fc.oneof(
        { weight: 4, arbitrary: fc.constant("\n") },
        { weight: 8, arbitrary: fc.constantFrom(...GLUE) },
        { weight: 1, arbitrary: fc.string({ unit: anyUnit, maxLength: 12 }) },
      ),
    ),
    { maxLength: 40 },
  )
  .map((pieces) => pieces.flat().join(""));

/** Words of titles, of all kinds. */
const TITLE_WORDING: readonly string[] = [
  ...[
    "Norco",
    "hydrocodone",
    "APAP",
    "Ultram",
    "tramadol",
    "Lidocaine",
    "Flurbiprofen",
    "Terocin",
    "Tylenol",
    "Orthovisc",
    "Botox",
    "HCL",
    "ER",
  ],
  ...[
    "10/325mg",
    "5%",
    "20mg",
    "mg",
    "ml",
    "10mg/1ml",
    "mcg/hr",
    "120 grams",
    "#60",
    "#3",
    "Qty: 30",
    "No.",
    "refill",
    "refills",
    "day supply",
  ],
  ...["tablet", "cream", "patch", "po", "compound", "topical"],
  ...[
    "Physical therapy",
    "PT",
    "PTT",
    "acupuncture",
    "evaluation",
    "labs",
    "CBC",
    "injection",
    "epidural",
    "ultrasound",
    "E-stim",
    "traction",
  ],
  ...[
    "arthroscopy",
    "decompression",
    "surgery",
    "surgeon",
    "psychologist",
    "MRI",
    "MRA",
    "contrast",
    "without",
    "TENS unit",
    "knee brace",
    "DME",
  ],
  ...["rental", "purchase", "trial", "unit", "Associated surgical service:", "Pre-op", "post-op"],
  ...[
    "left",
    "right",
    "bilateral",
    "L",
    "R",
    "knee",
    "shoulder",
    "lumbar",
    "neck",
    "low back",
    "L4-5",
    "C7",
    "S1",
    "T12-1",
    "carpal tunnel",
  ],
  ...[
    "2 times a week",
    "for 6 weeks",
    "x",
    "times",
    "12",
    "two (2)",
    "2-3",
    "visits",
    "sessions",
    "daily",
    "every",
    "per",
    "a",
    "week",
    "days",
    "hours",
  ],
  ...["and", "with", "to", "in", "of the", "level", "series", "DOS 06/08/2016", "8-20-14"],
];

/** Words of titles in any order. */
export const gluedTitle: fc.Arbitrary<string> = fc
  .array(
    fc.tuple(
      fc.constantFrom(...TITLE_WORDING),
      fc.oneof({ weight: 6, arbitrary: fc.constant(" ") }, { weight: 3, arbitrary: fc.constantFrom(...GLUE) }),
    ),
    {
      minLength: 1,
      maxLength: 14,
    },
  )
  .map((pieces) => pieces.flat().join(""));

/** Wording with single characters lost, doubled or changed. */
export const misspeltWording: fc.Arbitrary<string> = fc
  .tuple(gluedWording, fc.array(fc.tuple(fc.nat(9999), fc.constantFrom("", "x", " ", "\n", "-")), { maxLength: 12 }))
  .map(([text, slips]) =>
    slips.reduce((spoilt, [place, character]) => {
      const at = Math.floor((place / 10_000) * spoilt.length);
      return spoilt.slice(0, at) + character + spoilt.slice(at + 1);
    }, text),
  );

/** The golden letters by their paths. */
export const goldenLetters: readonly string[] = filesIn(new URL("../golden", import.meta.url).pathname, ".txt").map((path) =>
  readFileSync(path, "utf8"),
);

type Damage = (letter: string) => string;
const place = fc.nat(9999);
const placeIn = (drawn: number, length: number): number => Math.floor((drawn / 10_000) * length);

const lines = (spoil: (all: string[], at: number, to: number) => void) =>
  fc.tuple(place, place).map(([first, second]): Damage => (letter) => {
    const all = letter.split("\n");
    spoil(all, placeIn(first, all.length), placeIn(second, all.length));
    return all.join("\n");
  });

const damage: fc.Arbitrary<Damage> = fc.oneof(
  lines((all, at) => void all.splice(at, 1)),
  lines((all, at) => void all.splice(at, 8)),
  lines((all, at) => void all.splice(at, 0, all[at] ?? "")),
  lines((all, at, to) => void ([all[at], all[to]] = [all[to] ?? "", all[at] ?? ""])),
  lines((all, at, to) => void all.splice(to, 0, ...all.splice(at, 12))),
  place.map(
    (at): Damage =>
      (letter) =>
        letter.slice(0, placeIn(at, letter.length)),
  ),
  place.map(
    (at): Damage =>
      (letter) =>
        letter.slice(placeIn(at, letter.length)),
  ),
  fc.tuple(place, place).map(([from, length]): Damage => (letter) => {
    const at = placeIn(from, letter.length);
    return letter.slice(0, at) + letter.slice(at + placeIn(length, 300));
  }),
  fc.tuple(place, fc.constantFrom(...WORDING), fc.constantFrom(...GLUE), fc.constantFrom(...GLUE)).map(
    ([at, wording, before, behind]): Damage =>
      (letter) =>
        letter.slice(0, placeIn(at, letter.length)) + before + wording + behind + letter.slice(placeIn(at, letter.length)),
  ),
);

/** A golden letter with up to five kinds of damage. */
export const mutilatedLetter: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom(...goldenLetters), fc.array(damage, { minLength: 1, maxLength: 5 }))
  .map(([letter, damages]) => damages.reduce((text, spoil) => spoil(text), letter));
