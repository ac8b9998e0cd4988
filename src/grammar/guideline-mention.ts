/**
 * A guideline named in running text, with its chapter, sections, tables and pages: one mention, one citation.
 *
 *     MTUS page 24                                             California MTUS 2016 Chronic Pain Guidelines
 *     MTUS Guideline in ACOEM Chapter 11, page 261             page 82 of the Chronic Pain Medical Treatment Guidelines
 *     Official Disability Guidelines (ODG), Pain Chapter       Introduction section of the MTUS
 */
import { GUIDELINES, GUIDELINE_PARTS, ODG_CHAPTERS, guidelineByAcoemChapter, guidelineById, type Guideline } from "../catalogue/index.ts";
import type { GuidelineId, OdgChapterId, PageRange } from "../schema/index.ts";
import { anyOf, asPrinted } from "../text/spelling.ts";
import type { CitedGuideline } from "./cited-source.ts";
import {
  alt,
  asWritten,
  byFirst,
  ifAhead,
  oneOf,
  optional,
  run,
  seqMap,
  textUpTo,
  thenBy,
  token,
  where,
  type Match,
  type Rule,
} from "./combinators.ts";
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
  ["Depressive Disorders", "workplace-mental-health-depressive-disorders"],
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
/** `Eye` alone is a plain word: it is a name only with its year. */
const [WORDS, NAMES] = [(name: string) => name.length <= 5, (name: string) => name.length > 5].map((fits) =>
  [...MEANT_BY.keys()].filter(fits),
) as [string[], string[]];

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
const LAST_EDITION_IN_THE_MTUS_OF_2007 = 2004;
const isLaterAcoem = ({ publisher, editions }: Guideline): boolean =>
  publisher === "ACOEM" && editions.every((edition) => edition > LAST_EDITION_IN_THE_MTUS_OF_2007);

/** A part before its era is known. */
interface NamedPart {
  readonly meant: readonly Guideline[];
  readonly edition: number | null;
}
const toNamed = ({ meant, edition }: NamedPart, ...years: readonly (number | null)[]): Named => {
  const own = firstOf([edition, ...years]);
  return { guideline: partOf(meant, own), edition: own };
};

const part = seqMap(
  partName,
  optional(year),
  optional(GUIDELINES_WORD),
  optional(year),
  optional(token(/ chapter\b| MTUS\b| \(CPMTG\)/i)),
  (meant, first, _word, second): NamedPart => ({ meant, edition: firstOf([first, second]) }),
);
/** `MTUS Eye 2004` */
const wordWithYear = seqMap(oneOf(WORDS, asPrinted, false), year, (word, edition): NamedPart => ({
  meant: MEANT_BY.get(word) as Guideline[],
  edition,
}));
/** Without `MTUS` or `ACOEM` before it, a name must be called a guideline, or have its year, and be capitalised or California's. */
const partAlone = seqMap(
  token(/(?:CA|California) |(?=[A-Z]|chronic pain medical|acupuncture medical)/),
  partName,
  alt(
    seqMap(optional(year), GUIDELINES_WORD, optional(year), (first, _word, second) => [first, second]),
    year.map((first) => [first]),
  ),
  optional(token(/ MTUS\b| \(CPMTG\)/)),
  (_capital, meant, years) => toNamed({ meant, edition: firstOf(years) }),
);

const state = String.raw`(?:(?:CA|California|CALIFORNIA)[ /-]{1,2})?`;
const mtusName = seqMap(
  token(
    new RegExp(
      String.raw`${state}(?:MTUS|Mtus|[Mm]edical [Tt]reatment [Uu]tilization [Ss]chedule)(?: ?\((?:Medical Treatment Utilization Schedule|MTUS)\))?(?![A-Za-z])`,
    ),
  ),
  optional(year),
  optional(GUIDELINES_WORD),
  optional(year),
  (_name, first, _word, second) => firstOf([first, second]),
);
const acoemName = seqMap(
  token(
    new RegExp(
      // eslint-disable-next-line regexp/no-dupe-disjunctions -- `state` has its capitals for the name above, which minds them.
      String.raw`${state}(?:American College of Occupational (?:and|&) Environmental Medicine(?: ?\(ACOEM\))?|ACOEM)(?: occupational medicine)?(?: practice)?(?![a-z])`,
      "i",
    ),
  ),
  optional(GUIDELINES_WORD),
  optional(token(/,? \(?(\d(?:st|nd|rd|th)|second|third) ed(?:ition|\.)\)?,?/i, ([, number]) => !/^2|second/i.test(number as string))),
  optional(year),
  (_name, _word, isLater, own) => ({ year: own, isLater }),
);
/** `ACOEM Opioids Guideline` is none of the Division's, `ACOEM, 3rd Edition, Chronic Pain` none of 2004 either. */
const ofEdition = ({ year: own, isLater }: { year: number | null; isLater: boolean | null }, read: NamedPart): NamedPart => {
  const meant = read.meant.filter(isLater ? isLaterAcoem : ({ publisher }) => publisher === "ACOEM");
  return { meant: meant.length > 0 ? meant : read.meant, edition: read.edition ?? own };
};

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
/** `ACOEM Low Back Chapter`, `ACOEM, Low Back Section` */
const namedChapter = shortChapter.skip(token(/ (?:chapter|section)\b/i));
/** `Chapter 12`, `Chapter 12, Low Back Complaints`, `Chapter 9 (Shoulder Complaints) (2007)` */
const chapter = alt(
  seqMap(
    chapterNumber,
    optional(seqMap(token(/(?:,| -| –|:)? \(?/), alt<unknown>(part, shortChapter), optional(token(/\)/)), () => null)),
    optional(year),
    (own, _title, edition) => own && { ...own, edition },
  ),
  namedChapter,
);
const joint = token(/(?:['’]s)?(?:,| -| –|:| ?\/|-adopted|-)? ?(?:of the |in the |of |in |from the |from |\()?/i);

/** Behind most names the sentence goes on in small letters: a part or chapter begins with one of these. */
const FIRST_SMALL_WORDS = [...new Set(NAMES.map((name) => (/^[a-z]+/.exec(name) as RegExpExecArray)[0]))];
const PART_FOLLOWS = new RegExp(String.raw`['’,:/(–-]| (?:[A-Z\d/(–-]|chapter|ch\.|of |in |from |the |${FIRST_SMALL_WORDS.join("|")})`);

/** `ACOEM Chapter 12`, `ACOEM's Low Back Disorders Chapter`, `ACOEM` alone */
const acoem: Rule<Named> = seqMap(
  acoemName,
  optional(
    ifAhead(
      PART_FOLLOWS,
      seqMap(joint, alt(chapter, part), (_joint, read) => read),
    ),
  ),
  (edition, read) => (read ? toNamed(ofEdition(edition, read)) : named("acoem", edition.year)),
);
const acoemPart = seqMap(acoemName, joint, alt(chapter, part), (edition, _joint, read) => read && ofEdition(edition, read));

const cpmtgName: Rule<NamedPart> = token(/CPMTG\b/).map(() => ({
  meant: [guidelineById("chronic-pain-medical-treatment")],
  edition: null,
}));
/** `MTUS and ACOEM` are two; with a part or chapter, or nothing between them, it is one. */
const mtus: Rule<Named> = seqMap(
  mtusName,
  optional(
    ifAhead(
      PART_FOLLOWS,
      seqMap(
        joint,
        byFirst(
          { Aa: alt(acoemPart, part), Cc: alt(acoemPart, chapter, cpmtgName, part), Ee: alt(namedChapter, part, wordWithYear) },
          alt(namedChapter, part),
        ),
        (_joint, read) => read,
      ),
    ),
  ),
  optional(seqMap(token(/[ -](?=ACOEM)/), acoem, (_blank, read) => read)),
  (edition, read, whole) => (read ? toNamed(read, edition) : (whole ?? named("mtus", edition))),
);
const cpmtg: Rule<Named> = cpmtgName.map((read) => toNamed(read));

// ---- chapters of the ODG ----------------------------------------------------------------------------------------

const CHAPTER_OF = new Map<string, OdgChapterId>(
  ODG_CHAPTERS.flatMap(({ id, spellings }) => spellings.map((spelling) => [spelling, id] as const)),
);
const chapterName = oneOf([...CHAPTER_OF.keys()], asPrinted, false).map((name) => CHAPTER_OF.get(name) as OdgChapterId);
const odgName = token(
  /(?:O(?:ffi|ﬃ|fﬁ|ﬀi)cial Disability Guidelines?(?:[ -]+Treatment in Workers['’]? Comp(?:ensation)?)?(?: ?\(ODG(?:-TWC)?\))?|ODG(?: \(Official Disability Guidelines?\))?)(?:-TWC| \(TWC\))?(?: guidelines?\b)?(?![a-z])/i,
);
const chapterTail = token(/(?: ?\((?:acute|chronic)[^()]{0,24}\))?(?: (?:chapter|section|procedures? summary)\b)?/i);
/** `ODG, Low Back Chapter, Lumbar supports)`: a topic only where it ends the parenthesis, else the sentence may go on. */
const chapterTopic = token(/, ([A-Z][\w &/-]{2,60})(?=\))/, ([, topic]) => topic as string);
const odgChapter = alt(
  seqMap(token(/(?:,| -|:)? \(?(?:the )?(?=[A-Z])/), chapterName, chapterTail, optional(chapterTopic), (_joint, id, _tail, topic) => ({
    id,
    topic,
  })),
  seqMap(token(/ (?:the )?/), chapterName, token(/ (?:chapter|section)\b/i), (_blank, id) => ({ id, topic: null })),
);
/** `ODG Physical Therapy Guidelines` */
const odgTopic = token(/ (?:[A-Z][\w/-]+ ){1,4}Guidelines?\b/);
const odg = seqMap(
  odgName,
  optional(year),
  optional(
    alt(
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
type Pointer =
  | { readonly kind: "section" | "table"; readonly wording: string; readonly pages: null }
  | { readonly kind: "pages"; readonly wording: null; readonly pages: PageRange[] };

const PAGE_LABEL = String.raw`(?:on |at )?(?:pages?|pgs?\.?|pp?\.?|page\(s\):?) ?(?=\d)`;
const inParentheses = <T>(of: Rule<T>): Rule<T> => seqMap(token(/ ?\(/), of, token(/\)/), (_open, read) => read);
const labelledPages: Rule<Pointer> = seqMap(token(new RegExp(PAGE_LABEL, "i")), pagesInText, (_label, list) => ({
  kind: "pages",
  wording: null,
  pages: list,
}));
const labelledTable: Rule<Pointer> = token(/Tables? \d{1,2}[-‐‑–]\d{1,2}[a-z]?/i, ([wording]) => ({ kind: "table", wording, pages: null }));
const behindComma = token(/,? ?(?:and )?/);
const pages: Rule<Pointer> = alt(behindComma.then(labelledPages), inParentheses(labelledPages));
const table: Rule<Pointer> = alt(behindComma.then(labelledTable), inParentheses(labelledTable));
/** `MTUS Opioids Treatment Guidelines ("Tapering opioids")` */
const quotedSection: Rule<Pointer> = token(/ \(["“]([A-Z][^"“”()]{2,60})["”]\)/, ([, section]) => ({
  kind: "section",
  wording: section as string,
  pages: null,
}));
/** `Chronic Pain Medical Treatment Guidelines MTUS - 8 C.C.R. 9792.24.2 (July 28, 2016)` */
const regulationBehind = token(/(?:,| -| –)? \(?8 ?C\.?C\.?R\.?,? ?(?:§{1,2}|sections?)? ?97\d\d(?:\.\d{1,3}){0,4}\)?/i);
const dateBehind = token(/,? ?\((?:updated |dated |effective )?(?:\w+ \d{1,2}, \d{4}|\w+,? \d{4}|\d{1,2}[/-]\d{1,2}[/-]\d{2,4})\)/i);

/** `ACOEM Low Back Chapter, 2nd edition, page 308` */
const editionBehind = token(/,? \(?(?:2nd|3rd|second|third) ed(?:ition|\.)\)?(?=,| \()/i);

/** `, Initial Care`, `section on Opioids, On-Going Management`, `Opioids section, page 78` */
const sectionsOf = (sections: readonly string[]): Rule<Pointer> => {
  const listed = asWritten(oneOf([...sections, ...sections.map((section) => section.replace(/ \([^()]*\)$/, ""))], asPrinted, false));
  const introduced = token(/,? ?(?:in the |under the )?(?:section\(s\):|sections?(?: on| titled| entitled|:)?) ["“]?/i);
  const free = where(textUpTo(/,? \(?(?:pages?|pgs?\.?|pp?\.?) ?\d| ?[,.;:)"”]| ?$/), (wording) => /^[A-Z][\w ,&/-]{2,60}$/.test(wording));
  return alt(
    seqMap(introduced, alt(listed, free), (_on, section) => section),
    seqMap(token(/,? (?:and )?/), listed, optional(token(/ section\b/i)), (_comma, section) => section),
  ).map((wording) => ({ kind: "section", wording, pages: null }));
};

const noPointers = (): Pointers => ({ sections: [], tables: [], pages: [] });
/** Behind most names the sentence goes on: one look tells. */
const POINTER_FOLLOWS = /,| \(| [-–] ?8| (?:and |on |at |in the |under the )?(?:[Pp]|[Tt]able|[Ss]ection|["“])/;

const pointersOf = (sections: readonly string[]): Rule<Pointers> =>
  optional(ifAhead(POINTER_FOLLOWS, somePointers(sections))).map((read) => read ?? noPointers());
const somePointers = (sections: readonly string[]): Rule<Pointers> =>
  seqMap(
    optional(regulationBehind),
    optional(dateBehind),
    optional(editionBehind),
    ifAhead(POINTER_FOLLOWS, alt<Pointer>(pages, table, quotedSection, sectionsOf(sections))).many(),
    (_regulation, _date, _edition, read) => collected(read),
  );
function collected(pointers: readonly Pointer[]): Pointers {
  const all = noPointers();
  for (const pointer of pointers) {
    if (pointer.kind === "pages") all.pages.push(...pointer.pages);
    else all[pointer.kind === "section" ? "sections" : "tables"].push(pointer.wording);
  }
  return all;
}
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

const pointersFor = ({ guideline }: Named): Rule<Pointers> => pointersByGuideline.get(guideline) as Rule<Pointers>;
const withPointers = (authority: (read: Named) => CitedGuideline["authority"], name: Rule<Named>): Rule<CitedGuideline> =>
  thenBy(name, pointersFor, (read, pointers) => cited(authority(read), read, null, pointers));
const inMtus = (): "MTUS" => "MTUS";
const ofMtus = withPointers(inMtus, alt(mtus, cpmtg));
const ofPart = withPointers(inMtus, partAlone);
const ofAcoem = withPointers(({ guideline }) => (guidelineById(guideline).regulation === null ? "non-MTUS" : "MTUS"), acoem);
const pointersOfOdg = pointersByGuideline.get("odg") as Rule<Pointers>;
const ofOdg: Rule<CitedGuideline> = seqMap(odg, pointersOfOdg, (read, { sections, tables, pages: list }) =>
  cited("non-MTUS", named("odg", read.edition), read.chapter, {
    sections: read.topics.length > 0 ? [...read.topics, ...sections] : sections,
    tables,
    pages: list,
  }),
);

/** A guideline with what points into it behind its name. */
const mention: Rule<CitedGuideline> = byFirst(
  { Mm: ofMtus, C: alt(ofMtus, ofAcoem, ofPart), Oo: alt(ofOdg, ofPart), A: alt(ofAcoem, ofPart) },
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
    ? leadIn(text.slice(Math.max(floor, at - LONGEST_LEAD), at), read.value.guideline)
    : null;
  // `ACOEM (Chapter 12, page 303)` opens a parenthesis inside the mention, which ends behind it.
  const isOpen = text.charAt(read.end) === ")" && text.slice(at, read.end).lastIndexOf("(") > text.slice(at, read.end).lastIndexOf(")");
  return {
    value: before ? withLead(read.value, before.groups ?? {}) : read.value,
    start: at - (before?.[0].length ?? 0),
    end: read.end + (isOpen ? 1 : 0),
  };
}

/** `the pain section of the ODG`: of no other guideline, because names in small letters are plain words. */
const ODG_LEAD = new RegExp(
  String.raw`\b(?<part>${anyOf([...CHAPTER_OF.keys()], asPrinted)}) (?:section|chapter) (?:of|in|from) (?:the )?$`,
  "i",
);
const leadIn = (before: string, guideline: GuidelineId): RegExpExecArray | null =>
  LEAD.exec(before) ?? (guideline === "odg" ? ODG_LEAD.exec(before) : null);

const anyChapter = alt(part, shortChapter);

function withLead(
  read: CitedGuideline,
  { page, table: wording, chapter: number, part: name, year: digits }: Readonly<Record<string, string | undefined>>,
): CitedGuideline {
  const odgChapterId =
    name !== undefined && read.guideline === "odg" && read.chapter === null ? (run(chapterName, name)?.value ?? null) : null;
  const ofAcoemChapter = (words: string): Guideline | null => run(anyChapter, words)?.value.meant[0] ?? null;
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
export const MENTION_CUE = String.raw`(?:CA|California|CALIFORNIA)[ /-]{1,2}(?:MTUS|ACOEM|Medical Tr|[Cc]hronic)|MTUS|Mtus|[Mm]edical [Tt]reatment [Uu]tilization|ACOEM|Acoem|American College of Occ|ODG|O(?:ffi|ﬃ|fﬁ|ﬀi)cial [Dd]isability|CPMTG`;

/** Where the name of a part ends that stands alone, as the source of a regex behind a word boundary: names are many, and `guidelines` or a year is behind each. */
export const PART_CUE = String.raw`[Gg]uidelines?\b|(?:Complaints|Disorders|Conditions|Treatment) ${YEAR}\b`;
const PART_NAMES = [...GUIDELINE_PARTS.flatMap(({ title, names }) => [title, ...names]), ...SHORT_NAMES.map(([name]) => name)];
/** Every part's name begins with one of these words … */
const FIRST_WORDS = new Set(PART_NAMES.map((name) => /^[A-Za-z]+/.exec(name)?.[0] ?? name)).add("Official");
/** … and ends with one of these, or with a year. */
const LAST_WORDS = new Set(
  [...PART_NAMES, "Disability", "Medical", "Treatment"].map((name) =>
    withoutGuidelines(name)
      .replace(/^.*[ -]/, "")
      .toLowerCase(),
  ),
);
const CAPITALISED = /\b(?:[A-Z][A-Za-z]+|official(?= disability)|chronic(?= pain medical)|acupuncture(?= medical))/g;
const LONGEST_NAME = 110;

/** The mention of a part whose name, or the word `guidelines` behind it, stands at an offset. */
export function readPartBefore(text: string, at: number, floor: number): Match<CitedGuideline> | null {
  if (!canEndName(text, at)) return null;
  const from = Math.max(floor, at - LONGEST_NAME);
  const before = text.slice(from, at);
  CAPITALISED.lastIndex = 0;
  for (let word = CAPITALISED.exec(before); word; word = CAPITALISED.exec(before)) {
    const [first] = word;
    if (!FIRST_WORDS.has(first.charAt(0).toUpperCase() + first.slice(1))) continue;
    const read = readMention(text, from + word.index, floor);
    if (read && read.end > at) return read;
  }
  return null;
}

/** Most words before `guidelines` end no name: one look tells. */
function canEndName(text: string, at: number): boolean {
  if (!/g/i.test(text.charAt(at))) return true;
  let end = at;
  while (end > 0 && " ),".includes(text.charAt(end - 1))) end--;
  let start = end;
  while (start > 0 && end - start <= LONGEST_NAME && !" -".includes(text.charAt(start - 1))) start--;
  return LAST_WORDS.has(text.slice(start, end).toLowerCase()) || /\d$/.test(text.slice(start, end));
}
