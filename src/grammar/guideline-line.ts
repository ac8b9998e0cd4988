/**
 * The lines that say on what each side based its decision, in both generations.
 *
 *     Decision based on MTUS ACOEM Chapter 13 Knee Complaints Page(s): 346,Chronic Pain Treatment Guidelines Opioids.
 *     Decision based on MTUS Low Back Complaints 2004, Section(s): Special Studies, and Opioid Treatment 2016. Decision
 *     based on Non-MTUS Citation Official Disability Guidelines (ODG), Low Back Chapter, MRI.
 */
import P from "parsimmon";
import { GUIDELINES, guidelineByAcoemChapter, type Guideline } from "../catalogue/index.ts";
import type { GuidelineBasis, GuidelineId, PageRange } from "../schema/index.ts";
import { anyOf, asDamaged, asPrinted, squeezed, withoutLigatures, type Spelling } from "../text/spelling.ts";
import { optional, placed, run, textUpTo, token, type Match, type Rule } from "./combinators.ts";
import { freeText } from "./non-mtus-citation.ts";
import { unread, type CitedSource } from "./cited-source.ts";
import { pageList } from "./pages.ts";

/** What a guideline line says: on what the decision was based, and the sources that it names. */
export interface ReadGuidelineLine {
  readonly basis: GuidelineBasis;
  readonly sources: readonly Match<CitedSource>[];
}

interface Sentences {
  outside: boolean;
  mtus: readonly Match<CitedSource>[] | null;
  nonMtus: readonly Match<CitedSource>[] | null;
}

// ---- names of the MTUS's parts ----------------------------------------------------------------------------------

const BY_NAME = new Map<string, Guideline[]>();
for (const guideline of GUIDELINES) {
  for (const name of guideline.names) BY_NAME.set(squeezed(name), [...(BY_NAME.get(squeezed(name)) ?? []), guideline]);
}
const WHOLE_WORKS: ReadonlySet<GuidelineId> = new Set(["mtus", "acoem", "odg", "other"]);
const PARTS = GUIDELINES.filter(({ id }) => !WHOLE_WORKS.has(id));

/** The guideline of a printed name; names that two eras share are told apart by the year. */
function guidelineNamed(name: string, year: number | null): Guideline | null {
  const named = BY_NAME.get(squeezed(name)) ?? [];
  return named.find(({ editions }) => year !== null && editions.includes(year)) ?? named[0] ?? null;
}

// ---- the grammar, in one spelling -------------------------------------------------------------------------------

function guidelineLineIn(spelling: Spelling): Rule<Sentences> {
  const flags = spelling === asPrinted ? "" : "i";
  const words = (wording: string): Rule<string> => token(new RegExp(` ?${spelling(wording)}`, flags));
  const year = token(/ ?((?:19|20) ?\d ?\d)(?!\d)/, ([, digits]) => Number((digits as string).replace(/ /g, "")));
  const name = token(new RegExp(` ?(${anyOf(PARTS.flatMap(({ names }) => names), spelling)})(?![A-Za-z])`, flags), ([, wording]) => wording as string);

  const who = P.alt(words("The Claims Administrator"), words("The Expert Reviewer"), words("The Physician Reviewer"));
  const basedOnMtus = token(new RegExp(` ?${spelling("Decision based on MTUS")} ?`, flags));
  const basedOnNonMtus = token(new RegExp(`[ .,]*${asDamaged("Decision based on Non-MTUS Citation")}[ :]*`, "i"));
  const sentenceEnd = token(/[ .]*/);

  // The Claims Administrator did not cite any medical evidence for its decision.
  const nothingCited = P.seq(who, words("did not cite any"), P.all).map((): Sentences => ({ outside: false, mtus: null, nonMtus: null }));

  // The Expert Reviewer based their decision on recommendation(s) outside of the MTUS Guidelines.
  const outside = P.seq(
    who,
    P.alt(words("based their decision on recommendation(s) outside of the MTUS Guidelines"), words("did not base their decision on the MTUS")),
    sentenceEnd,
  );

  // , Section(s): Initial Care, Physical Methods
  const sectionsLabel = token(new RegExp(`,? ?${spelling("Section(s)")} ?: ?`, flags));
  const sectionRules = new Map<readonly string[], Rule<PrintedSection>>();
  const anotherPart = token(new RegExp(`,? ?(?:and )?(?=(?:${anyOf(PARTS.flatMap(({ names }) => names), spelling)}) ?(?:19|20) ?\\d ?\\d)|,? ?(?=ACOEM Chapter)`, flags));
  const unlistedSection = textUpTo(/, |\.(?= |$)|,?(?: and)? Decision based/).map((wording): PrintedSection => ({ wording: wording.trim(), isListed: false }));
  const sectionOf = ({ sections }: Guideline): Rule<PrintedSection> => {
    const known = sectionRules.get(sections);
    if (known) return known;
    const printedAs = new Map(sections.map((section) => [squeezed(section), section]));
    const listed = token(new RegExp(`(${anyOf(sections, spelling)})(?= ?(?:[,.;]|$|and ))`, flags), ([wording]): PrintedSection => ({ wording: printedAs.get(squeezed(wording)) ?? wording, isListed: true }));
    const either = sections.length > 0 ? P.alt(listed, unlistedSection) : unlistedSection;
    sectionRules.set(sections, either);
    return either;
  };
  const sectionsOf = (guideline: Guideline): Rule<PrintedSection[]> => {
    const section = sectionOf(guideline);
    const next = token(new RegExp(`, ?(?! ?and (?:${anyOf(PARTS.flatMap(({ names }) => names), spelling)}))`, flags));
    return P.seqMap(sectionsLabel, P.sepBy1(section, next), (_label, sections) => sections);
  };
  const sectionsByGuideline = new Map(PARTS.map((guideline) => [guideline, sectionsOf(guideline)]));

  // Chronic Pain Medical Treatment 2016 Guidelines, Section(s): Psychological treatment
  const partWithYear: Rule<CitedSource> = P.seqMap(name, year, optional(words("Guidelines")), (wording, edition) => ({ wording, edition })).chain(({ wording, edition }) => {
    const guideline = guidelineNamed(wording, edition) as Guideline;
    return optional(sectionsByGuideline.get(guideline) as Rule<PrintedSection[]>).map((printed) => partSource(guideline, edition, printed ?? []));
  });

  // ACOEM Chapter 13 Knee Complaints Page(s): 346    Chronic Pain Treatment Guidelines Opioids, On-Going Management, Page(s): 74-97
  const chapter = token(/ ?ACOEM,?(?: Practice)?(?: Guidelines,?)? ?(?:Chapter|Ch\.) ?(\d{1,2})\b,? ?/i, ([, number]) => Number(number));
  const pages = P.seqMap(token(new RegExp(`,? ?${asDamaged("Page(s)")} ?: ?`, "i")), pageList, (_label, list) => list);
  // The topic `Opioids` is no family, though the name of a later guideline.
  const families = anyOf(PARTS.flatMap(({ names }) => names).filter((family) => family.endsWith("Guidelines")), spelling);
  // Case matters here: `TENS, chronic pain (transcutaneous …)` names no further guideline.
  const topicEnd = new RegExp(`,? ?${asDamaged("Page(s)")} ?:|, ?(?=ACOEM|${families})|\\.(?= |$)|,? Decision based`);
  const topic = textUpTo(topicEnd).map((wording) => withoutLigatures(wording).replace(/^[ ,]+|[ ,]+$/g, ""));
  const beforeTopic = token(new RegExp(`,? (?!Page|Decision based|and |ACOEM|${families})(?=[\\w(])`));
  const topicAndPages = P.seq(optional(P.seq(beforeTopic, topic).map(([, wording]) => wording)), optional(pages));
  const partOf2014 = (guideline: Rule<GuidelineId>): Rule<CitedSource> =>
    P.seqMap(guideline, topicAndPages, (id, [wording, range]) => sourceOf(id, null, wording ? [wording] : [], range ?? []));
  const acoemChapter = P.seqMap(chapter, optional(name), (number, wording) => guidelineByAcoemChapter(number)?.id ?? (wording ? guidelineNamed(wording, null)?.id : null) ?? "acoem");
  const namedFamily = name.map((wording) => guidelineNamed(wording, null)?.id ?? "other");
  const acoemAlone = token(/ ?ACOEM(?: Practice)?(?: Guidelines)?(?! Chapter)/).map((): GuidelineId => "acoem");

  const part = P.alt(partWithYear, partOf2014(acoemChapter), partOf2014(namedFamily), partOf2014(acoemAlone), unreadPart);
  const mtusSentence = P.seqMap(basedOnMtus, P.sepBy1(placed(part), P.alt(anotherPart, token(/, ?(?:and )?(?!Decision)| and (?!Other)/))), sentenceEnd, (_based, parts) => parts);
  const nonMtusSentence = P.seqMap(basedOnNonMtus, freeText(spelling), sentenceEnd, (_based, sources) => sources);

  // The Physician Reviewer based his/her decision on the Chronic Pain Medical Treatment Guidelines, page 22, which are part of the MTUS.
  const reliedOn = P.seq(who, token(/ (?:based (?:its|his\/her|their|his|her) (?:decision|determination) (?:up)?on|relied (?:up)?on|cited|used)(?! ?recommendation)(?: the)? ?/i));
  const partOfMtus = token(/,? ?(?:which|that) (?:is|are) (not )?(?:a )?part of the (?:California )?(?:MTUS|Medical Treatment Utilization Schedule(?: ?\(MTUS\))?)/i, ([, not]) => (not === undefined ? ("MTUS" as const) : ("non-MTUS" as const)));
  const wereReliedUpon = token(/,? ?(?:was|were) relied (?:up)?on\b.*/i).map(() => null);
  const clauseEnd = /,? ?(?:which|that) (?:is|are) (?:not )?(?:a )?part of the |,? ?(?:was|were) relied (?:up)?on\b|[. ]*$/i;
  const clause = P.seqMap(placed(textUpTo(clauseEnd)), optional(P.alt(partOfMtus, wereReliedUpon)), sourcesOf(freeText(spelling)));
  const sentence = P.seqMap(P.alt(reliedOn, token(/The (?=[^.]{1,300}?\b(?:was|were) relied (?:up)?on\b)/)), P.sepBy1(clause, token(/(?:,? and|;|,)(?: on)?(?: the)? /i)), sentenceEnd, (_who, clauses): Sentences => sentencesOf(clauses.flat()));

  return P.alt(
    nothingCited,
    sentence,
    P.seqMap(optional(outside), optional(mtusSentence), optional(nonMtusSentence), (isOutside, mtus, nonMtus): Sentences => ({ outside: isOutside !== null, mtus, nonMtus })),
  );
}

/** The sources of a clause; it says itself whether they are part of the MTUS, or their names tell. */
const sourcesOf =
  (sources: Rule<Match<CitedSource>[]>) =>
  ({ value, start }: Match<string>, authority: "MTUS" | "non-MTUS" | null): Match<CitedSource>[] =>
    (run(sources, value)?.value ?? []).map(({ value: { cited, wasRead, isDoubtful }, ...place }) => {
      const told = authority ?? (cited.guideline === "odg" || cited.guideline === "other" ? "non-MTUS" : "MTUS");
      return { value: { cited: { ...cited, authority: told }, wasRead, isDoubtful }, start: start + place.start, end: start + place.end };
    });

/** Sources in text order, as a line of the later letters would part them. */
function sentencesOf(sources: readonly Match<CitedSource>[]): Sentences {
  const of = (authority: string): Match<CitedSource>[] | null => {
    const own = sources.filter(({ value }) => value.cited.authority === authority);
    return own.length > 0 ? own : null;
  };
  return { outside: false, mtus: of("MTUS"), nonMtus: of("non-MTUS") };
}

/** A part of the MTUS that the catalogue does not know: all up to the next part or the sentence's end. */
const unreadPart: Rule<CitedSource> = textUpTo(/, and (?=[A-Z])|[. ]*Decision based on|\.[ ]*$/).map(() => unread("MTUS"));

interface PrintedSection {
  readonly wording: string;
  /** Is it in the guideline's closed list? */
  readonly isListed: boolean;
}

/** A section that the closed list lacks can be a new one, or a listed one that an extractor damaged. */
function partSource({ id, sections: closedList }: Guideline, edition: number, printed: readonly PrintedSection[]): CitedSource {
  const source = sourceOf(id, edition, printed.map(({ wording }) => wording));
  return { cited: source.cited, wasRead: true, isDoubtful: closedList.length > 0 && printed.some(({ isListed }) => !isListed) };
}

const sourceOf = (guideline: GuidelineId, edition: number | null, printed: readonly string[], pages: readonly PageRange[] = []): CitedSource => {
  // `Elbow Complaints 2007, Section(s): 326` prints a page where the section should be.
  const numbers = printed.filter((section) => /^\d{1,4}$/.test(section)).map(Number);
  return {
    cited: {
      kind: "guideline", authority: "MTUS", guideline, source: null, edition, chapter: null, tables: [],
      sections: printed.filter((section) => !/^\d{1,4}$/.test(section)),
      pages: [...pages, ...numbers.map((number) => ({ from: number, to: number }))],
    },
    wasRead: true,
    isDoubtful: false,
  };
};

const asItIsPrinted = guidelineLineIn(asPrinted);
let throughDamage: Rule<Sentences> | undefined;

/** Reads a guideline line's text; what no rule could read is a source that was not read. */
export function readGuidelineLine(line: string): ReadGuidelineLine {
  const printed = read(asItIsPrinted, line);
  if (printed.leftOver === 0) return printed;
  const damaged = read((throughDamage ??= guidelineLineIn(asDamaged)), line);
  return damaged.leftOver < printed.leftOver ? damaged : printed;
}

function read(grammar: Rule<Sentences>, line: string): ReadGuidelineLine & { leftOver: number } {
  const match = run(grammar, line) as Match<Sentences>;
  const { mtus, nonMtus } = match.value;
  const sources = [...(mtus ?? []), ...(nonMtus ?? [])];
  const rest = match.end < line.length ? { value: unread("non-MTUS"), start: match.end, end: line.length } : null;
  const doubtful = sources.filter(({ value }) => !value.wasRead || value.isDoubtful).reduce((length, { start, end }) => length + end - start, 0);
  return {
    basis: mtus ? (nonMtus ? "mtus-and-non-mtus" : "mtus") : nonMtus ? "non-mtus" : "none",
    sources: rest ? [...sources, rest] : sources,
    leftOver: doubtful + (rest ? rest.end - rest.start : 0),
  };
}
