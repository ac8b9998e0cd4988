/**
 * Citations in running text: guideline mentions, literature, regulations, web addresses.
 *
 *     According to the MTUS Chronic Pain Medical Treatment Guidelines section on Opioids, On-Going Management, p 74-97
 *     ACOEM Chapter 12, Table 12-8, page 309      (Baillargeon, 2003) (Ashton, 2005)      8 CCR 9792.24.2
 */
import P from "parsimmon";
import type { LiteratureCitation, RegulationCitation, WebCitation } from "../schema/index.ts";
import type { CitedGuideline } from "./cited-source.ts";
import { byFirst, placed, run, scan, sepBy1, seqMap, token, where, type Match, type Rule } from "./combinators.ts";
import { MENTION_CUE, PART_CUE, readMention, readPartBefore } from "./guideline-mention.ts";

type Unplaced<T> = Omit<T, "text" | "span" | "context">;

/** A citation without its place in the letter. */
export type ReadCitation = CitedGuideline | Unplaced<LiteratureCitation> | Unplaced<RegulationCitation> | Unplaced<WebCitation>;

// ---- regulations and the web ------------------------------------------------------------------------------------

const SECTION = String.raw`(\d{4,5}(?:\.\d{1,3}){0,4}(?:(?:\([a-z0-9]{1,2}\))+|(?![A-Za-z]{2})[a-z])?)`;
const SECTION_SIGN = String.raw`,? ?(?:§{1,2}|[Ss]ections?|[Ss]ecs?\.)? ?`;

const in8Ccr = ([, section]: RegExpExecArray): ReadCitation => ({ kind: "regulation", code: "8 CCR", section: section as string });
const inLaborCode = ([, section]: RegExpExecArray): ReadCitation => ({
  kind: "regulation",
  code: "Labor Code",
  section: section as string,
});

const californiaCode = token(
  new RegExp(
    String.raw`(?:8 ?CCR|8 ?C\.C\.R\.|(?:Title 8,? (?:of the )?)?California Code of Regulations(?:,? Title 8)?)${SECTION_SIGN}${SECTION}`,
  ),
  in8Ccr,
);
const laborCode = token(new RegExp(String.raw`Labor Code${SECTION_SIGN}${SECTION}`), inLaborCode);
/** The sections of the MTUS stand alone too: §9792.21.1, MTUS 9792.20(e) */
const sectionOfMtus = token(
  /(?:MTUS )?(?:§{1,2} ?|[Ss]ections? )?(97(?:89|9\d)(?:\.\d{1,3}){1,4}(?:(?:\([a-z0-9]{1,2}\))+|(?![A-Za-z]{2})[a-z])?(?:-97\d\d(?:\.\d{1,3}){1,4})?)/,
  in8Ccr,
);

const noRegulation: Rule<ReadCitation> = P.fail("a regulation");
const regulation: Rule<ReadCitation> = byFirst({ "8TC": californiaCode, L: laborCode, "9§M": sectionOfMtus }, noRegulation);

/** A full stop or parenthesis that ends the sentence is none of the address, unless the address opened it. */
const web: Rule<ReadCitation> = token(
  /(?:https?:\/\/|www\.)[^\s<>"“”()]*(?:\([^\s<>"“”()]{0,200}\)[^\s<>"“”()]*)*(?<![.,;:\]])/i,
  ([url]): ReadCitation => ({ kind: "web", url }),
);

// ---- literature -------------------------------------------------------------------------------------------------

/** Authors are capitalised, but for particles: `van Tulder`. */
const NAME = String.raw`(?:[A-Z\u00C0-\u00DE]|(?:van|von|de|der|del|della|la|le|di|da|ten|ter|den|el|al)[ -])[^()\d;]{0,80}?`;
const MONTH =
  /^(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?$/i;
/** `(updated, 2016)`, `(as of spring, 2016)` */
const NO_AUTHOR = /^(?:updated|revised|accessed|dated|since|version|edition)\b|^(?:as|in|on|per|from|see|the|dated|by) /i;

const reference = where(
  token(new RegExp(String.raw`(${NAME}(?:,? et\.? al\.?)?), ?((?:19|20) ?\d ?\d)[a-z]?(?!\d)`), ([, author, year]) => ({
    author: (author as string).replace(/,? et\.? al\.?$/, "").trim(),
    year: Number((year as string).replace(/ /g, "")),
  })),
  ({ author }) => !MONTH.test(author) && !NO_AUTHOR.test(author),
);

/** `(Baillargeon, 2003)`, `(Chou, 2007; Manchikanti, 2010)` */
const references = seqMap(
  token(/\( ?/),
  sepBy1(token(/(?:(?:see(?: also)?|e\.g\.,?|cf\.) )?/i).then(placed(reference)), token(/ ?; ?/)),
  token(/ ?\)/),
  (_open, list) => list,
);

// ---- all of them ------------------------------------------------------------------------------------------------

/** Where a citation stands. Few words of a text begin or end like these, so that most are passed over. */
const CUES = String.raw`\((?= ?[A-Za-z\u00C0-\u024F])|§|\b(?:8 ?C\.?C\.?R|Title 8|California Code|Labor Code|97(?:89|9\d)\.\d|${MENTION_CUE}|(${PART_CUE}))`;
const CUE = new RegExp(CUES, "g");
const CUE_OR_ADDRESS = new RegExp(String.raw`${CUES}|https?:|www\.|HTTPS?:|WWW\.`, "g");
const ADDRESSES = ["http", "www.", "HTTP", "WWW."];

/** The citations of running text, in order: `start` and `end` are offsets into the text given. */
export function readCitations(text: string): Match<ReadCitation>[] {
  const found: Match<ReadCitation>[] = [];
  const cues = ADDRESSES.some((beginning) => text.includes(beginning)) ? CUE_OR_ADDRESS : CUE;
  cues.lastIndex = 0;
  let end = 0; // of the last citation
  for (let cue = cues.exec(text); cue; cue = cues.exec(text)) {
    const at = cue.index;
    const count = found.length;
    if (cue[0] === "(") readReferences(found, text, at);
    else {
      const one = cue[1] === undefined ? readNamed(text, at, end, cue[0]) : readPartBefore(text, at, end);
      if (one) found.push(one);
    }
    if (found.length > count) {
      furtherSections(found, text);
      end = (found.at(-1) as Match<unknown>).end;
      if (count === found.length - 1) regulationsInside(found, text, found[count] as Match<ReadCitation>);
    }
    cues.lastIndex = Math.max(end, at + 1);
  }
  return found;
}

/** `Labor Code sections 4600 and 4610.5` cites two. */
function furtherSections(found: Match<ReadCitation>[], text: string): void {
  for (let last = found.at(-1); last?.value.kind === "regulation" && last.value.code === "Labor Code"; last = found.at(-1)) {
    const further = run(furtherSection, text, last.end);
    if (!further) return;
    found.push(further.value);
  }
}
/** A year is no section. */
const furtherSection = seqMap(
  token(/,? (?:and|or|&) |, (?=\d)/),
  placed(token(new RegExp(`(?!(?:19|20)\\d\\d\\b)${SECTION}(?!\\d|,\\d)`), inLaborCode)),
  (_and, section) => section,
);

/** `Chronic Pain Medical Treatment Guidelines MTUS - 8 C.C.R. 9792.24.2 …, Page 81` cites a guideline, and its regulation. */
function regulationsInside(found: Match<ReadCitation>[], text: string, { value, start, end }: Match<ReadCitation>): void {
  if (value.kind !== "guideline") return;
  const wording = text.slice(start, end);
  if (!wording.includes("97")) return;
  for (const inside of scan(wording, REGULATION_CUE, regulation))
    found.push({ value: inside.value, start: start + inside.start, end: start + inside.end });
}
const REGULATION_CUE = /\b(?:8 ?C\.?C\.?R|97(?:89|9\d)\.\d)/g;

/** What is cited by a name that stands at an offset. */
function readNamed(text: string, at: number, floor: number, cue: string): Match<ReadCitation> | null {
  if (/^(?:http|www)/i.test(cue)) return run(web, text, at);
  const section = run(regulation, text, at);
  if (section) return withLead(text, section, floor);
  if (cue === "Labor Code") return withLead(text, { value: null, start: at, end: at + cue.length }, floor);
  return isNonMtus(text, at) ? null : readMention(text, at, floor);
}

/** `section 9792.20`, `California Labor Code 4600`, `Section 4600 of the Labor Code` */
const LEAD = new RegExp(String.raw`\b(?:[Ss]ections? ${SECTION} of (?:the )?(?:California )?|[Ss]ections? |(?:California|CA) )$`);
const LONGEST_LEAD = 50;

/** A regulation with what stands before it; `Labor Code` without a section before or behind it is none. */
function withLead(text: string, { value, start, end }: Match<ReadCitation | null>, floor: number): Match<ReadCitation> | null {
  const lead = LEAD.exec(text.slice(Math.max(floor, start - LONGEST_LEAD), start));
  const own = value ?? (lead?.[1] === undefined ? null : inLaborCode(lead));
  return own && { value: own, start: start - (lead?.[0].length ?? 0), end };
}

/** One reference takes its parentheses along; of several each is its own. */
function readReferences(found: Match<ReadCitation>[], text: string, at: number): void {
  YEAR_FIRST.lastIndex = at;
  if (!YEAR_FIRST.test(text)) return;
  const list = run(references, text, at);
  if (!list) return;
  const isOne = list.value.length === 1;
  for (const { value, start, end } of list.value)
    found.push({
      value: { kind: "literature", author: value.author, year: value.year },
      start: isOne ? at : start,
      end: isOne ? list.end : end,
    });
}

/** Of most parentheses one look tells that they hold no reference: a year is the first number in one. */
const YEAR_FIRST = /\([^()\d]{3,160}(?:19|20)/y;

/** The `MTUS` of `Non-MTUS` names nothing. */
const isNonMtus = (text: string, at: number): boolean => /\bnon[ ‐‑–-]{0,2}$/i.test(text.slice(Math.max(0, at - 6), at));
