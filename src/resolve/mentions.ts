/**
 * Which citation of an issue's guideline lines a citation in running text means.
 *
 *     MAXIMUS guideline: … MTUS Low Back Complaints 2004, Section(s): Physical Methods. … Official Disability Guidelines (ODG), Low Back
 *     Decision rationale: According to the MTUS … ACOEM Chapter 12, page 299 … The ODG …
 *  →  the first, the first, the second
 */
import { guidelineById } from "../catalogue/index.ts";
import type {
  Citation,
  Determination,
  GuidelineCitation,
  GuidelineId,
  Issue,
  LiteratureCitation,
  PageRange,
  RegulationCitation,
  WebCitation,
} from "../schema/index.ts";
import { squeezed } from "../text/spelling.ts";
import { inferredEdition, type InferredEdition } from "./editions.ts";
import { isPartOf, isWholeOdg } from "./works.ts";

/** A citation of a guideline line: that issue's line, and the place in its `citations`. */
export interface LineReference {
  /** The issue's `number`. */
  issue: number;
  /** Which of its two lines. */
  part: "claims-administrator-guideline" | "maximus-guideline";
  /** The place in the line's `citations`, from 0. */
  index: number;
}

/** A citation in running text, and what the rest of the letter and its date tell of it. */
export interface ResolvedCitation {
  /** The record's own, not a copy. */
  citation: Citation;
  /** The citation that it means; `null` where there is none, or more than one that it could mean. */
  refersTo: LineReference | null;
  /**
   * Of a guideline cited without an edition, the one that the MTUS held on the decision date; `null` also where the citation that is
   * meant prints another, because then the date does not tell.
   */
  inferredEdition: InferredEdition | null;
}

/**
 * Ties the citations of a record's running text to those of its guideline lines.
 *
 * In a rationale a citation means one of its own issue's lines. In the clinical case summary it means one of the only issue's; where a
 * letter has several issues, the summary's citations mean none. MAXIMUS' line comes first, then the claims administrator's, and in each:
 * - a part (`low-back-complaints`, an ODG chapter) means the line's citation of it, else that of the whole work without a part, else that
 *   of a guideline with the very name that the mention prints (`Chronic Pain Guidelines` is the name of two, of two eras);
 * - `mtus` means the one citation of MAXIMUS' line with the authority MTUS, never one of the claims administrator's;
 * - `acoem` means the line's one guideline of ACOEM, `odg` its one citation of the ODG, whatever the chapter;
 * - `other` means the same source or, where that is not known, the same text;
 * - `8 CCR` means the guideline that its section makes a part of the MTUS; a web address the same address; `Labor Code` and literature a
 *   citation of guideline `other` that has the same section, or author and year.
 *
 * A citation that prints another edition is never meant, nor, by the name of a whole work, a chapter of ACOEM's 2nd edition that has not
 * the page or the table mentioned. Of several that could be meant, the pages and sections of the mention tell which; where they do not,
 * none is taken. Of a line that cites more than 50 times only the first 50 citations can be meant.
 *
 * @param record A record; it stays as it is.
 * @returns One entry for each citation of the summary and the rationales, in text order.
 * @example
 * resolveCitations(record)[0]?.refersTo // { issue: 1, part: "maximus-guideline", index: 0 }
 */
export function resolveCitations({ caseHeader, clinicalSummary, issues }: Determination): ResolvedCitation[] {
  const decisionDate = caseHeader?.decisionDate ?? null;
  const onlyIssue = issues.length === 1 ? (issues[0] as Issue) : null;
  const resolved = [
    ...resolvedIn(onlyIssue, clinicalSummary?.citations ?? [], decisionDate),
    ...issues.flatMap((issue) => resolvedIn(issue, issue.rationale?.citations ?? [], decisionDate)),
  ];
  return resolved.sort((a, b) => a.citation.span.start - b.citation.span.start);
}

function resolvedIn(issue: Issue | null, citations: readonly Citation[], decisionDate: string | null): ResolvedCitation[] {
  const lines = issue ? PARTS.map((part) => candidatesIn(issue, part)) : [];
  return citations.map((citation) => {
    const found = meantOf(lines, citation, decisionDate);
    const inferred = inferredEdition(citation, decisionDate);
    const printed = found?.cited.edition ?? null;
    return {
      citation,
      refersTo: issue && found ? { issue: issue.number, part: found.part, index: found.index } : null,
      inferredEdition: printed !== null && printed !== inferred?.year ? null : inferred,
    };
  });
}

// ---- what a mention can mean --------------------------------------------------------------------------------------

interface Candidate {
  readonly part: LineReference["part"];
  readonly index: number;
  readonly cited: GuidelineCitation;
}

/** The reviewer's own line first. */
const PARTS: readonly LineReference["part"][] = ["maximus-guideline", "claims-administrator-guideline"];

/** The most citations of a line seen are 5. Each mention is held against every one of them: a million against a million would never end. */
const MOST_CANDIDATES = 50;

function candidatesIn({ maximusGuideline, claimsAdministratorGuideline }: Issue, part: LineReference["part"]): readonly Candidate[] {
  const line = part === "maximus-guideline" ? maximusGuideline : claimsAdministratorGuideline;
  return (line?.citations ?? []).slice(0, MOST_CANDIDATES).map((cited, index) => ({ part, index, cited }));
}

function meantOf(lines: readonly (readonly Candidate[])[], mention: Citation, decisionDate: string | null): Candidate | null {
  const meanings = meaningsOf(mention);
  const own = mention.kind === "guideline" && mention.guideline === "mtus" ? lines.slice(0, 1) : lines;
  for (const line of own) {
    const candidates = line.filter(({ cited }) => mention.kind !== "guideline" || isPossible(mention, cited, decisionDate));
    const meant = meanings.map((isMeant) => candidates.filter(({ cited }) => isMeant(cited))).find(({ length }) => length > 0);
    if (meant) return theOneOf(meant, mention, decisionDate);
  }
  return null;
}

type Meaning = (cited: GuidelineCitation) => boolean;

/** What a citation in running text can mean, what is nearest to its words first. */
function meaningsOf(mention: Citation): readonly Meaning[] {
  switch (mention.kind) {
    case "guideline":
      return meaningsOfGuideline(mention);
    case "regulation":
      return [regulationMeaning(mention)];
    case "literature":
      return [literatureMeaning(mention)];
    case "web":
      return [webMeaning(mention)];
  }
}

function meaningsOfGuideline({ guideline, chapter, source, text, edition }: GuidelineCitation): readonly Meaning[] {
  const isNamed: Meaning = (cited) => cited.guideline === guideline;
  switch (guideline) {
    case "mtus":
      return [isNamed, ({ authority }) => authority === "MTUS"];
    case "acoem":
      return [isNamed, (cited) => isPartOf(cited.guideline, "acoem")];
    case "odg":
      return chapter === null ? [isNamed] : [(cited) => isNamed(cited) && cited.chapter === chapter, isWholeOdg];
    case "other":
      return [(cited) => isNamed(cited) && (source === null ? squeezed(cited.text) === squeezed(text) : cited.source === source)];
    default:
      return [
        isNamed,
        (cited) => isPartOf(guideline, cited.guideline),
        (cited) => edition === null && sharesPrintedName(text, guideline, cited.guideline),
      ];
  }
}

/** The name in these words is that of two guidelines; the words alone do not tell which is meant. */
function sharesPrintedName(text: string, one: GuidelineId, other: GuidelineId): boolean {
  const words = squeezed(text);
  const names = new Set(guidelineById(other).names.map(squeezed));
  return guidelineById(one)
    .names.map(squeezed)
    .some((name) => names.has(name) && words.includes(name));
}

const regulationMeaning = ({ code, section }: RegulationCitation): Meaning => {
  const [bare] = section.split("(", 1);
  return code === "8 CCR"
    ? ({ authority, guideline }) => authority === "MTUS" && guidelineById(guideline).regulation === bare
    : ({ source, text }) => source === "labor-code" && text.split(/[^\d.]+/).some((number) => number.replace(/\.$/, "") === bare);
};

const literatureMeaning = ({ author, year }: LiteratureCitation): Meaning => {
  const words = [author, String(year)].map(wordsOf);
  return ({ guideline, text }) => guideline === "other" && words.every((own) => wordsOf(text).includes(own));
};

const wordsOf = (text: string): string =>
  ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()} `;

const webMeaning =
  ({ url }: WebCitation): Meaning =>
  ({ guideline, text }) =>
    guideline === "other" && [text, ...text.split(" ")].some((wording) => addressOf(wording) === addressOf(url));

/** A web address without what letters print or leave away: the scheme, `www.`, a full stop or slash behind it. */
const addressOf = (wording: string): string =>
  squeezed(wording)
    .replace(/^https?:\/\//, "")
    .replace(/^www\./, "")
    .replace(/[./,;)]{1,3}$/, "");

// ---- what speaks against one, and for one of several -----------------------------------------------------------------

/** The edition of ACOEM's Practice Guidelines whose chapters, pages and tables the catalogue knows. */
const SECOND_EDITION = 2004;

function isPossible(mention: GuidelineCitation, cited: GuidelineCitation, decisionDate: string | null): boolean {
  if (isEdition(mention) && cited.edition !== null && mention.edition !== cited.edition) return false;
  const isWhole = mention.guideline === "mtus" || mention.guideline === "acoem";
  if (!isWhole || cited.guideline === mention.guideline) return true;
  const pages = chapterPagesOf(cited, decisionDate);
  const chapters = chaptersOfTables(mention);
  const hasPage = mention.pages.length === 0 || pages === null || overlap(mention.pages, [pages]);
  return hasPage && (chapters.length === 0 || hasTableOf(cited, chapters));
}

/** `MTUS 2009 Acupuncture Guidelines` gives a year of the MTUS; that guideline has no edition of 2009. */
const isEdition = ({ guideline, edition }: GuidelineCitation): boolean =>
  edition !== null && guidelineById(guideline).editions.includes(edition);

/** The chapter's pages in ACOEM's 2nd edition; `null` where it is none of its chapters, or may be a revision that counts its own. */
function chapterPagesOf(cited: GuidelineCitation, decisionDate: string | null): PageRange | null {
  const { pages, editions } = guidelineById(cited.guideline);
  const edition = editionOf(cited, decisionDate) ?? (editions.length === 1 ? editions[0] : null);
  return edition === SECOND_EDITION ? pages : null;
}

const editionOf = (cited: GuidelineCitation, decisionDate: string | null): number | null =>
  cited.edition ?? inferredEdition(cited, decisionDate)?.year ?? null;

/** `Table 12-8` is a table of chapter 12 of ACOEM's 2nd edition. */
const chaptersOfTables = ({ tables }: GuidelineCitation): number[] =>
  tables.flatMap((table) => {
    const number = /(\d{1,2})-\d/.exec(table)?.[1];
    return number === undefined ? [] : [Number(number)];
  });

const hasTableOf = ({ guideline }: GuidelineCitation, chapters: readonly number[]): boolean =>
  guideline === "acoem" || guideline === "mtus" || chapters.some((chapter) => guidelineById(guideline).acoemChapters.includes(chapter));

const overlap = (some: readonly PageRange[], others: readonly PageRange[]): boolean =>
  some.some((one) => others.some((other) => one.from <= other.to && other.from <= one.to));

/** The candidate that is meant: the only one, or the only one for which everything speaks that speaks for any. */
function theOneOf(candidates: readonly Candidate[], mention: Citation, decisionDate: string | null): Candidate | null {
  const only = onlyOneOf(candidates);
  if (only || mention.kind !== "guideline") return only;
  const topics = new Set(mention.sections.map(topicOf));
  const spokenFor = [
    byPages(candidates, mention, decisionDate),
    candidates.filter(({ cited }) => cited.sections.some((section) => topics.has(topicOf(section)))),
  ].filter(({ length }) => length > 0);
  return onlyOneOf(candidates.filter((candidate) => spokenFor.every((some) => some.includes(candidate))));
}

/** A line can cite the same twice; then the first stands for both. */
function onlyOneOf([first, ...rest]: readonly Candidate[]): Candidate | null {
  return first && rest.every(({ cited }) => contentOf(cited) === contentOf(first.cited)) ? first : null;
}

const contentOf = ({ guideline, source, edition, chapter, sections, tables, pages, text }: GuidelineCitation): string =>
  JSON.stringify([guideline, source, edition, chapter, sections, tables, pages, guideline === "other" && squeezed(text)]);

/** Those that have a page of the mention: by the pages that they print, else by those of their topics, else by those of their chapter. */
function byPages(candidates: readonly Candidate[], { pages }: GuidelineCitation, decisionDate: string | null): readonly Candidate[] {
  const pagesOf: readonly ((cited: GuidelineCitation) => readonly PageRange[])[] = [
    (cited) => cited.pages,
    (cited) => topicPagesOf(cited, decisionDate),
    (cited) => [chapterPagesOf(cited, decisionDate) ?? []].flat(),
  ];
  return pagesOf.map((of) => candidates.filter(({ cited }) => overlap(pages, of(cited)))).find(({ length }) => length > 0) ?? [];
}

/** The pages of the topics that a citation prints as its sections. */
function topicPagesOf(cited: GuidelineCitation, decisionDate: string | null): PageRange[] {
  const { editions, topics } = guidelineById(cited.guideline);
  // The catalogue's topics are those of the first edition; the next one counts other pages.
  if ((editionOf(cited, decisionDate) ?? editions[0]) !== editions[0]) return [];
  const printed = new Set(cited.sections.map(topicOf));
  return topics.filter(({ name }) => printed.has(topicOf(name))).flatMap(({ pages }) => pages);
}

/** `Cyclobenzaprine (Flexeril)` and `Cyclobenzaprine`, `Benzodiazepine Section` and `benzodiazepine` are one topic. */
const topicOf = (section: string): string => squeezed(section.split("(", 1).join("")).replace(/section$/, "");
