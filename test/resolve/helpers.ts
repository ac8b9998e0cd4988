/** Small invented records: citations are made field by field, so that no rule of the grammar is in the way. */
import {
  DeterminationSchema,
  type Citation,
  type Determination,
  type GuidelineCitation,
  type GuidelineId,
  type GuidelineLine,
  type Issue,
  type PageRange,
} from "../../src/schema/index.ts";

const WHOLE_NON_MTUS: readonly GuidelineId[] = ["odg", "acoem", "other"];

type Fields = Partial<Omit<GuidelineCitation, "pages" | "kind" | "guideline">> & { pages?: string };

const place = { span: { start: 0, end: 0 }, context: null };

const pagesOf = (printed: string): PageRange[] =>
  printed.split(", ").map((range) => {
    const [from, to] = range.split("-").map(Number) as [number, number?];
    return { from, to: to ?? from };
  });

/** A citation of a guideline: `guideline("low-back-complaints", { edition: 2004, pages: "303-305" })`. */
export function guideline(id: GuidelineId, { pages, ...fields }: Fields = {}): GuidelineCitation {
  return {
    kind: "guideline",
    text: id,
    ...place,
    authority: WHOLE_NON_MTUS.includes(id) ? "non-MTUS" : "MTUS",
    guideline: id,
    source: null,
    edition: null,
    chapter: null,
    sections: [],
    tables: [],
    pages: pages === undefined ? [] : pagesOf(pages),
    ...fields,
  };
}

export const odg = (chapter: GuidelineCitation["chapter"] = null, topic?: string): GuidelineCitation =>
  guideline("odg", { chapter, sections: topic === undefined ? [] : [topic] });
export const other = (text: string, source: string | null = null): GuidelineCitation => guideline("other", { text, source });
export const regulation = (code: "8 CCR" | "Labor Code", section: string): Citation => ({
  kind: "regulation",
  text: section,
  ...place,
  code,
  section,
});
export const literature = (author: string, year: number): Citation => ({ kind: "literature", text: author, ...place, author, year });
export const web = (url: string): Citation => ({ kind: "web", text: url, ...place, url });

/** A line without citations says that nothing was cited, unless it is given another basis. */
export const lineOf = (citations: GuidelineCitation[] | null, basis?: GuidelineLine["basis"]): GuidelineLine | null =>
  citations && { text: "", span: place.span, basis: basis ?? (citations.length === 0 ? "none" : "mtus"), citations };

export interface Sides {
  administrator?: GuidelineCitation[] | null;
  maximus?: GuidelineCitation[] | null;
}

export const issueOf = ({ administrator = [], maximus = [] }: Sides, rationale: Citation[] = [], number = 1): Issue => ({
  number,
  span: place.span,
  title: null,
  service: null,
  decision: null,
  decisionBasis: null,
  claimsAdministratorGuideline: lineOf(administrator),
  maximusGuideline: lineOf(maximus),
  rationale: { text: "", span: place.span, verdict: null, citations: rationale },
});

/** A record of these issues, its running text's citations one behind the other in the order given, the summary's first. */
export function recordOf(issues: Issue[], rest: { decided?: string | null; summary?: Citation[] } = {}): Determination {
  const { decided = null, summary = [] } = rest;
  const unknown = {
    dateAssigned: null,
    dateOfInjury: null,
    urDenialDate: null,
    priority: null,
    applicationReceived: null,
    caseNumber: null,
  };
  let end = 0;
  const inOrder = (citations: Citation[]): Citation[] => citations.map((citation) => ({ ...citation, span: { start: end, end: ++end } }));
  const record: Determination = {
    schemaVersion: 1,
    layout: null,
    caseHeader: decided === null ? null : { span: place.span, decisionDate: decided, ...unknown },
    statedOutcome: null,
    outcome: null,
    reviewer: null,
    documentsReviewed: null,
    clinicalSummary: {
      text: "",
      span: place.span,
      patient: { age: null, sex: null },
      dateOfInjury: null,
      utilizationReviewDate: null,
      citations: inOrder(summary),
    },
    issues: issues.map(({ rationale, ...issue }) => ({
      ...issue,
      rationale: rationale && { ...rationale, citations: inOrder(rationale.citations) },
    })),
    sections: [],
    diagnostics: [],
  };
  return DeterminationSchema.parse(record);
}
