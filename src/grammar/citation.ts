/**
 * Citations in running text: guideline mentions, literature, regulations, web addresses.
 *
 *     According to the MTUS Chronic Pain Medical Treatment Guidelines section on Opioids, On-Going Management, p 74-97
 *     ACOEM Chapter 12, Table 12-8, page 309      (Baillargeon, 2003) (Ashton, 2005)      8 CCR 9792.24.2
 */
import P from "parsimmon";
import type { LiteratureCitation, RegulationCitation, WebCitation } from "../schema/index.ts";
import type { CitedGuideline } from "./cited-source.ts";
import { byFirst, placed, run, scan, token, type Match, type Rule } from "./combinators.ts";
import { MENTION_CUE, PART_CUE, readMention, readPartBefore } from "./guideline-mention.ts";

type Unplaced<T> = Omit<T, "text" | "span" | "context">;

/** A citation without its place in the letter. */
export type ReadCitation = CitedGuideline | Unplaced<LiteratureCitation> | Unplaced<RegulationCitation> | Unplaced<WebCitation>;

// ---- regulations and the web ------------------------------------------------------------------------------------

const SECTION = String.raw`(\d{4,5}(?:\.\d{1,3}){0,4}(?:\([a-z0-9]{1,2}\))*)`;
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
  /(?:MTUS )?(?:§{1,2} ?|[Ss]ections? )?(97(?:89|9\d)(?:\.\d{1,3}){1,4}(?:\([a-z0-9]{1,2}\))*(?:-97\d\d(?:\.\d{1,3}){1,4})?)/,
  in8Ccr,
);

const noRegulation: Rule<ReadCitation> = P.fail("a regulation");
const regulation: Rule<ReadCitation> = byFirst({ "8TC": californiaCode, L: laborCode, "9§M": sectionOfMtus }, noRegulation);

const web: Rule<ReadCitation> = token(/(?:https?:\/\/|www\.)[^\s<>"“”]*[^\s<>"“”.,;:)\]]/, ([url]): ReadCitation => ({ kind: "web", url }));

// ---- literature -------------------------------------------------------------------------------------------------

/** Authors are capitalised, but for particles: `van Tulder`. */
const NAME = String.raw`(?:[A-Z\u00C0-\u00DE]|(?:van|von|de|der|del|della|la|le|di|da|ten|ter|den|el|al)[ -])[^()\d;]{0,80}?`;
const MONTH =
  /^(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?$/i;
/** `(updated, 2016)`, `(as of spring, 2016)` */
const NO_AUTHOR = /^(?:updated|revised|accessed|dated|since|version|edition)\b|^(?:as|in|on|per|from|see|the|dated|by) /i;

const reference = token(new RegExp(String.raw`(${NAME}(?:,? et\.? al\.?)?), ?((?:19|20) ?\d ?\d)[a-z]?(?!\d)`), ([, author, year]) => ({
  author: (author as string).replace(/,? et\.? al\.?$/, "").trim(),
  year: Number((year as string).replace(/ /g, "")),
})).chain((read) => (MONTH.test(read.author) || NO_AUTHOR.test(read.author) ? P.fail("an author") : P.succeed(read)));

/** `(Baillargeon, 2003)`, `(Chou, 2007; Manchikanti, 2010)` */
const references = P.seqMap(
  token(/\( ?/),
  P.sepBy1(token(/(?:see(?: also)?|e\.g\.,?|cf\.) |/i).then(placed(reference)), token(/ ?; ?/)),
  token(/ ?\)/),
  (_open, list) => list,
);

// ---- all of them ------------------------------------------------------------------------------------------------

/** Where a citation stands. Few words of a text begin or end like these, so that most are passed over. */
const CUES = String.raw`\((?= ?[A-Za-z\u00C0-\u024F])|§|\b(?:8 ?C\.?C\.?R|Title 8|California Code|Labor Code|97(?:89|9\d)\.\d|${MENTION_CUE}|${PART_CUE})`;
const CUE = new RegExp(CUES, "g");
const CUE_OR_ADDRESS = new RegExp(String.raw`${CUES}|https?:|www\.`, "g");

/** The citations of running text, in order: `start` and `end` are offsets into the text given. */
export function readCitations(text: string): Match<ReadCitation>[] {
  const found: Match<ReadCitation>[] = [];
  const cues = text.includes("http") || text.includes("www.") ? CUE_OR_ADDRESS : CUE;
  cues.lastIndex = 0;
  let end = 0; // of the last citation
  for (let cue = cues.exec(text); cue; cue = cues.exec(text)) {
    const at = cue.index;
    const floor = end;
    const read = readAt(text, at, floor, cue[0]);
    found.push(...read, ...read.flatMap((one) => regulationsInside(text, one)));
    end = read.at(-1)?.end ?? end;
    cues.lastIndex = Math.max(end, at + 1);
  }
  return found;
}

/** `Chronic Pain Medical Treatment Guidelines MTUS - 8 C.C.R. 9792.24.2 …, Page 81` cites a guideline, and its regulation. */
function regulationsInside(text: string, { value, start, end }: Match<ReadCitation>): Match<ReadCitation>[] {
  if (value.kind !== "guideline" || !text.slice(start, end).includes("97")) return [];
  return scan(text.slice(start, end), REGULATION_CUE, regulation).map((inside) => ({
    value: inside.value,
    start: start + inside.start,
    end: start + inside.end,
  }));
}
const REGULATION_CUE = /\b(?:8 ?C\.?C\.?R|97(?:89|9\d)\.\d)/g;

/** What is cited where a cue stands, by the cue's first letter. */
function readAt(text: string, at: number, floor: number, cue: string): readonly Match<ReadCitation>[] {
  const first = cue.charAt(0);
  if (first === "(") return readReferences(text, at);
  if (ENDS_PART.test(cue)) return asList(readPartBefore(text, at, floor));
  if (first === "h" || first === "w") return asList(run(web, text, at));
  const section = run(regulation, text, at) ?? (first === "L" ? { value: null, start: at, end: at + "Labor Code".length } : null);
  if (section) return asList(withLead(text, section, floor));
  return isNonMtus(text, at) ? [] : asList(readMention(text, at, floor));
}

const ENDS_PART = new RegExp(`^(?:${PART_CUE})`);

const asList = <T>(read: T | null): readonly T[] => (read === null ? [] : [read]);

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
function readReferences(text: string, at: number): readonly Match<ReadCitation>[] {
  const list = run(references, text, at);
  return (list?.value ?? []).map(({ value: { author, year }, start, end }, _i, { length }) => ({
    value: { kind: "literature", author, year },
    start: length === 1 ? at : start,
    end: length === 1 ? (list as Match<unknown>).end : end,
  }));
}

/** The `MTUS` of `Non-MTUS` names nothing. */
const isNonMtus = (text: string, at: number): boolean => /\bnon[ -–]{0,2}$/i.test(text.slice(Math.max(0, at - 6), at));
