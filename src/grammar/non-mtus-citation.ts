/**
 * The free text behind `Decision based on Non-MTUS Citation`: each named source, and each further chapter behind the
 * same name.
 *
 *     Official Disability Guidelines (ODG), Knee & Leg (updated 11/22/16) Chapter: Skilled nursing facility (SNF) care.
 *     Official Disability Guidelines, Neck and Upper Back, TENS; Low Back - Lumbar & Thoracic (Acute & Chronic)
 *     ACOEM: Low back disorders, diagnostic recommendations, MRI and Other Medical Treatment Guidelines www.uptodate.com
 */
import P from "parsimmon";
import { GUIDELINE_PARTS, ODG_CHAPTERS, OTHER_SOURCES, guidelineByAcoemChapter } from "../catalogue/index.ts";
import type { GuidelineId, OdgChapterId, PageRange } from "../schema/index.ts";
import { anyOf, asPrinted, squeezed, type Spelling } from "../text/spelling.ts";
import { topicOf, unread, type CitedGuideline, type CitedSource } from "./cited-source.ts";
import {
  ahead,
  alt,
  notAhead,
  oneOf,
  optional,
  placed,
  sepBy1,
  seqMap,
  textUpTo,
  thenBy,
  token,
  where,
  type Match,
  type Rule,
} from "./combinators.ts";
import { pageList } from "./pages.ts";

const ODG_NAMES = ["Official Disability Guidelines", "Official Disability Guideline", "Official Disabilities Guidelines"];
const CHAPTER_OF = new Map<string, OdgChapterId>(
  ODG_CHAPTERS.flatMap(({ id, spellings }) => spellings.map((spelling) => [spelling, id] as const)),
);
const CHAPTER_NAMES = ODG_CHAPTERS.flatMap(({ spellings }) => spellings);
const SOURCE_OF = new Map<string, string>(
  OTHER_SOURCES.flatMap(({ id, spellings }) => spellings.map((spelling) => [squeezed(spelling), id] as const)),
);

/** What stands behind a comma in the ODG's own topics: `Psychological evaluations, IDDS & SCS`, `Opioids, MED (morphine equivalent dose)`. */
const INSIDE_A_TOPIC = String.raw`(?:IDDS|MED|California Controlled)\b`;

/** Names of sources; no word that holds one: `McGraw-Hill` is not the `MCG`. */
const KNOWN_SOURCES = `(?<![A-Za-z])${anyOf(
  OTHER_SOURCES.flatMap(({ spellings }) => spellings),
  asPrinted,
)}(?![A-Za-z])`;

const PART_NAMES = GUIDELINE_PARTS.flatMap(({ names }) => names);
const GUIDELINE_OF = new Map<string, GuidelineId>(
  GUIDELINE_PARTS.flatMap(({ id, names }) => names.map((name) => [name, id] as const)).reverse(),
);
/** Names that tell a guideline without `ACOEM` before them; `Opioids`, `Prevention`, `Chronic Pain` are also plain words. */
const TELLING_NAMES = PART_NAMES.filter((name) =>
  /Complaints|Disorders|Guidelines|Conditions|Treatment|Groin|Asthma|Disease|Mental Health|Cornerstones|Initial A/.test(name),
);
const HAS_TOPICS: ReadonlySet<GuidelineId> = new Set(GUIDELINE_PARTS.filter(({ publisher }) => publisher === "DWC").map(({ id }) => id));
/** The sections of General Approaches are chapters, whose titles stand behind their numbers. */
const SECTIONS_OF = new Map(
  GUIDELINE_PARTS.filter(({ id }) => id !== "general-approaches").map(({ id, sections }) => [id, new Set(sections.map(squeezed))] as const),
);

/** What stands behind a part's name is its topic; behind ACOEM's chapters much else stands, of which their own headings are known. */
const sectionsOf = (id: GuidelineId | null, topics: readonly string[]): string[] =>
  id === null
    ? []
    : HAS_TOPICS.has(id)
      ? [...topics]
      : topics.flatMap((topic) => topic.split(/, /)).filter((topic) => SECTIONS_OF.get(id)?.has(squeezed(topic)));

const nonMtus = ({
  guideline = "other",
  source = null,
  edition = null,
  chapter = null,
  sections = [],
  tables = [],
  pages = [],
}: Partial<CitedGuideline>): CitedSource => ({
  cited: { kind: "guideline", authority: "non-MTUS", guideline, source, edition, chapter, sections, tables, pages },
  wasRead: true,
  isDoubtful: false,
});

/** The sources of a free text, in text order. `canLackName`: a chapter alone is the ODG's. */
export function freeText(spelling: Spelling, canLackName = true): Rule<Match<CitedSource>[]> {
  const odgNames = anyOf(ODG_NAMES, spelling);
  const odgName = `(?:Work Loss Data Institute[,:]? ?(?:-|–)? ?)?(?:${odgNames}(?: ?\\(${spelling("ODG")}\\))?|\\bODG\\b(?: Guidelines?)?)(?: ?-? ?\\(?TWC\\)?)?(?: by MCG)?`;
  const chapterName = oneOf(CHAPTER_NAMES, spelling, false).map((name) => CHAPTER_OF.get(name) ?? null);
  const chapterTail = token(
    / ?\((?:acute|chronic)(?: ?(?:&|and|\/) ?(?:acute|chronic))?\)| ?\b(?:chapter|section|procedures? summary|procedures|complaints)\b| ?\((?:updated|online|web)[^()]*\)| guidelines?(?= ?[.,;]| ?$)/i,
  );
  /** `Knee Chapter`, `Chapter: Knee`, `section Knee` */
  const chapter = optional(token(/(?:chapter|section)(?: ?: ?| (?=[A-Z]))/i))
    .then(chapterName)
    .skip(chapterTail.many());
  /** A further chapter is named whole: `; Low Back - Lumbar & Thoracic`, `, Knee Chapter`; a topic only begins alike. */
  const furtherChapter = chapterName.skip(alt<unknown>(chapterTail.atLeast(1), ahead(token(/ ?(?:[,;:./]|$| - )/))));

  const edition = token(
    /(?:\d{1,2}(?:st|nd|rd|th) (?:annual )?edition,? ?|\(\d{1,2}(?:st|nd|rd|th) (?:annual )?edition\),? ?)?\(?((?:19|20)\d\d)\)?(?![\d/-])/i,
    ([, digits]) => Number(digits),
  );
  const imprint = token(
    /(?:\(?(?:online|web)(?: version| edition)?\)?|\(current (?:version|edition)\)|\(?updated [^(),]*\)?|\(last (?:review|update)[^()]*\)|work loss data institute(?:,? ?llc)?(?:[;,] corpus christi,? tx)?|\(?\d{1,2}(?:st|nd|rd|th) (?:annual )?edition\)?|treatment (?:index|in workers['’]? comp(?:ensation)?)|\d{1,2}\/\d{1,2}\/(?:\d{4}|\d{2})|internet)/i,
  ).map(() => null);
  const separator = token(/ ?(?:[,;:/]| -|–) ?| /);
  /** Most topics begin in other letters: that saves looking for an edition. */
  const beforeEdition = token(/(?: ?(?:[,;:/]| -|–) ?| )(?=[(\dowuti])/i);
  const editions = seqMap(beforeEdition, alt(edition, imprint), (_separator, year) => year)
    .many()
    .map((years) => years.find((year) => year !== null) ?? null);

  const otherGuidelines = token(/[ .,;]*(?:and )?Other Medical Treatment Guidelines?(?: or Medical Evidence)?:? ?/i);
  const webAddress = String.raw`(?:https?:\/\/|www\.)`;
  const knownSources = KNOWN_SOURCES;
  const guidelineNames = anyOf(
    TELLING_NAMES.filter((name) => name.endsWith("Guidelines")),
    asPrinted,
  );
  const nextSource = String.raw`[ ,.;]{0,3}(?:(?:and|as well as) (?:the )?(?:(?:3rd|[Tt]hird) [Ee]dition )?)?(?:\b(?:${odgNames}|ODG\b|ACOEM\b|American College of Occupational|${spelling("Decision based on")}\b)|${webAddress}|,? ?(?:and )?Other Medical Treatment Guideline|(?<=and the )${guidelineNames}|(?<=and (?:on )?(?:the )?)${knownSources})`;

  // Low Back Chapter, MRIs (magnetic resonance imaging), and Knee Chapter, MRIs
  const topicEnd = new RegExp(
    String.raw`, (?=[A-Z(])(?!${INSIDE_A_TOPIC})|,? and (?=${anyOf(CHAPTER_NAMES, asPrinted)} (?:Chapter|Section)\b)|; |[. ]{0,3}$|${nextSource}`,
  );
  const topic = where(
    balanced(textUpTo(topicEnd)).map((wording) =>
      topicOf(wording)
        .replace(/ ?\((?:last )?updated [^()]*\)$/i, "")
        .replace(/^\((.*)\)$/, "$1")
        .trim(),
    ),
    (wording) => wording !== "",
  );
  const otherSource = token(
    new RegExp(
      String.raw`${odgName}|[ ,]*(?:and )?Other Medical Treatment Guideline|${webAddress}|ACOEM|and (?:the )?(?:${knownSources})|(?<=; ?)(?:${knownSources})`,
      "i",
    ),
  );
  const andChapter = seqMap(token(/and (?=[A-Z])/), furtherChapter, () => null);
  const aTopic = seqMap(
    separator,
    notAhead(alt<unknown>(furtherChapter, andChapter, otherSource)),
    topic,
    (_separator, _not, wording) => wording,
  );
  const odgChapter = seqMap(chapter, editions, aTopic.many(), (id, year, topics) => ({ id, year, topics }));
  const odg = seqMap(
    token(new RegExp(odgName, "i")),
    editions,
    optional(seqMap(separator, odgChapter, (_separator, read) => read)),
    optional(aTopic.atLeast(1)),
    (_name, year, read, topics) =>
      nonMtus({ guideline: "odg", edition: year ?? read?.year ?? null, chapter: read?.id ?? null, sections: read?.topics ?? topics ?? [] }),
  );
  const anotherChapter = seqMap(furtherChapter, editions, aTopic.many(), (id, year, topics) =>
    nonMtus({ guideline: "odg", edition: year, chapter: id, sections: topics }),
  );
  /** `Low Back (Hyperstimulation analgesia)`: the source's name is missing, the chapter is the ODG's. */
  const chapterAlone = odgChapter.map(({ id, year, topics }) =>
    nonMtus({ guideline: "odg", edition: year, chapter: id, sections: topics }),
  );

  const mtusName = token(/(?:(?:CA|California) )?(?:MTUS|Medical Treatment Utilization Schedule(?: ?\(MTUS\))?)[ ,:/-]*/);

  // ACOEM: Low back disorders, diagnostic recommendations, pg. 607
  const acoemName = token(
    /(?:American College of Occupational (?:and|&) Environmental Medicine(?: ?\(ACOEM\))?|ACOEM)(?:['’]s)?(?: practice| medical)?(?: guidelines?)?/i,
  );
  const acoemEdition = token(
    /[ ,]{0,3}\(?(?:\d(?:st|nd|rd|th) ed(?:ition|\.)?)?[ ,]{0,3}\(?(?:(?:[a-z]{3,9},? )?((?:19|20)\d\d))?\)?[ ,:-]{0,3}/i,
    ([, digits]) => (digits === undefined ? null : Number(digits)),
  );
  const partNamed = (names: readonly string[]): Rule<GuidelineId> =>
    oneOf(names, spelling, false).map((name) => GUIDELINE_OF.get(name) ?? "acoem");
  const acoemPart = alt(
    token(/chapter ?(\d{1,2})\b,? ?/i, ([, number]) => guidelineByAcoemChapter(Number(number))?.id ?? "acoem"),
    partNamed(PART_NAMES),
  );
  const pages = seqMap(
    token(/[ ,(]*(?:page\(s\):?|pages?|pgs?\.?|pp?\.?) ?(?=\d)/i),
    pageList,
    optional(token(/ of \d{2,3}\b/)),
    (_label, list) => list,
  );
  const table = token(/[ ,(]*(?:and )?(Tables? \d{1,2}-\d{1,2}[a-z]?)\)?/i, ([, wording]) => ({ table: wording as string }));
  const words = seqMap(
    notAhead(token(new RegExp(nextSource))),
    textUpTo(new RegExp(String.raw`[ ,(]{0,3}\b(?:(?:pages?|pgs?|pp?)\b[.:]? ?\d|tables? \d)|${nextSource}|[. ]{0,3}$`, "i")),
    (_not, wording) => wording,
  );
  const rest = alt<PageRange[] | { table: string } | string>(pages, table, words)
    .many()
    .map((read) => ({
      pages: read.filter(Array.isArray).flat() as PageRange[],
      tables: read.flatMap((one) => (typeof one === "object" && "table" in one ? [one.table] : [])),
      topics: read
        .filter((one) => typeof one === "string")
        .map(topicOf)
        .filter((topic) => /[A-Za-z]/.test(topic)),
    }));
  const acoem = seqMap(
    optional(mtusName),
    acoemName,
    acoemEdition,
    optional(acoemPart),
    acoemEdition,
    rest,
    (_mtus, _name, year, id, ownYear, { pages: list, tables, topics }) =>
      nonMtus({ guideline: id ?? "acoem", edition: ownYear ?? year, pages: list, tables, sections: sectionsOf(id, topics) }),
  );
  /** `…, and Chapter 8, Neck and Upper Back Complaints, page 173`: ACOEM was named before. */
  const chapterOfAcoem = seqMap(
    token(/chapter ?\d{1,2}\b[,:]? ?/i),
    partNamed(TELLING_NAMES),
    rest,
    (_chapter, id, { pages: list, tables, topics }) => nonMtus({ guideline: id, pages: list, tables, sections: sectionsOf(id, topics) }),
  );
  /** `Knee Complaints Chapter (ACOEM Practice Guidelines, 2nd Edition (2004), Chapter 13), page 343` */
  const inParentheses = token(/,? (?:chapter ?)?\((?:the )?ACOEM\b[^()]{0,60}(?:\(((?:19|20)\d\d)\)[^()]{0,40})?\)/i, ([, digits]) =>
    digits === undefined ? null : Number(digits),
  );
  /** `Neck and Upper Back Complaints Chapter of the American College of Occupational and Environmental Medicine (ACOEM) Practice Guidelines` */
  const behindName = token(
    /(?:,? chapter(?: \d{1,2})?)?,? (?:of|in|from) (?:the )?(?:American College of Occupational (?:and|&) Environmental Medicine|ACOEM)(?:['’]s)?(?: ?\(ACOEM\))?(?: occupational medicine)?(?: practice)?(?: guidelines?)?/i,
  ).map(() => null);
  const ofAcoem = alt(inParentheses, behindName);
  /** `9792.24.2 Chronic Pain Medical Treatment Guidelines` */
  const regulationBefore = token(/(?:8 ?CCR )?(?:§ ?|sections? )?97\d\d(?:\.\d{1,3}){1,4}[., ]{0,2}/i);
  /** `Chronic Pain Medical Treatment Guidelines 8 C.C.R. §§9792.20 – 9792.26, page 51` */
  const regulationBehind = token(/,? ?\(?8 ?C\.?C\.?R\.? ?§{0,2} ?97\d\d(?:\.\d{1,3}){0,4}(?: ?[-–] ?97\d\d(?:\.\d{1,3}){0,4})?\)?/i);
  /** Chronic Pain Medical Treatment Guidelines, Epidural steroid injections (ESIs), page 46 */
  const partAlone = seqMap(
    optional(mtusName),
    optional(regulationBefore),
    partNamed(TELLING_NAMES),
    optional(regulationBehind),
    optional(ofAcoem),
    acoemEdition,
    rest,
    (_mtus, _before, id, _behind, editionOfAcoem, year, { pages: list, tables, topics }) =>
      nonMtus({ guideline: id, edition: year ?? editionOfAcoem, pages: list, tables, sections: sectionsOf(id, topics) }),
  );
  const mtusAlone = seqMap(mtusName, optional(pages), (_mtus, list) => nonMtus({ guideline: "mtus", pages: list ?? [] }));
  /** Harris J. Occupational medicine practice guidelines, 2nd edition (2004) p 301 */
  const harris = seqMap(
    token(/(?:Harris,? J\.?(?: \([^()]*\))?,? )?Occupational Medicine Practice Guidelines/i),
    acoemEdition,
    rest,
    (_name, year, { pages: list, tables }) => nonMtus({ guideline: "acoem", edition: year, pages: list, tables }),
  );

  const web = token(/(?:https?:\/\/|www\.)[^\s,;]*[^\s,;.)]/i, ([url]) => sourceNamed(url));
  const knownEnd = new RegExp(String.raw`[,;] ?(?=${knownSources})|${nextSource}|[. ]{0,3}$`, "i");
  const named = textUpTo(knownEnd).map(sourceNamed);

  const source = alt(
    odg,
    canLackName ? anotherChapter : P.fail("a chapter"),
    harris,
    acoem,
    chapterOfAcoem,
    partAlone,
    mtusAlone,
    web,
    canLackName ? chapterAlone : P.fail("a chapter"),
    named,
  );
  const gap = token(/[ ,;./-]*(?:(?:and|as well as) (?:the )?(?:(?:3rd|third) edition (?=ACOEM))?)?(?=[a-z\d(])(?!decision based on\b)/i);
  return sepBy1(placed(source), alt(otherGuidelines, gap)).map(merged);
}

/** One source can be named twice in a row: `Centers for Medicare and Medicaid Services, Physician Fee Schedule Search`. */
function merged(sources: readonly Match<CitedSource>[]): Match<CitedSource>[] {
  const found: Match<CitedSource>[] = [];
  for (const source of sources) {
    const before = found.at(-1);
    if (before && before.value.cited.source !== null && before.value.cited.source === source.value.cited.source)
      found[found.length - 1] = { ...before, end: source.end };
    else found.push(source);
  }
  return found;
}

const KNOWN_SOURCE = new RegExp(KNOWN_SOURCES, "i");

/** A source that is no guideline of the catalogue: a known one by its name or address, else one that was not read. */
function sourceNamed(wording: string): CitedSource {
  const source = sourceIn(wording);
  return source === null ? unread("non-MTUS") : nonMtus({ source });
}

/** The known source that some wording or address names. */
function sourceIn(wording: string): string | null {
  const found = KNOWN_SOURCE.exec(wording)?.[0];
  return found === undefined ? null : (SOURCE_OF.get(squeezed(found)) ?? null);
}

/** Reads on to the closing parenthesis where the rule stopped inside one: `TENS (transcutaneous, electrical)`. */
function balanced(of: Rule<string>): Rule<string> {
  const nothing = P.succeed("");
  const toClosing = alt(token(/[^()]*\)[^,;.()]*/), nothing);
  return thenBy(
    of,
    (wording) => (opensMore(wording) ? toClosing : nothing),
    (wording, closing) => wording + closing,
  );
}

const opensMore = (wording: string): boolean => wording.includes("(") && wording.split("(").length > wording.split(")").length;
