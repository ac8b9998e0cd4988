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
import { asWritten, byFirst, oneOf, optional, run, textUpTo, token, type Match, type Rule } from "./combinators.ts";
import { pageList, pagesInText } from "./pages.ts";

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
  ...GUIDELINE_PARTS.flatMap((guideline) =>
    [guideline.title, ...guideline.names].map((name) => [withoutGuidelines(name), guideline] as const),
  ),
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
const partOf = (meant: readonly Guideline[], year: number | null): GuidelineId =>
  (meant.find(({ editions }) => year !== null && editions.includes(year)) ?? (meant[0] as Guideline)).id;

/** A part before its era is known. */
interface NamedPart {
  readonly meant: readonly Guideline[];
  readonly edition: number | null;
}
const toNamed = ({ meant, edition }: NamedPart, ...years: readonly (number | null)[]): Named => {
  const own = firstOf([edition, ...years]);
  return { guideline: partOf(meant, own), edition: own };
};

const part = P.seqMap(
  partName,
  optional(year),
  optional(GUIDELINES_WORD),
  optional(year),
  optional(token(/ chapter\b| MTUS\b/i)),
  (meant, first, _word, second): NamedPart => ({ meant, edition: firstOf([first, second]) }),
);
/** Without `MTUS` or `ACOEM` before it, a name must be called a guideline, or have its year, and be capitalised or California's. */
const partAlone = P.seqMap(
  token(/(?:CA|California) |(?=[A-Z]|chronic pain medical|acupuncture medical)/),
  partName,
  P.alt(
    P.seqMap(optional(year), GUIDELINES_WORD, optional(year), (first, _word, second) => [first, second]),
    year.map((first) => [first]),
  ),
  optional(token(/ MTUS\b| \(CPMTG\)/)),
  (_capital, meant, years) => toNamed({ meant, edition: firstOf(years) }),
);

const state = String.raw`(?:(?:CA|California|CALIFORNIA)[ /-]{1,2})?`;
const mtusName = P.seqMap(
  token(
    new RegExp(
      String.raw`${state}(?:MTUS|Mtus|Medical Treatment Utilization Schedule)(?: ?\((?:Medical Treatment Utilization Schedule|MTUS)\))?(?![A-Za-z])`,
    ),
  ),
  optional(year),
  optional(GUIDELINES_WORD),
  (_name, own) => own,
);
const acoemName = P.seqMap(
  token(
    new RegExp(
      String.raw`${state}(?:American College of Occupational (?:and|&) Environmental Medicine(?: ?\(ACOEM\))?|ACOEM|Acoem)(?: occupational medicine)?(?: practice)?(?![A-Za-z])`,
      "i",
    ),
  ),
  optional(GUIDELINES_WORD),
  optional(token(/,? \(?(?:\d(?:st|nd|rd|th)|second|third) ed(?:ition|\.)\)?,?/i)),
  optional(year),
  (_name, _word, _edition, own) => own,
);

const chapterNumber = token(/(?:chapter|ch\.) ?(\d{1,2})\b/i, ([, number]): NamedPart | null => {
  const guideline = guidelineByAcoemChapter(Number(number));
  return guideline && { meant: [guideline], edition: null };
});
/** ACOEM's chapters by the words that letters use for short. */
const SHORT_CHAPTERS: readonly (readonly [string, GuidelineId])[] = [
  ["Neck and Upper Back", "neck-and-upper-back-complaints"],
  ["Neck", "neck-and-upper-back-complaints"],
  ["Shoulder", "shoulder-complaints"],
  ["Elbow", "elbow-complaints"],
  ["Forearm, Wrist, and Hand", "forearm-wrist-and-hand-complaints"],
  ["Forearm, Wrist and Hand", "forearm-wrist-and-hand-complaints"],
  ["Low Back", "low-back-complaints"],
  ["Knee", "knee-complaints"],
  ["Ankle and Foot", "ankle-and-foot-complaints"],
];
const SHORT_CHAPTER_OF = new Map(SHORT_CHAPTERS);
const shortChapter = oneOf([...SHORT_CHAPTER_OF.keys()], asPrinted).map((name): NamedPart => ({
  meant: [guidelineById(SHORT_CHAPTER_OF.get(name) as GuidelineId)],
  edition: null,
}));
/** `ACOEM Low Back Chapter` */
const namedChapter = shortChapter.skip(token(/ chapter\b/i));
/** `Chapter 12`, `Chapter 12, Low Back Complaints`, `Chapter 9 (Shoulder Complaints)` */
const chapter = P.alt(
  P.seqMap(
    chapterNumber,
    optional(P.seq(token(/(?:,| -| –|:)? \(?/), P.alt<unknown>(part, shortChapter), optional(token(/\)/)))),
    (own) => own,
  ),
  namedChapter,
);
const joint = token(/(?:['’]s)?(?:,| -| –|:|\/)? ?(?:of the |in the |of |in |from the |from |\()?/i);

/** `ACOEM Chapter 12`, `ACOEM's Low Back Disorders Chapter`, `ACOEM` alone */
const acoem: Rule<Named> = P.seqMap(acoemName, optional(P.seqMap(joint, P.alt(chapter, part), (_joint, read) => read)), (edition, read) =>
  read ? toNamed(read, edition) : named("acoem", edition),
);
const acoemPart = P.seqMap(
  acoemName,
  joint,
  P.alt(chapter, part),
  (edition, _joint, read) => read && { meant: read.meant, edition: read.edition ?? edition },
);

const cpmtgName: Rule<NamedPart> = token(/CPMTG\b/).map(() => ({
  meant: [guidelineById("chronic-pain-medical-treatment")],
  edition: null,
}));
/** `MTUS and ACOEM` are two; with a part or chapter, or nothing between them, it is one. */
const mtus: Rule<Named> = P.seqMap(
  mtusName,
  optional(
    P.seqMap(
      joint,
      byFirst({ Aa: P.alt(acoemPart, part), Cc: P.alt(acoemPart, chapter, cpmtgName, part) }, P.alt(namedChapter, part)),
      (_joint, read) => read,
    ),
  ),
  optional(P.seqMap(token(/ (?=ACOEM)/), acoem, (_blank, read) => read)),
  (edition, read, whole) => (read ? toNamed(read, edition) : (whole ?? named("mtus", edition))),
);
const cpmtg: Rule<Named> = cpmtgName.map((read) => toNamed(read));

// ---- chapters of the ODG ----------------------------------------------------------------------------------------

const CHAPTER_OF = new Map<string, OdgChapterId>(
  ODG_CHAPTERS.flatMap(({ id, spellings }) => spellings.map((spelling) => [spelling, id] as const)),
);
const chapterName = oneOf([...CHAPTER_OF.keys()], asPrinted, false).map((name) => CHAPTER_OF.get(name) as OdgChapterId);
const odgName = token(
  /(?:O(?:ffi|ﬃ|fﬁ|ﬀi)cial Disability Guidelines?(?:[ -]+Treatment in Workers['’]? Comp(?:ensation)?)?(?: ?\(ODG(?:-TWC)?\))?|ODG(?: \(Official Disability Guidelines?\))?)(?:-TWC| \(TWC\))?(?: guidelines?\b)?(?![A-Za-z])/i,
);
const chapterTail = token(/(?: ?\((?:acute|chronic)[^()]{0,24}\))?(?: (?:chapter|section|procedures? summary)\b)?/i);
/** `ODG, Low Back Chapter, Lumbar supports)`: a topic only where it ends the parenthesis, else the sentence may go on. */
const chapterTopic = token(/, ([A-Z][\w &/-]{2,60})(?=\))/, ([, topic]) => topic as string);
const odgChapter = P.alt(
  P.seqMap(token(/(?:,| -|:)? \(?(?:the )?(?=[A-Z])/), chapterName, chapterTail, optional(chapterTopic), (_joint, id, _tail, topic) => ({
    id,
    topic,
  })),
  P.seqMap(token(/ (?:the )?/), chapterName, token(/ (?:chapter|section)\b/i), (_blank, id) => ({ id, topic: null })),
);
/** `ODG Physical Therapy Guidelines` */
const odgTopic = token(/ (?:[A-Z][\w/-]+ ){1,4}Guidelines?\b/);
const odg = P.seqMap(
  odgName,
  optional(year),
  optional(
    P.alt(
      odgChapter,
      odgTopic.map(() => null),
    ),
  ),
  (_name, edition, read) => ({ chapter: read?.id ?? null, edition, topics: read?.topic ? [read.topic] : [] }),
);

// ---- what points into a guideline -------------------------------------------------------------------------------

interface Pointers {
  readonly sections: string[];
  readonly tables: string[];
  readonly pages: PageRange[];
}
type Pointer = { section: string } | { table: string } | { pages: PageRange[] };

const PAGE_LABEL = String.raw`(?:on |at )?(?:pages?|pgs?\.?|pp?\.?|page\(s\):?) ?(?=\d)`;
const inParentheses = <T>(of: Rule<T>): Rule<T> => P.seqMap(token(/ ?\(/), of, token(/\)/), (_open, read) => read);
const labelledPages: Rule<Pointer> = P.seqMap(token(new RegExp(PAGE_LABEL, "i")), pagesInText, (_label, list) => ({ pages: list }));
const labelledTable: Rule<Pointer> = token(/Tables? \d{1,2}-\d{1,2}[a-z]?/i, ([wording]) => ({ table: wording }));
const behindComma = token(/,? ?(?:and )?/);
const pages: Rule<Pointer> = P.alt(behindComma.then(labelledPages), inParentheses(labelledPages));
const table: Rule<Pointer> = P.alt(behindComma.then(labelledTable), inParentheses(labelledTable));
/** `MTUS Opioids Treatment Guidelines ("Tapering opioids")` */
const quotedSection: Rule<Pointer> = token(/ \(["“]([A-Z][^"“”()]{2,60})["”]\)/, ([, section]) => ({ section: section as string }));
/** `Chronic Pain Medical Treatment Guidelines MTUS - 8 C.C.R. 9792.24.2 (July 28, 2016)` */
const regulationBehind = token(/(?:,| -| –)? \(?8 ?C\.?C\.?R\.?,? ?(?:§{1,2}|sections?)? ?97\d\d(?:\.\d{1,3}){0,4}\)?/i);
const dateBehind = token(/,? ?\((?:updated |dated |effective )?(?:\w+ \d{1,2}, \d{4}|\w+,? \d{4}|\d{1,2}[/-]\d{1,2}[/-]\d{2,4})\)/i);

/** `, Initial Care`, `section on Opioids, On-Going Management` */
const sectionsOf = (sections: readonly string[]): Rule<Pointer> => {
  const listed = asWritten(oneOf([...sections, ...sections.map((section) => section.replace(/ \([^()]*\)$/, ""))], asPrinted, false));
  const introduced = token(/,? ?(?:in the |under the )?(?:section\(s\):|sections?(?: on| titled| entitled|:)?) ["“]?/i);
  const free = textUpTo(/,? \(?(?:pages?|pgs?\.?|pp?\.?) ?\d|[,.;:)"”]|$/).chain((wording) =>
    /^[A-Z][\w ,&/-]{2,60}$/.test(wording) ? P.succeed(wording) : P.fail("a section"),
  );
  return P.alt(
    P.seqMap(introduced, P.alt(listed, free), (_on, section) => section),
    P.seqMap(token(/,? (?:and )?/), listed, (_comma, section) => section),
  ).map((section) => ({ section }));
};

const noPointers = (): Pointers => ({ sections: [], tables: [], pages: [] });
/** Behind most names the sentence goes on: one look tells. */
const pointerFollows = token(/(?=,| \(| [-–] ?8| (?:and |on |at |in the |under the )?(?:[Pp]|[Tt]able|[Ss]ection|["“]))/);

const pointersOf = (sections: readonly string[]): Rule<Pointers> =>
  optional(pointerFollows.then(somePointers(sections))).map((read) => read ?? noPointers());
const somePointers = (sections: readonly string[]): Rule<Pointers> =>
  P.seqMap(
    optional(regulationBehind),
    optional(dateBehind),
    P.alt<Pointer>(pages, table, quotedSection, sectionsOf(sections)).many(),
    (_regulation, _date, read) => ({
      sections: read.flatMap((one) => ("section" in one ? [one.section] : [])),
      tables: read.flatMap((one) => ("table" in one ? [one.table] : [])),
      pages: read.flatMap((one) => ("pages" in one ? one.pages : [])),
    }),
  );
const pointersByGuideline = new Map(
  GUIDELINES.map(
    ({ id, sections, topics }) =>
      [id, pointersOf([...sections, ...topics.map(({ name }) => name)].filter((section) => section.length > 4))] as const,
  ),
);

// ---- the mention ------------------------------------------------------------------------------------------------

const cited = (
  authority: CitedGuideline["authority"],
  { guideline, edition }: Named,
  chapterId: OdgChapterId | null,
  { sections, tables, pages: list }: Pointers,
): CitedGuideline => ({
  kind: "guideline",
  authority,
  guideline,
  source: null,
  edition,
  chapter: chapterId,
  sections,
  tables,
  pages: list,
});

const inMtus = (read: Named): Rule<CitedGuideline> =>
  (pointersByGuideline.get(read.guideline) as Rule<Pointers>).map((pointers) => cited("MTUS", read, null, pointers));
const ofMtus = P.alt(mtus, cpmtg).chain(inMtus);
const ofPart = partAlone.chain(inMtus);
const ofAcoem: Rule<CitedGuideline> = acoem.chain((read) =>
  (pointersByGuideline.get(read.guideline) as Rule<Pointers>).map((pointers) =>
    cited(guidelineById(read.guideline).regulation === null ? "non-MTUS" : "MTUS", read, null, pointers),
  ),
);
const ofOdg: Rule<CitedGuideline> = odg.chain((read) =>
  (pointersByGuideline.get("odg") as Rule<Pointers>).map(({ sections, tables, pages: list }) =>
    cited("non-MTUS", named("odg", read.edition), read.chapter, { sections: [...read.topics, ...sections], tables, pages: list }),
  ),
);

/** A guideline with what points into it behind its name. */
const mention: Rule<CitedGuideline> = byFirst(
  { M: ofMtus, C: P.alt(ofMtus, ofAcoem, ofPart), Oo: P.alt(ofOdg, ofPart), A: P.alt(ofAcoem, ofPart) },
  ofPart,
);

/** What stands before a name and belongs to it: `page 82 of the`, `Chapter 8 of the`, `Introduction section of the`, `2016 ` */
const LEAD = new RegExp(
  String.raw`\b(?:[Pp]ages? (?<page>\d{1,4}(?:(?:-| to )\d{1,4})?)|(?<table>[Tt]able \d{1,2}-\d{1,2}[a-z]?)|[Cc]hapter (?<chapter>\d{1,2})|(?!(?:The|No|This|That|Any|Each|Another|One|In|Under|Per|A|An) )(?<part>[A-Z][\w&/-]{0,20}(?: (?!the |this |that |of |no )[\w&/-]{1,20}){0,3}) (?:[Ss]ections?|[Cc]hapter)),? (?:of|in|from) (?:the )?$|(?<![\d/.,-] ?|\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? )\b(?<year>${YEAR}) $`,
);
const LONGEST_LEAD = 70;
/** Most names follow other words: that saves looking for a lead. */
const LEAD_ENDS = /(?:\b(?:of|in|from)(?: the)?|\d) $/;

/**
 * The mention whose name stands at an offset, with what stands before the name: looked for from the name back, because
 * most pages and sections of a text belong to no guideline. `floor` is where the citation before ends.
 */
export function readMention(text: string, at: number, floor: number): Match<CitedGuideline> | null {
  const read = run(mention, text, at);
  if (!read) return null;
  const before = LEAD_ENDS.test(text.slice(Math.max(floor, at - 10), at))
    ? LEAD.exec(text.slice(Math.max(floor, at - LONGEST_LEAD), at))
    : null;
  // `ACOEM (Chapter 12, page 303)` opens a parenthesis inside the mention, which ends behind it.
  const isOpen = text.charAt(read.end) === ")" && text.slice(at, read.end).lastIndexOf("(") > text.slice(at, read.end).lastIndexOf(")");
  return {
    value: before ? withLead(read.value, before.groups ?? {}) : read.value,
    start: at - (before?.[0].length ?? 0),
    end: read.end + (isOpen ? 1 : 0),
  };
}

function withLead(
  read: CitedGuideline,
  { page, table: wording, chapter: number, part: name, year: digits }: Readonly<Record<string, string | undefined>>,
): CitedGuideline {
  const odgChapterId =
    name !== undefined && read.guideline === "odg" && read.chapter === null ? (run(chapterName, name)?.value ?? null) : null;
  const ofAcoemChapter = (words: string): Guideline | null => run(P.alt(part, shortChapter), words)?.value.meant[0] ?? null;
  const named =
    read.guideline !== "acoem"
      ? null
      : number !== undefined
        ? guidelineByAcoemChapter(Number(number))
        : name !== undefined
          ? ofAcoemChapter(name)
          : null;
  return {
    ...read,
    authority: named && named.regulation !== null ? "MTUS" : read.authority,
    guideline: named?.id ?? read.guideline,
    chapter: read.chapter ?? odgChapterId,
    edition: read.edition ?? (digits === undefined ? null : Number(digits)),
    sections: name === undefined || odgChapterId !== null || named !== null ? read.sections : [name, ...read.sections],
    tables: wording === undefined ? read.tables : [wording, ...read.tables],
    pages: page === undefined ? read.pages : [...(run(pageList, page)?.value ?? []), ...read.pages],
  };
}

/** Where a mention by name begins, as the source of a regex behind a word boundary. */
export const MENTION_CUE = String.raw`(?:CA|California|CALIFORNIA)[ /-]{1,2}(?:MTUS|ACOEM|Medical Tr|[Cc]hronic)|MTUS|Mtus|Medical Treatment Utilization|ACOEM|Acoem|American College of Occ|ODG|O(?:ffi|ﬃ|fﬁ|ﬀi)cial [Dd]isability|CPMTG`;

/** Where the name of a part ends that stands alone, as the source of a regex behind a word boundary: names are many, and `guidelines` or a year is behind each. */
export const PART_CUE = String.raw`[Gg]uidelines?\b|(?:Complaints|Disorders|Conditions|Treatment) ${YEAR}\b`;
/** Every part's name begins with one of these words. */
const FIRST_WORDS = new Set(
  [...GUIDELINE_PARTS.flatMap(({ title, names }) => [title, ...names]), ...SHORT_NAMES.map(([name]) => name)].map(
    (name) => /^[A-Za-z]+/.exec(name)?.[0] ?? name,
  ),
).add("Official");
const CAPITALISED = /\b(?:[A-Z][A-Za-z]+|official(?= disability)|chronic(?= pain medical)|acupuncture(?= medical))/g;
const LONGEST_NAME = 110;

/** The mention of a part whose name, or the word `guidelines` behind it, stands at an offset. */
export function readPartBefore(text: string, at: number, floor: number): Match<CitedGuideline> | null {
  const from = Math.max(floor, at - LONGEST_NAME);
  for (const { index, 0: word } of text.slice(from, at).matchAll(CAPITALISED)) {
    const read = FIRST_WORDS.has(word.charAt(0).toUpperCase() + word.slice(1)) ? readMention(text, from + index, floor) : null;
    if (read && read.end > at) return read;
  }
  return null;
}
