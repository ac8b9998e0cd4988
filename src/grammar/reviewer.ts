/**
 * The expert reviewer's credentials, in the shape of 2014 and in that of 2015 on.
 *
 *     The expert reviewer is Board Certified in Anesthesiology, has a subspecialty in Pain Medicine, and is licensed to
 *     practice in Massachutes.
 *
 *     State(s) of Licensure: California,North Carolina
 *     Certification(s)/Specialty: Preventive Medicine, Occupational Medicine
 */
import { FIELDS, SPECIALTIES, STATES } from "../catalogue/index.ts";
import type { Reviewer, StateCode } from "../schema/index.ts";
import { spanOf, trimmed, type Reading, type Stretch } from "../text/reading.ts";
import { asDamaged, squeezed } from "../text/spelling.ts";
import { optional, placed, run, seqMap, textUpTo, token, type Match, type Rule } from "./combinators.ts";

/** What the credentials say, and the state names that none of the states has. */
export interface ReadReviewer {
  readonly reviewer: Reviewer;
  readonly unknownStates: readonly string[];
}

interface Credentials {
  certifications: string;
  subspecialties: string | null;
  states: string;
}

const words = (wording: string): string => asDamaged(wording);
const HAS_A_SUBSPECIALTY = new RegExp(`,? ?(?:and )?${words("has a subspecialty in")} `, "i");
const IS_LICENSED = new RegExp(`,? ?(?:and )?${words("is licensed to practice in")} `, "i");
const SUBSPECIALTY_OR_LICENCE = new RegExp(`${HAS_A_SUBSPECIALTY.source}|${IS_LICENSED.source}`, "i");

/** Physicians are `Board Certified in …`; others are `a licensed Chiropractor`, `Licensed in Acupuncture`, `a Doctor of Podiatric Medicine`. */
const QUALIFIED = `${words("Board Certified")} in |(?:an? )?${words("licensed")} (?:in )?|an? `;
const REVIEWER_IS = "The (?:(?:expert|physician|medical|professional) )?reviewer is ";

/** The sentence of 2014. The states run to the full stop that ends it: `D.C.` and `St.` are none. */
const credentialsSentence: Rule<Credentials> = seqMap(
  token(new RegExp(`${REVIEWER_IS}(?:${QUALIFIED})`, "i")),
  textUpTo(SUBSPECIALTY_OR_LICENCE),
  optional(seqMap(token(HAS_A_SUBSPECIALTY), textUpTo(IS_LICENSED), (_has, subspecialties) => subspecialties)),
  token(IS_LICENSED),
  textUpTo(/\.(?= ?(?:He\/she|$))|\. ?(?=[A-Z])(?<!\b[A-Z]\. ?)/),
  (_is, certifications, subspecialties, _licensed, states) => ({ certifications, subspecialties, states }),
);
const SENTENCE_CUE = new RegExp(`${REVIEWER_IS}(?=B|an? |L)`, "i");
const LONGEST_SENTENCE = 700;

/** The credentials sentence inside the boilerplate, with its place in the text. */
export function findCredentialsSentence(text: string, { start, end }: Stretch): Match<Credentials> | null {
  const boilerplate = text.slice(start, Math.min(end, start + 4 * LONGEST_SENTENCE));
  const cue = SENTENCE_CUE.exec(boilerplate);
  if (!cue) return null;
  const found = run(placed(credentialsSentence), boilerplate, cue.index)?.value;
  if (!found || found.end - found.start > LONGEST_SENTENCE) return null;
  return { value: found.value, start: start + found.start, end: start + found.end + (boilerplate.charAt(found.end) === "." ? 1 : 0) };
}

/** The reviewer out of the sentence of 2014. */
export function readCredentialsSentence(reading: Reading, { value, start, end }: Match<Credentials>): ReadReviewer {
  return reviewerOf(reading, { start, end }, value);
}

/** The reviewer out of the two lines of 2015 on; either can be missing. */
export function readCredentialsLines(
  reading: Reading,
  whole: Stretch,
  states: Stretch | null,
  certifications: Stretch | null,
): ReadReviewer {
  const at = (stretch: Stretch | null): string => (stretch ? reading.text.slice(stretch.start, stretch.end) : "");
  return reviewerOf(reading, trimmed(reading.text, whole), {
    certifications: at(certifications),
    subspecialties: null,
    states: at(states),
  });
}

/** The only state whose name has another state's in it and a comma between. */
const WASHINGTON_DC = /\bWashington,? ?D\.? ?C\b\.?/gi;

function reviewerOf(reading: Reading, stretch: Stretch, { certifications, subspecialties, states }: Credentials): ReadReviewer {
  const licensedStates: StateCode[] = [];
  const unknownStates: string[] = [];
  for (const name of states
    .replace(WASHINGTON_DC, "DC")
    .split(/,|;| and | & |\/| or /)
    .map((part) => part.replace(/^ ?and /i, "").trim())
    .filter(Boolean)) {
    const code = stateOf(name);
    if (!code) unknownStates.push(name);
    else if (!licensedStates.includes(code)) licensedStates.push(code);
  }
  return {
    reviewer: {
      certifications: listOf(certifications),
      subspecialties: subspecialties === null ? [] : listOf(subspecialties),
      licensedStates,
      text: reading.text.slice(stretch.start, stretch.end),
      span: spanOf(reading, stretch),
    },
    unknownStates,
  };
}

const JOINED_NAMES = SPECIALTIES.filter((name) => name.includes(","));
const LONGEST_NAME = 100;

/** Certifications are parted by commas; a few names hold one themselves. */
function listOf(list: string): string[] {
  const names: string[] = [];
  let rest = list.trim();
  while (rest !== "") {
    const next = rest.slice(0, LONGEST_NAME).toLowerCase();
    const joined = JOINED_NAMES.find((name) => next.startsWith(name.toLowerCase()));
    const end = joined ? joined.length : rest.search(/[,;]/);
    const name = (end < 0 ? rest : rest.slice(0, end)).trim().replace(/^and /i, "").replace(/\.$/, "");
    if (name !== "") names.push(...apart(name));
    rest = end < 0 ? "" : rest.slice(end).replace(/^[,; ]+/, "");
  }
  return names;
}

/** `Chiropractic and Acupuncture`, `Internal Medicine and Emergency Medicine` are two; `Physical Medicine and Rehabilitation` is one. */
const AND = / and | & /;
const LISTED = new Set(SPECIALTIES.map((name) => name.toLowerCase()));

const FIELD = new RegExp(`^(?:${FIELDS.join("|")})$`, "i");

function apart(name: string): string[] {
  if (LISTED.has(name.toLowerCase())) return [name];
  for (const { index, 0: and } of name.matchAll(new RegExp(AND.source, "g"))) {
    const [before, behind] = [name.slice(0, index), name.slice(index + and.length)];
    if (FIELD.test(before) && FIELD.test(behind)) return [before, behind];
  }
  return [name];
}

const STATE_NAMES = STATES.map(({ code, name }) => [squeezed(name), code] as const);
/** `N. Carolina` */
const SHORT_NAMES = STATES.flatMap(({ code, name }) =>
  /^(?:North|South|West) /.test(name) ? [[squeezed(name.replace(/^(.)\w+/, "$1")), code] as const] : [],
);
const STATE_BY_NAME = new Map<string, StateCode>([
  ...STATE_NAMES,
  ...SHORT_NAMES,
  ...STATES.map(({ code }) => [code.toLowerCase(), code] as const),
]);

/** The state of a name, read through slips: `Massachutes` is Massachusetts. Null where two states are equally near, or none. */
function stateOf(printed: string): StateCode | null {
  const name = squeezed(printed).replace(/\./g, "");
  const known = STATE_BY_NAME.get(name);
  if (known || name.length < 4) return known ?? null;
  const most = Math.min(MOST_SLIPS, Math.floor(name.length / LETTERS_PER_SLIP));
  let nearest: StateCode | null = null;
  let fewest = most + 1;
  for (const [state, code] of STATE_NAMES) {
    const slips = slipsBetween(name, state, most);
    if (slips === fewest) nearest = null;
    if (slips >= fewest) continue;
    fewest = slips;
    nearest = code;
  }
  return nearest;
}

const MOST_SLIPS = 3;
const LETTERS_PER_SLIP = 3.5;

/** Letters to change, add or take away to make one word of the other (Levenshtein distance), counted up to one more than `most`. */
function slipsBetween(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  const row: number[] = [];
  for (let j = 0; j <= b.length; j++) row.push(j);
  for (let i = 1; i <= a.length; i++) {
    let diagonal = i - 1;
    let left = i;
    let least = i;
    row[0] = i;
    for (let j = 1; j <= b.length; j++) {
      const above = row[j] as number;
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1;
      left = Math.min(above + 1, left + 1, diagonal + same);
      if (left < least) least = left;
      row[j] = left;
      diagonal = above;
    }
    if (least > most) return most + 1;
  }
  return Math.min(most + 1, row[b.length] as number);
}
