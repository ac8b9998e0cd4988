/**
 * The parts of the MTUS that a guideline line names, in both generations.
 *
 *     Chronic Pain Medical Treatment 2016, Section(s): Psychological treatment
 *     ACOEM Chapter 13 Knee Complaints Page(s): 346,Chronic Pain Treatment Guidelines Opioids, On-Going Management
 */
import { GUIDELINE_PARTS, guidelineByAcoemChapter, guidelineByName, type Guideline } from "../catalogue/index.ts";
import type { GuidelineId, PageRange } from "../schema/index.ts";
import { anyOf, asDamaged, asPrinted, squeezed, type Spelling } from "../text/spelling.ts";
import { topicOf, unread, type CitedSource } from "./cited-source.ts";
import {
  alt,
  asWritten,
  notAhead,
  oneOf,
  optional,
  placed,
  sepBy1,
  seqMap,
  textUpTo,
  thenBy,
  token,
  type Match,
  type Rule,
} from "./combinators.ts";
import { damagedPageList, pageList } from "./pages.ts";

const NAMES = GUIDELINE_PARTS.flatMap(({ names }) => names);

interface PrintedSection {
  readonly wording: string;
  /** Is it in the guideline's closed list? */
  readonly isListed: boolean;
}

/** Two lists of pages as one, each page once. */
const together = (some: readonly PageRange[] | null, more: readonly PageRange[] | null): readonly PageRange[] | null =>
  some && more ? [...some, ...more.filter(({ from, to }) => !some.some((page) => page.from === from && page.to === to))] : (some ?? more);

/** What is printed behind a part's name. */
interface Pointers {
  readonly sections: readonly PrintedSection[];
  readonly list: readonly PageRange[];
}

/** The parts behind `Decision based on MTUS`, parted by `, and ` or, in 2014, by a comma. */
export function mtusParts(spelling: Spelling): Rule<Match<CitedSource>[]> {
  const words = (before: string, wording: string, behind = ""): Rule<string> =>
    token(new RegExp(before + spelling(wording) + behind, spelling === asPrinted ? "" : "i"));
  // Low Back Complaints 2004    Hip and Groin Disorders Guideline (ACOEM May 1, 2011), as the regulation names it
  const year = alt(
    token(/ ?(?:Guidelines?,? ?)?((?:19|20) ?\d ?\d)(?!\d)/, ([, digits]) => Number((digits as string).replace(/ /g, ""))),
    token(
      / ?(?:Guidelines?,? ?)?\((?:ACOEM,? ?)?(?:[A-Z][a-z]{2,8} \d{1,2}, ?)?((?:19|20)\d\d)\)(?=,? ?(?:Section|and )|[. ]*$|\. )/,
      ([, digits]) => Number(digits),
    ),
  );
  const name = oneOf(NAMES, spelling);

  // , Section(s): Initial Care, Physical Methods
  const sectionsLabel = words(",? ?", "Section(s)", " ?: ?");
  const nextSection = alt(
    seqMap(
      token(/; ?/),
      notAhead(alt<unknown>(token(/(?:and )?(?:MTUS|(?:Drug )?Formulary|Non)|Decision/), optional(token(/and /)).then(name))),
      () => null,
    ),
    seqMap(token(/, ?(?! ?and )/), notAhead(seqMap(name, year, token(/,? ?Section/), () => null)), () => null),
    seqMap(
      token(/, ?(?= ?and )/),
      notAhead(seqMap(token(/ ?and (?:MTUS )?/), alt<unknown>(name, nonMtus), (_and, part) => part)),
      () => null,
    ),
  );
  const unlisted = textUpTo(/[,;] (?![^()]{0,60}\))|,? Page\(s\) ?:|\.(?= |$)|,?(?: and)? Decision based/).map(
    (wording): PrintedSection => ({
      wording: wording.trim(),
      isListed: false,
    }),
  );
  const sectionsOf = (sections: readonly string[]): Rule<PrintedSection[]> => {
    // Of `Weaning of Medications` the list has `Weaning of medications`: it is given as it is printed, unless it is damaged.
    const bySqueezed = new Map(sections.map((section) => [squeezed(section), section]));
    const asPrintedOrListed = (printed: string): string => {
      const section = bySqueezed.get(squeezed(printed)) ?? printed;
      return printed.toLowerCase() === section.toLowerCase() ? printed : section;
    };
    const listed = seqMap(asWritten(oneOf(sections, spelling)), token(/(?= ?(?:[,.;]|$|and ))/), (printed): PrintedSection => ({
      wording: asPrintedOrListed(printed),
      isListed: true,
    }));
    return seqMap(sectionsLabel, sepBy1(sections.length > 0 ? alt(listed, unlisted) : unlisted, nextSection), (_label, printed) => printed);
  };
  const pages = seqMap(
    token(new RegExp(`[,.]? ?(?:${asDamaged("Page(s)")} ?:|Page(?:s|\\(s\\))?(?= \\d)) ?`, "i")),
    optional(spelling === asPrinted ? pageList : damagedPageList),
    (_label, list) => ({ list }),
  );
  // Carisoprodol (Soma), page 29 Page(s): 29.
  const pagesTold = seqMap(pages, optional(pages), ({ list }, again) => ({ list: again ? together(list, again.list) : list }));
  const pointersByList = new Map(
    GUIDELINE_PARTS.map(({ sections }) => [
      sections,
      seqMap(optional(sectionsOf(sections)), optional(pages), (printed, list): Pointers => ({
        sections: printed ?? [],
        list: list?.list ?? [],
      })),
    ]),
  );

  // Chronic Pain Medical Treatment 2016 Guidelines, Section(s): Psychological treatment
  const nameWithYear = seqMap(name, year, optional(words(" ?", "Guidelines")), (wording, edition) => ({
    guideline: guidelineByName(wording, edition) as Guideline,
    edition,
  }));
  const partWithYear: Rule<CitedSource> = thenBy(
    nameWithYear,
    ({ guideline }) => pointersByList.get(guideline.sections) as Rule<Pointers>,
    ({ guideline, edition }, { sections, list }) => partSource(guideline, edition, sections, list),
  );

  // ACOEM Chapter 13 Knee Complaints Page(s): 346    Chronic Pain Treatment Guidelines Opioids, On-Going Management, Page(s): 74-97
  const chapter = token(/ ?ACOEM,?(?: Practice)?(?: Guidelines,?)? ?(?:Chapter|Ch\.) ?(\d{1,2})\b,? ?/i, ([, number]) => Number(number));
  // The topic `Opioids` is no family, though the name of a later guideline; nor is the `chronic pain` of `TENS, chronic pain`.
  const families = anyOf(
    NAMES.filter((family) => family.endsWith("Guidelines")),
    spelling,
  );
  const topicEnd = new RegExp(
    `[,.]? ?(?:${asDamaged("Page(s)")} ?:|[Pp]age(?:s|\\(s\\))? \\d)|, ?(?=ACOEM|${families})|\\.(?= |$)|,? Decision based`,
  );
  // `Chronic Pain Medical Treatment, Page(s): 60`; but `Medical foods`, `Treatment of CRPS` are topics.
  const restOfName = `(?:${asDamaged("Medical")} ?)?${asDamaged("Treatment")} ?(?:${asDamaged("Guidelines")}|[,.(]|Page|\\d|$)`;
  const topic = seqMap(
    token(new RegExp(`,? (?![Pp]age|Decision based|and |ACOEM|${families}|${restOfName})(?=[\\w(])`)),
    textUpTo(topicEnd),
    (_blank, wording) => topicOf(wording),
  );
  // Chronic Pain Treatment Guidelines (Effective July 18, 2009) Page(s): 74-97
  const effectiveDate = token(/,? ?\((?:effective|revised|updated|dated) [^()]{4,24}\)/i);
  const tableBehind = token(/,? ?(Tables? \d{1,2}-\d{1,2}[a-z]?)/i, ([, table]) => table as string);
  const partOf2014 = (guideline: Rule<GuidelineId>): Rule<CitedSource> =>
    seqMap(
      guideline,
      optional(effectiveDate),
      optional(topic),
      optional(pagesTold),
      optional(tableBehind),
      (id, _date, wording, printed, table) => {
        const { cited } = sourceOf(id, null, wording ? [wording] : [], printed?.list ?? [], table ? [table] : []);
        // `Page(s):` with no page: the guideline is named all the same.
        return { cited, wasRead: printed?.list !== null, isDoubtful: false };
      },
    );
  const acoemChapter = seqMap(
    chapter,
    optional(name),
    (number, wording) => guidelineByAcoemChapter(number)?.id ?? (wording ? guidelineByName(wording, null)?.id : null) ?? "acoem",
  );
  const namedFamily = name.map((wording) => guidelineByName(wording, null)?.id ?? "other");
  const acoemAlone = token(/ ?ACOEM(?: Practice)?(?: Guidelines)?(?! Chapter)/).map((): GuidelineId => "acoem");

  // Decision based on MTUS Low Back Disorders 2020; MTUS Drug Formulary.
  const formulary = token(/ ?(?:MTUS )?(?:Drug )?(?:Formulary|(?<=Drug )List)\b(?: ((?:19|20)\d\d)\b)?/i, ([, digits]): CitedSource => {
    const { cited } = sourceOf("other", digits === undefined ? null : Number(digits), [], []);
    return { cited: { ...cited, source: "mtus-drug-formulary" }, wasRead: true, isDoubtful: false };
  });

  const part = alt(formulary, partWithYear, partOf2014(acoemChapter), partOf2014(namedFamily), partOf2014(acoemAlone), unreadPart);
  const nextPart = seqMap(token(/[,;] ?(?:and )?(?:MTUS (?!Drug))?(?! ?Decision)| and (?!Other)/), notAhead(nonMtus), () => null);
  return sepBy1(placed(part), nextPart);
}

/** `…, and Non-MTUS Citation Official Disability Guidelines`: none of the MTUS's parts. */
const nonMtus = token(new RegExp(` ?${asDamaged("Non-MTUS")}`, "i"));

/** `Decision based on MTUS.` names no part. */
export const wholeMtus = (): CitedSource => sourceOf("mtus", null, [], []);

/** A part of the MTUS that the catalogue does not know: all up to the next part or the sentence's end. */
const unreadPart: Rule<CitedSource> = textUpTo(/, and (?=[A-Z])|[. ]{0,3}Decision based on|\. ?$/).map(() => unread("MTUS"));

/** A section that the closed list lacks can be a new one, or a listed one that an extractor damaged. */
function partSource(
  { id, sections: closedList }: Guideline,
  edition: number,
  printed: readonly PrintedSection[],
  pages: readonly PageRange[],
): CitedSource {
  const { cited } = sourceOf(
    id,
    edition,
    printed.map(({ wording }) => wording),
    pages,
  );
  return { cited, wasRead: true, isDoubtful: closedList.length > 0 && printed.some(({ isListed }) => !isListed) };
}

/** `Elbow Complaints 2007, Section(s): 326` prints a page where the section should be. */
const PAGE = /^\d{1,4}$/;

const sourceOf = (
  guideline: GuidelineId,
  edition: number | null,
  printed: readonly string[],
  pages: readonly PageRange[],
  tables: string[] = [],
): CitedSource => ({
  cited: {
    kind: "guideline",
    authority: "MTUS",
    guideline,
    source: null,
    edition,
    chapter: null,
    sections: printed.filter((section) => !PAGE.test(section)),
    tables,
    pages: [...pages, ...printed.filter((section) => PAGE.test(section)).map((page) => ({ from: Number(page), to: Number(page) }))],
  },
  wasRead: true,
  isDoubtful: false,
});
