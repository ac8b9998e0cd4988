/**
 * A guideline named in running text, with its chapter, sections, tables and pages: one mention, one citation.
 *
 *     MTUS page 24                                             California MTUS 2016 Chronic Pain Guidelines
 *     MTUS Guideline in ACOEM Chapter 11, page 261             page 82 of the Chronic Pain Medical Treatment Guidelines
 *     Official Disability Guidelines (ODG), Pain Chapter       Introduction section of the MTUS
 */
import P from "parsimmon";
import { GUIDELINES, GUIDELINE_PARTS, ODG_CHAPTERS, guidelineByAcoemChapter, guidelineById, type Guideline } from "../catalogue/index.ts";
import type { GuidelineId, OdgChapterId, PageRange } from "../schema/index.ts";
import { asPrinted } from "../text/spelling.ts";
import type { CitedGuideline } from "./cited-source.ts";
import { byFirst, oneOf, optional, run, textUpTo, token, type Match, type Rule } from "./combinators.ts";
import { pageList } from "./pages.ts";

// ---- names ------------------------------------------------------------------------------------------------------

/** The names that only running text gives the Division's own parts. */
const SHORT_NAMES: readonly (readonly [string, GuidelineId])[] = [
  ["Chronic Pain", "chronic-pain-medical-treatment"],
  ["Chronic Pain Medical", "chronic-pain-medical-treatment"],
  ["Chronic Pain Treatment", "chronic-pain-medical-treatment"],
  ["Acupuncture", "acupuncture-treatment"],
  ["Acupuncture Medical", "acupuncture-treatment"],
  ["Postsurgical", "postsurgical-treatment"],
  ["Post-surgical", "postsurgical-treatment"],
  ["Post-Surgical", "postsurgical-treatment"],
  ["Postsurgical Physical Medicine", "postsurgical-treatment"],
  ["Opioid", "opioid-treatment"],
  ["Opioids", "opioid-treatment"],
  ["Opioids Treatment", "opioid-treatment"],
];
const withoutGuidelines = (name: string): string => name.replace(/ (?:Medical )?(?:Treatment )?Guidelines?$/, "");
/** All guidelines that a name can mean, the older first. */
const MEANT_BY = new Map<string, Guideline[]>();
for (const [name, guideline] of [
  ...SHORT_NAMES.map(([name, id]) => [name, guidelineById(id)] as const),
  ...GUIDELINE_PARTS.flatMap((guideline) => [guideline.title, ...guideline.names].map((name) => [withoutGuidelines(name), guideline] as const)),
]) {
  const key = name.toLowerCase();
  const meant = MEANT_BY.get(key) ?? [];
  if (!meant.includes(guideline)) MEANT_BY.set(key, [...meant, guideline]);
}
const NAMES = [...MEANT_BY.keys()].filter((name) => name.length > 5);

const YEAR = String.raw`(?:19|20)\d\d`;
const GUIDELINES_WORD = token(/ (?:medical )?(?:treatment )?guidelines?\b/i);
const year: Rule<number> = token(new RegExp(String.raw`,? \(?(${YEAR})\)?(?![\d/-])`), ([, digits]) => Number(digits));
const partName: Rule<readonly Guideline[]> = oneOf(NAMES, asPrinted, false).map((name) => MEANT_BY.get(name) as Guideline[]);

/** What the words of a mention name; the edition is a year that stands in the name. */
interface Named {
  readonly guideline: GuidelineId;
  readonly edition: number | null;
}
const named = (guideline: GuidelineId, ...years: readonly (number | null)[]): Named => ({ guideline, edition: firstOf(years) });
const firstOf = (years: readonly (number | null)[]): number | null => years.find((one) => one !== null) ?? null;
/** Names that two eras share are told apart by the year, which can also stand before `MTUS`: without one it is the older. */
const partOf = (meant: readonly Guideline[], year: number | null): GuidelineId => (meant.find(({ editions }) => year !== null && editions.includes(year)) ?? (meant[0] as Guideline)).id;

/** A part before its era is known. */
interface NamedPart {
  readonly meant: readonly Guideline[];
  readonly edition: number | null;
}
const toNamed = ({ meant, edition }: NamedPart, ...years: readonly (number | null)[]): Named => {
  const own = firstOf([edition, ...years]);
  return { guideline: partOf(meant, own), edition: own };
};

const part = P.seqMap(partName, optional(year), optional(GUIDELINES_WORD), optional(year), optional(token(/ chapter\b| MTUS\b/i)), (meant, first, _word, second): NamedPart => ({ meant, edition: firstOf([first, second]) }));
/** Without `MTUS` or `ACOEM` before it, a name must be called a guideline, or have its year, and be capitalised or California's. */
const partAlone = P.seqMap(
  token(/(?:CA|California) |(?=[A-Z])/),
  partName,
  P.alt(
    P.seqMap(optional(year), GUIDELINES_WORD, optional(year), (first, _word, second) => [first, second]),
    year.map((first) => [first]),
  ),
  optional(token(/ MTUS\b/)),
  (_capital, meant, years) => toNamed({ meant, edition: firstOf(years) }),
);

const state = String.raw`(?:(?:CA|California|CALIFORNIA)[ /-]{1,2})?`;
const mtusName = P.seqMap(
  token(new RegExp(String.raw`${state}(?:MTUS|Mtus|Medical Treatment Utilization Schedule)(?: ?\((?:Medical Treatment Utilization Schedule|MTUS)\))?(?![A-Za-z])`)),
  optional(year),
  optional(GUIDELINES_WORD),
  (_name, own) => own,
);
const acoemName = P.seqMap(
  token(new RegExp(String.raw`${state}(?:American College of Occupational (?:and|&) Environmental Medicine(?: ?\(ACOEM\))?|ACOEM|Acoem)(?:['’]s)?(?: practice)?(?![A-Za-z])`, "i")),
  optional(GUIDELINES_WORD),
  optional(token(/,? \(?\d(?:st|nd|rd|th) ed(?:ition|\.)\)?,?/i)),
  optional(year),
  (_name, _word, _edition, own) => own,
);

const chapterNumber = token(/chapter (\d{1,2})\b/i, ([, number]): NamedPart | null => {
  const guideline = guidelineByAcoemChapter(Number(number));
  return guideline && { meant: [guideline], edition: null };
});
/** `Chapter 12`, `Chapter 12, Low Back Complaints`, `Chapter 9 (Shoulder Complaints)` */
const chapter = P.seqMap(chapterNumber, optional(P.seq(token(/(?:,| -| –|:)? \(?/), part, optional(token(/\)/)))), (own) => own);
const joint = token(/(?:,| -| –|:|\/)? ?(?:of the |in the |of |in |from the |from |\()?/i);

/** `ACOEM Chapter 12`, `ACOEM's Low Back Disorders Chapter`, `ACOEM` alone */
const acoem: Rule<Named> = P.seqMap(acoemName, optional(P.seqMap(joint, P.alt(chapter, part), (_joint, read) => read)), (edition, read) =>
  read ? toNamed(read, edition) : named("acoem", edition),
);
const acoemPart = P.seqMap(acoemName, joint, P.alt(chapter, part), (edition, _joint, read) => read && { meant: read.meant, edition: read.edition ?? edition });

/** `MTUS and ACOEM` are two; with a part or chapter, or nothing between them, it is one. */
const mtus: Rule<Named> = P.seqMap(
  mtusName,
  optional(P.seqMap(joint, P.alt(acoemPart, chapter, part), (_joint, read) => read)),
  optional(P.seqMap(token(/ (?=ACOEM)/), acoem, (_blank, read) => read)),
  (edition, read, whole) => (read ? toNamed(read, edition) : (whole ?? named("mtus", edition))),
);
const cpmtg: Rule<Named> = token(/CPMTG\b/).map(() => named("chronic-pain-medical-treatment"));

// ---- chapters of the ODG ----------------------------------------------------------------------------------------

const CHAPTER_OF = new Map<string, OdgChapterId>(ODG_CHAPTERS.flatMap(({ id, spellings }) => spellings.map((spelling) => [spelling, id] as const)));
const chapterName = oneOf([...CHAPTER_OF.keys()], asPrinted, false).map((name) => CHAPTER_OF.get(name) as OdgChapterId);
const odgName = token(/(?:Official Disability Guidelines?(?: ?\(ODG\))?|ODG)(?:-TWC| \(TWC\))?(?:['’]s)?(?: guidelines?\b)?/i);
const odgChapter = P.seqMap(token(/(?:,| -|:)? (?:the )?/), chapterName, token(/(?: ?\([^()]{0,30}\))?(?: (?:chapter|section)\b|(?= ?[,.;:)]))/i), (_joint, id) => id);
/** `ODG Physical Therapy Guidelines` */
const odgTopic = token(/ (?:[A-Z][\w/-]+ ){1,4}Guidelines?\b/);
const odg = P.seqMap(odgName, optional(year), optional(P.alt(odgChapter, odgTopic.map(() => null))), (_name, edition, id) => ({ chapter: id, edition }));

// ---- what points into a guideline -------------------------------------------------------------------------------

interface Pointers {
  readonly sections: string[];
  readonly tables: string[];
  readonly pages: PageRange[];
}
type Pointer = { section: string } | { table: string } | { pages: PageRange[] };

const pages: Rule<Pointer> = P.seqMap(token(/,? ?(?:and )?\(?(?:on |at )?(?:pages?|pgs?\.?|pp?\.?|page\(s\):?) ?(?=\d)/i), pageList, token(/\)?/), (_label, list) => ({ pages: list }));
const table: Rule<Pointer> = token(/,? ?(?:and )?\(?(Tables? \d{1,2}-\d{1,2}[a-z]?)\)?/i, ([, wording]) => ({ table: wording as string }));
const dateBehind = token(/,? ?\((?:updated |dated |effective )?(?:\w+ \d{1,2}, \d{4}|\w+,? \d{4}|\d{1,2}[/-]\d{1,2}[/-]\d{2,4})\)/i);

/** `, Initial Care`, `section on Opioids, On-Going Management` */
const sectionsOf = (sections: readonly string[]): Rule<Pointer> => {
  const listed = oneOf(sections, asPrinted);
  const introduced = token(/,? ?(?:in the |under the )?(?:section\(s\):|sections?(?: on| titled| entitled|:)?) ["“]?/i);
  const free = textUpTo(/,? \(?(?:pages?|pgs?\.?|pp?\.?) ?\d|[,.;:)"”]|$/).chain((wording) => (/^[A-Z][\w ,&/-]{2,60}$/.test(wording) ? P.succeed(wording) : P.fail("a section")));
  return P.alt(P.seqMap(introduced, P.alt(listed, free), (_on, section) => section), P.seqMap(token(/,? (?:and )?/), listed, (_comma, section) => section)).map((section) => ({ section }));
};

const pointersOf = (sections: readonly string[]): Rule<Pointers> =>
  P.seqMap(optional(dateBehind), P.alt<Pointer>(pages, table, sectionsOf(sections)).many(), (_date, read) => ({
    sections: read.flatMap((one) => ("section" in one ? [one.section] : [])),
    tables: read.flatMap((one) => ("table" in one ? [one.table] : [])),
    pages: read.flatMap((one) => ("pages" in one ? one.pages : [])),
  }));
const pointersByGuideline = new Map(
  GUIDELINES.map(({ id, sections, topics }) => [id, pointersOf([...sections, ...topics.map(({ name }) => name)].filter((section) => section.length > 4))] as const),
);

// ---- the mention ------------------------------------------------------------------------------------------------

const cited = (authority: CitedGuideline["authority"], { guideline, edition }: Named, chapterId: OdgChapterId | null, { sections, tables, pages: list }: Pointers): CitedGuideline => ({
  kind: "guideline", authority, guideline, source: null, edition, chapter: chapterId, sections, tables, pages: list,
});

const inMtus = (read: Named): Rule<CitedGuideline> => (pointersByGuideline.get(read.guideline) as Rule<Pointers>).map((pointers) => cited("MTUS", read, null, pointers));
const ofMtus = P.alt(mtus, cpmtg).chain(inMtus);
const ofPart = partAlone.chain(inMtus);
const ofAcoem: Rule<CitedGuideline> = acoem.chain((read) =>
  (pointersByGuideline.get(read.guideline) as Rule<Pointers>).map((pointers) => cited(guidelineById(read.guideline).regulation === null ? "non-MTUS" : "MTUS", read, null, pointers)),
);
const ofOdg: Rule<CitedGuideline> = odg.chain((read) => (pointersByGuideline.get("odg") as Rule<Pointers>).map((pointers) => cited("non-MTUS", named("odg", read.edition), read.chapter, pointers)));

/** A guideline with what points into it behind its name. */
const mention: Rule<CitedGuideline> = byFirst({ M: ofMtus, C: P.alt(ofMtus, ofAcoem, ofPart), O: P.alt(ofOdg, ofPart), A: P.alt(ofAcoem, ofPart) }, ofPart);

/** `page 82 of the`, `Introduction section of the`, `2016 ` */
const LEAD = new RegExp(String.raw`(?:\bpages? (\d{1,4}(?:(?:-| to )\d{1,4})?)(?: of| in)(?: the)? |\b([A-Z][\w&/-]*(?: [\w&/-]+){0,3}) sections? (?:of|in) (?:the )?|\b(${YEAR}) )$`);
const LONGEST_LEAD = 70;

/**
 * The mention whose name stands at an offset, with what stands before the name: looked for from the name back, because
 * most pages and sections of a text belong to no guideline. `floor` is where the citation before ends.
 */
export function readMention(text: string, at: number, floor: number): Match<CitedGuideline> | null {
  const read = run(mention, text, at);
  if (!read) return null;
  const before = LEAD.exec(text.slice(Math.max(floor, at - LONGEST_LEAD), at));
  if (!before) return read;
  const [words, page, section, edition] = before;
  const value = read.value;
  return {
    value: {
      ...value,
      edition: value.edition ?? (edition === undefined ? null : Number(edition)),
      sections: section === undefined ? value.sections : [section, ...value.sections],
      pages: page === undefined ? value.pages : [...(run(pageList, page)?.value ?? []), ...value.pages],
    },
    start: at - words.length,
    end: read.end,
  };
}

/** Where a mention by name begins, as the source of a regex behind a word boundary. */
export const MENTION_CUE = String.raw`(?:CA|California|CALIFORNIA)[ /-]{1,2}(?:MTUS|ACOEM|[Cc]hronic)|MTUS|Mtus|Medical Treatment Utilization|ACOEM|Acoem|American College of Occ|ODG|Official Disability|CPMTG`;

/** Where the name of a part ends that stands alone: names are many, and `guidelines` or a year is behind each. */
export const PART_CUE = String.raw`uidelines?\b|(?:omplaints|isorders|onditions|reatment) ${YEAR}\b`;
/** Every part's name begins with one of these words. */
const FIRST_WORDS = new Set([...GUIDELINE_PARTS.flatMap(({ title, names }) => [title, ...names]), ...SHORT_NAMES.map(([name]) => name)].map((name) => /^[A-Za-z]+/.exec(name)?.[0] ?? name));
const CAPITALISED = /\b[A-Z][A-Za-z]+/g;
const LONGEST_NAME = 110;

/** The mention of a part whose name, or the word `guidelines` behind it, stands at an offset. */
export function readPartBefore(text: string, at: number, floor: number): Match<CitedGuideline> | null {
  const from = Math.max(floor, at - LONGEST_NAME);
  for (const { index, 0: word } of text.slice(from, at).matchAll(CAPITALISED)) {
    const read = FIRST_WORDS.has(word) ? readMention(text, from + index, floor) : null;
    if (read && read.end > at) return read;
  }
  return null;
}
