/** The table `citations`: a row for each guideline, study, regulation and web address that a letter cites, wherever it does. */
import { inferredEdition, resolveCitations, type LineReference, type ResolvedCitation } from "../resolve/index.ts";
import { CitationSchema, IssueSchema, type Citation, type Determination, type GuidelineCitation, type Issue } from "../schema/index.ts";
import { CitationNumberSchema, OtherEditionSchema, PagesSchema } from "../schema/table.ts";
import { fieldsOf, table, type ColumnOf, type OfLetter, type RowOf } from "./columns.ts";
import { DATES, KEYS } from "./of-letter.ts";

interface OfCitation extends OfLetter {
  readonly citation: Citation;
  readonly number: number;
  /** The issue in which it stands; `null` in the clinical case summary. */
  readonly issue: Issue | null;
  readonly inferredEdition: number | null;
  /** The citation of a guideline line that it means, and that one's number. */
  readonly meant: { readonly number: number; readonly citation: GuidelineCitation } | null;
}

const ofCitation = fieldsOf<OfCitation, Citation>("citations[].", CitationSchema, ({ citation }) => citation);
const ofItsIssue = fieldsOf<OfCitation, Issue | null>("issues[].", IssueSchema.nullable(), ({ issue }) => issue);

const citation_number: ColumnOf<OfCitation, number> = {
  schema: CitationNumberSchema,
  valueOf: ({ number }) => number,
  fields: [],
  meaning: "The citation's number in its letter: 1, 2, … in text order.",
  origin: "The order of the citations",
};

const pages: ColumnOf<OfCitation, string[] | null> = {
  schema: PagesSchema,
  valueOf: ({ citation }) =>
    citation.kind === "guideline" ? citation.pages.map(({ from, to }) => (from === to ? String(from) : `${from}-${to}`)) : null,
  fields: ["citations[].pages[].from", "citations[].pages[].to"],
  meaning: "Of a guideline: its pages, each a number or a range (`22`, `98-99`).",
  origin: "Behind `Page(s):`, `page`, `pg.`",
};

const inferred_edition: ColumnOf<OfCitation, number | null> = {
  schema: OtherEditionSchema,
  valueOf: (from) => from.inferredEdition,
  fields: [],
  meaning:
    "Of a guideline of the MTUS that is cited without an edition: the year of the one that the MTUS held on the decision date, where that is known.",
  origin: "`decision_date` and the orders that changed the MTUS (`MTUS_ORDERS`)",
};

const refers_to: ColumnOf<OfCitation, number | null> = {
  schema: CitationNumberSchema.nullable(),
  valueOf: ({ meant }) => meant?.number ?? null,
  fields: [],
  meaning:
    "In running text: the `citation_number` of the one citation of its issue's guideline lines that is meant. Null where there is none or more than " +
    "one that could be.",
  origin: "The words, pages and sections of both",
};

const referred_edition: ColumnOf<OfCitation, number | null> = {
  schema: OtherEditionSchema,
  valueOf: ({ meant }) => meant?.citation.edition ?? null,
  fields: [],
  meaning: "The edition that the citation meant by `refers_to` prints.",
  origin: "The citation that is meant",
};

const COLUMNS = {
  ...KEYS,
  citation_number,
  issue_number: ofCitation(
    "context.issue",
    "The issue in which it stands; null in the clinical case summary.",
    "The place of the citation",
  ),
  part: ofCitation(
    "context.part",
    "The part of the letter in which it stands: whose guideline line, the rationale, the summary.",
    "The place of the citation",
  ),
  kind: ofCitation("kind", "What is cited. Most columns below are those of one kind, and null in the others.", "The words of the citation"),
  text: ofCitation("text", "The citation, word for word on one line.", "The words of the citation"),
  authority: ofCitation(
    "authority",
    "Of a guideline: whether it is cited as part of the MTUS; in running text where the words name the MTUS or one of its parts.",
    "`MTUS` or `Non-MTUS` before it",
  ),
  guideline: ofCitation(
    "guideline",
    "Of a guideline: its id, the same in all eras and wordings. `mtus`, `acoem` and `odg` are the works as a whole, `other` is every other source.",
    "Its name; `GUIDELINES` of the package is the catalogue",
  ),
  other_source: ofCitation("source", "Of guideline `other`: which source it is, where it is known (`fda`, `uptodate`, …).", "Its name"),
  edition: ofCitation(
    "edition",
    "Of a guideline: the year of the edition as printed; never an update or access date.",
    "The year behind its name",
  ),
  inferred_edition,
  referred_edition,
  chapter: ofCitation("chapter", "Of the ODG: the chapter.", "`Official Disability Guidelines (ODG), Low Back Chapter`"),
  sections: ofCitation(
    "sections",
    "Of a guideline: its sections as printed, slips included; of the ODG its topics.",
    "Behind `Section(s):`; of the ODG behind the chapter",
  ),
  tables: ofCitation("tables", "Of a guideline: its tables as printed.", "`Table 12-8`"),
  pages,
  literature_author: ofCitation("author", "Of a study: its author, without `et al.`.", "`(Baillargeon, 2003)`"),
  literature_year: ofCitation("year", "Of a study: its year.", "`(Baillargeon, 2003)`"),
  regulation_code: ofCitation("code", "Of a regulation or statute: the code.", "`8 CCR 9792.24.2`, `Labor Code 4610.5`"),
  regulation_section: ofCitation("section", "Of a regulation or statute: the section.", "`8 CCR 9792.24.2`, `Labor Code 4610.5`"),
  url: ofCitation("url", "Of a web address: the address.", "The address"),
  refers_to,
  decision: ofItsIssue(
    "decision",
    "The decision on the issue in which it stands. Upheld: the denial stands. Overturned: the service is to be provided.",
    "Behind the issue's title",
  ),
  decision_date: DATES.decision_date,
  span_start: ofCitation("span.start", "Where the citation begins in the letter's text, in UTF-16 units.", "The place of the citation"),
  span_end: ofCitation("span.end", "Where it ends; the character there is no part of it.", "The place of the citation"),
};

/** A row of the table `citations`. */
export type CitationRow = RowOf<typeof COLUMNS>;

/** The table. */
export const citations = table(
  "citations",
  "A row is a citation: of a guideline line, of a rationale or of the clinical case summary. `source` and `citation_number` tell it from every other.",
  COLUMNS,
  citationsOf,
);

function citationsOf({ record, source }: OfLetter): OfCitation[] {
  const found = [...citationsOfLines(record), ...resolveCitations(record)].sort((a, b) => a.citation.span.start - b.citation.span.start);
  const numbers = new Map<Citation, number>(found.map(({ citation }, at) => [citation, at + 1]));
  return found.map(({ citation, inferredEdition: inferred, refersTo }, at) => {
    const meant = refersTo && citationAt(record, refersTo);
    return {
      record,
      source,
      citation,
      number: at + 1,
      issue: record.issues.find(({ number }) => number === citation.context?.issue) ?? null,
      inferredEdition: inferred?.year ?? null,
      meant: meant && { number: numbers.get(meant) as number, citation: meant },
    };
  });
}

function citationsOfLines({ caseHeader, issues }: Determination): ResolvedCitation[] {
  const decisionDate = caseHeader?.decisionDate ?? null;
  return issues
    .flatMap(({ claimsAdministratorGuideline, maximusGuideline }) => [claimsAdministratorGuideline, maximusGuideline])
    .flatMap((line) => line?.citations ?? [])
    .map((citation) => ({ citation, refersTo: null, inferredEdition: inferredEdition(citation, decisionDate) }));
}

function citationAt({ issues }: Determination, { issue: number, part, index }: LineReference): GuidelineCitation {
  const issue = issues.find((one) => one.number === number) as Issue;
  const line = part === "maximus-guideline" ? issue.maximusGuideline : issue.claimsAdministratorGuideline;
  return line?.citations[index] as GuidelineCitation;
}
