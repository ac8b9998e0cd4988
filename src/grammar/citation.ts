/**
 * Citations in running text: guideline mentions, literature, regulations, web addresses.
 *
 *     According to the MTUS Chronic Pain Medical Treatment Guidelines section on Opioids, On-Going Management, p 74-97
 *     ACOEM Chapter 12, Table 12-8, page 309      (Baillargeon, 2003) (Ashton, 2005)      8 CCR 9792.24.2
 */
import P from "parsimmon";
import { GUIDELINES, ODG_CHAPTERS, guidelineByAcoemChapter } from "../catalogue/index.ts";
import type { GuidelineCitation, GuidelineId, LiteratureCitation, OdgChapterId, PageRange, RegulationCitation, WebCitation } from "../schema/index.ts";
import { anyOf, asPrinted, squeezed } from "../text/spelling.ts";
import { optional, placed, run, token, type Match, type Rule } from "./combinators.ts";
import { pageList } from "./pages.ts";

type Unplaced<T> = Omit<T, "text" | "span" | "context">;

/** A citation without its place in the letter. */
export type ReadCitation = Unplaced<GuidelineCitation> | Unplaced<LiteratureCitation> | Unplaced<RegulationCitation> | Unplaced<WebCitation>;

// ---- guideline mentions -----------------------------------------------------------------------------------------

const PART_OF = new Map<string, GuidelineId>();
const WHOLE_WORKS: ReadonlySet<string> = new Set(["mtus", "acoem", "odg", "other"]);
for (const { id, title, names } of GUIDELINES) {
  if (WHOLE_WORKS.has(id)) continue;
  for (const name of [title, ...names]) {
    const bare = squeezed(name).replace(/(?:medical)?(?:treatment)?guidelines?$/, "");
    for (const key of [squeezed(name), bare]) if (!PART_OF.has(key)) PART_OF.set(key, id);
  }
}
/** Short for it: `Chronic Pain Guidelines`, `Acupuncture Guidelines`. */
const SHORT_NAMES = ["Chronic Pain", "Acupuncture", "Postsurgical", "Post-surgical", "Opioid", "Opioids", "Chronic Pain Medical", "Opioids Treatment", "Post-Surgical Treatment"];
const SHORT_FOR: Readonly<Record<string, GuidelineId>> = {
  chronicpain: "chronic-pain-medical-treatment", chronicpainmedical: "chronic-pain-medical-treatment",
  acupuncture: "acupuncture-treatment", postsurgical: "postsurgical-treatment", postsurgicaltreatment: "postsurgical-treatment",
  opioid: "opioid-treatment", opioids: "opioid-treatment", opioidstreatment: "opioid-treatment",
};
const CHAPTER_OF = new Map<string, OdgChapterId>(ODG_CHAPTERS.flatMap(({ id, spellings }) => spellings.map((spelling) => [squeezed(spelling), id] as const)));

const PART_NAMES = [...GUIDELINES.filter(({ id }) => !WHOLE_WORKS.has(id)).flatMap(({ title, names }) => [title, ...names]), ...SHORT_NAMES].filter((name) => name.length > 5);
const partNames = anyOf(PART_NAMES, asPrinted);
const GUIDELINES_WORD = String.raw`(?: (?:[Mm]edical )?(?:[Tt]reatment )?[Gg]uidelines?)`;

const partIdOf = (name: string): GuidelineId | null => {
  const key = squeezed(name);
  return SHORT_FOR[key] ?? PART_OF.get(key) ?? null;
};

/** A part named in full and called a guideline: `Chronic Pain Medical Treatment Guidelines`, `Knee Complaints Guidelines`. */
const part: Rule<GuidelineId> = token(new RegExp(`(${partNames})(?: (?:19|20)\\d\\d)?${GUIDELINES_WORD}?(?: chapter)?(?![A-Za-z])`, "i"), ([, name]) => partIdOf(name as string) ?? "mtus");

const mtusName = token(new RegExp(String.raw`(?:(?:CA|California)[ /-]{1,2})?MTUS(?: ?\((?:Medical Treatment Utilization Schedule)\))?(?: (?:19|20)\d\d)?${GUIDELINES_WORD}?`, "i"));
const acoemName = token(new RegExp(String.raw`(?:(?:CA|California)[ /-]{1,2})?ACOEM(?:['’]s)?(?: practice)?${GUIDELINES_WORD}?`, "i"));
const odgName = token(new RegExp(String.raw`(?:Official Disability Guidelines?(?: ?\(ODG\))?|ODG)(?:-TWC)?${GUIDELINES_WORD}?`, "i"));

const joint = token(/ ?(?:[,:/-]|\(|of the|in the|in|from the|and)? ?/i);
const chapterNumber = token(/chapter (\d{1,2})\b(?:, | - |: | )?/i, ([, number]) => Number(number));
const chapterByNumber: Rule<GuidelineId> = P.seqMap(chapterNumber, optional(part), (number, named) => guidelineByAcoemChapter(number)?.id ?? named ?? "acoem");
const pages = P.seqMap(token(/(?:,? ?\(?(?:on )?(?:pages?|pgs?\.?|pp?\.?|page\(s\):?) ?)(?=\d)/i), pageList, (_label, list) => list);
const table = token(/,? ?\(?(Table \d{1,2}-\d{1,2}[a-z]?)\)?/i, ([, wording]) => wording as string);
const dateBehind = token(/ ?\((?:updated )?(?:\w+ \d{1,2}, \d{4}|\d{1,2}[/-]\d{1,2}[/-]\d{2,4})\)/i);

interface Pointers {
  tables: string[];
  pages: PageRange[];
}
const pointers: Rule<Pointers> = P.seqMap(P.alt<string | PageRange[]>(table, pages).many(), (read) => ({
  tables: read.filter((one): one is string => typeof one === "string"),
  pages: read.filter((one): one is PageRange[] => typeof one !== "string").flat(),
}));

const mention = (authority: "MTUS" | "non-MTUS", guideline: GuidelineId, chapter: OdgChapterId | null, { tables, pages }: Pointers): ReadCitation => ({
  kind: "guideline", authority, guideline, source: null, edition: null, chapter, sections: [], tables, pages,
});

const acoemPart = P.seqMap(acoemName, optional(P.seqMap(joint, P.alt(chapterByNumber, part), (_joint, id) => id)), (_name, id) => id);
/** `MTUS ACOEM, Chapter 8`, `MTUS Guideline in ACOEM Chapter 11`, `California MTUS 2016 Chronic Pain Guidelines` are one mention. */
const mtusMention = P.seqMap(
  mtusName,
  optional(P.seqMap(joint, P.alt(acoemPart.chain((id) => (id === null ? P.fail("a part") : P.succeed(id))), part), (_joint, id) => id)),
  pointers,
  (_name, id, read) => mention("MTUS", id ?? "mtus", null, read),
);
const acoemMention = P.seqMap(acoemPart, pointers, (id, read) => mention(id === null ? "non-MTUS" : "MTUS", id ?? "acoem", null, read));
const odgChapter = token(new RegExp(`[ ,:-]{1,3}(?:the )?(${anyOf(ODG_CHAPTERS.flatMap(({ spellings }) => spellings), asPrinted)})(?: ?\\([^()]{0,30}\\))?(?: (?:chapter|section)|(?=[,.;:)]))`, "i"), ([, name]) => CHAPTER_OF.get(squeezed(name as string)) ?? null);
const odgMention = P.seqMap(odgName, optional(odgChapter), optional(dateBehind), pointers, (_name, chapter, _date, read) => mention("non-MTUS", "odg", chapter, read));
const partMention = P.seqMap(
  token(new RegExp(`(${partNames})(?: (?:19|20)\\d\\d)?${GUIDELINES_WORD}(?![A-Za-z])`, "i"), ([, name]) => partIdOf(name as string) ?? "mtus"),
  pointers,
  (id, read) => mention("MTUS", id, null, read),
);
const cpmtg = P.seqMap(token(/CPMTG\b/), pointers, (_name, read) => mention("MTUS", "chronic-pain-medical-treatment", null, read));

// ---- regulations, literature, the web ---------------------------------------------------------------------------

const regulation: Rule<ReadCitation> = P.alt(
  token(/(?:8 ?CCR|8 ?C\.C\.R\.|Title 8,? (?:of the )?California Code of Regulations),? ?(?:§+|sections?)? ?(97\d\d(?:\.\d{1,2}){0,3}(?:\([a-z0-9]{1,2}\))*)/i, ([, section]): ReadCitation => ({ kind: "regulation", code: "8 CCR", section: section as string })),
  token(/§{0,2} ?(979\d(?:\.\d{1,2}){1,3}(?:\([a-z0-9]{1,2}\))*)/, ([, section]): ReadCitation => ({ kind: "regulation", code: "8 CCR", section: section as string })),
  token(/(?:California )?Labor Code,? ?(?:§+|sections?)? ?(\d{3,4}(?:\.\d{1,2})?(?:\([a-z0-9]{1,2}\))*)/i, ([, section]): ReadCitation => ({ kind: "regulation", code: "Labor Code", section: section as string })),
);

/** `MTUS 9792.20(e)` is one regulation. */
const mtusRegulation: Rule<ReadCitation> = token(/MTUS §{0,2} ?(979\d(?:\.\d{1,2}){1,3}(?:\([a-z0-9]{1,2}\))*)/, ([, section]): ReadCitation => ({ kind: "regulation", code: "8 CCR", section: section as string }));

const web: Rule<ReadCitation> = token(/(?:https?:\/\/|www\.)[^\s<>"“”]*[^\s<>"“”.,;:)\]]/i, ([url]): ReadCitation => ({ kind: "web", url }));

const MONTH = /^(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?$/i;
const NO_AUTHOR = /^(?:updated|revised|accessed|dated|since|version|edition)\b|^(?:as|in|on|per|from|see|the) /i;
const reference = token(/([A-Za-z\u00C0-\u024F][^()\d;,]{0,60}?(?:,? et al\.?)?), ?((?:19|20)\d\d)[a-z]?(?!\d)/, ([, author, year]) => ({
  author: (author as string).replace(/,? et al\.?$/, "").trim(),
  year: Number(year),
})).chain((read) => (MONTH.test(read.author) || NO_AUTHOR.test(read.author) ? P.fail("an author") : P.succeed(read)));
/** `(Baillargeon, 2003)`, `(Chou, 2007; Manchikanti, 2010)` */
const references = P.seqMap(token(/\(/), P.sepBy1(placed(reference), token(/; ?/)), token(/\)/), (_open, list) => list);

// ---- all of them ------------------------------------------------------------------------------------------------

const one: Rule<ReadCitation> = P.alt(mtusRegulation, mtusMention, odgMention, acoemMention, partMention, regulation, cpmtg, web);

/** Every part's name begins with one of these words. */
const FIRST_WORDS = [...new Set(PART_NAMES.map((name) => /^[A-Za-z]+/.exec(name)?.[0] ?? name))].join("|");

/** Where a citation can begin. Names are capitalised, so that most words of a text are passed over by their first letter. */
const CUE = new RegExp(
  String.raw`\((?=[A-Za-z\u00C0-\u024F])|https?:|www\.|§|\b(?:(?:CA|California|CALIFORNIA)[ /-]{1,2}(?:MTUS|ACOEM|Labor)|MTUS|Mtus|ACOEM|Acoem|ODG|Official Disability|CPMTG|8 ?C\.?C\.?R|Title 8|979\d\.\d|Labor Code|(?:${FIRST_WORDS})\b)`,
  "g",
);

/** The citations of running text, in order: `start` and `end` are offsets into the text given. */
export function readCitations(text: string): Match<ReadCitation>[] {
  const found: Match<ReadCitation>[] = [];
  CUE.lastIndex = 0;
  for (let cue = CUE.exec(text); cue; cue = CUE.exec(text)) {
    const at = cue.index;
    if (text.charCodeAt(at) === 40) {
      const list = run(references, text, at);
      if (!list) continue;
      const whole = list.value.length === 1;
      for (const { value, start, end } of list.value) found.push({ value: { kind: "literature", ...value }, start: whole ? start - 1 : start, end: whole ? end + 1 : end });
      CUE.lastIndex = list.end;
      continue;
    }
    if (/non-? ?$/i.test(text.slice(Math.max(0, at - 5), at))) continue;
    const citation = run(one, text, at);
    if (!citation) continue;
    found.push(citation);
    CUE.lastIndex = Math.max(citation.end, CUE.lastIndex);
  }
  return found;
}
