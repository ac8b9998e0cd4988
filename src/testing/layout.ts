/**
 * The `issue-blocks` layout: what a letter says, as words in printing order, with marks where the parts of its record
 * begin and end.
 *
 *     Case Number: … / HOW THE IMR FINAL DETERMINATION WAS MADE / CLINICAL CASE SUMMARY / IMR ISSUES, DECISIONS AND RATIONALES
 *     <title>: Upheld / Claims Administrator guideline: … / MAXIMUS guideline: … / Decision rationale: …
 */
import type {
  CaseHeader,
  CitationContext,
  CitingPart,
  Determination,
  GuidelineCitation,
  GuidelineLine,
  Issue,
  LiteratureCitation,
  Outcome,
  Passage,
  Rationale,
  Reviewer,
  SectionKind,
  Span,
} from "../schema/index.ts";
import { tableDate } from "./content/calendar.ts";
import type { HeaderContent, IssueContent, LetterContent, LineContent, ReviewerContent, Wording } from "./content/types.ts";

/** A part of the record that is printed somewhere. It is made without its place; printing fills in its span, and its text if it has one. */
export interface Mark {
  span: Span;
  text?: string;
}

/**
 * One step of printing a letter. `gap` is what stands between two words at least: one blank or more, a new line, or the
 * empty line that some extractors put before a paragraph or a title.
 */
export type Atom =
  | { readonly kind: "word"; readonly text: string }
  | { readonly kind: "gap"; readonly size: GapSize; readonly blanks: number }
  | { readonly kind: "heading" | "label"; readonly text: string }
  | { readonly kind: "decision"; readonly text: string }
  | { readonly kind: "table"; readonly begins: boolean }
  | { readonly kind: "section"; readonly section: SectionKind; readonly issue: number | null }
  | { readonly kind: "open" | "close"; readonly mark: Mark };

/** What divides two words, from the least to the most. */
export type GapSize = "blank" | "line" | "title" | "paragraph" | "empty-line";

/**
 * How extractors order the header table: as printed in two columns; value beside label; value below label; all labels of
 * a column first and its values after; or a mixture of the last two.
 */
export const HEADER_ORDERS = [
  "two-columns",
  "beside",
  "below",
  "labels-first",
  "mixed",
  "mixed-values-above",
  "mixed-values-between",
] as const;
export type HeaderOrder = (typeof HEADER_ORDERS)[number];

/** A letter that is ready to be printed; its record is whole but for what printing fills in. */
export interface LaidOutLetter {
  readonly atoms: readonly Atom[];
  readonly record: Determination;
}

// ---- the header table -----------------------------------------------------------------------------------------------

/** Printed lines, written one behind the other. */
const rows = (table: string): string[] => table.split(" | ");

const FIRST_COLUMN = rows(
  "Case Number: | Date Assigned: | Decision Date: | Priority: |  | {caseNumber} | {dateAssigned} | {decisionDate} | {priority}",
);

/** The table's printed lines. A field before two or more blanks takes up the width that it has here. */
const HEADER_TABLES: Record<HeaderOrder, readonly string[]> = {
  "two-columns": [
    "Case Number:          {caseNumber}",
    "Date Assigned:        {dateAssigned}                Date of Injury:      {dateOfInjury}",
    "Decision Date:        {decisionDate}                UR Denial Date:      {urDenialDate}",
    "Priority:             {priority}                    Application          {applicationReceived}",
    "                                                    Received:",
  ],
  beside: [
    "Case Number: {caseNumber}",
    "Date Assigned: {dateAssigned} Date of Injury: {dateOfInjury}",
    "Decision Date: {decisionDate} UR Denial Date: {urDenialDate}",
    "Priority: {priority} Application",
    "Received:",
    "{applicationReceived}",
  ],
  below: [
    ...rows("Case Number: | {caseNumber} | Date Assigned: | {dateAssigned} | Date of Injury: | {dateOfInjury}"),
    ...rows("Decision Date: | {decisionDate} | UR Denial Date: | {urDenialDate}"),
    ...rows("Priority: | {priority} | Application | Received: | {applicationReceived}"),
  ],
  "labels-first": [
    ...FIRST_COLUMN,
    ...rows(" | Date of Injury: | UR Denial Date: | Application | Received:"),
    ...rows(" | {dateOfInjury} | {urDenialDate} | {applicationReceived}"),
  ],
  mixed: [
    ...FIRST_COLUMN,
    ...rows(" | Date of Injury: | {dateOfInjury} | UR Denial Date: {urDenialDate} | Application | {applicationReceived} | Received:"),
  ],
  "mixed-values-above": [
    ...FIRST_COLUMN,
    ...rows(" | {dateOfInjury} | Date of Injury: | UR Denial Date: {urDenialDate} | {applicationReceived} | Application | Received:"),
  ],
  "mixed-values-between": [
    ...FIRST_COLUMN,
    ...rows(" | {dateOfInjury} | Date of Injury: | UR Denial Date: {urDenialDate} | Application | {applicationReceived} | Received:"),
  ],
};

const FIELD = /\{(\w+)\}( {2,})?/g;

function headerLines(header: HeaderContent, order: HeaderOrder): string[] {
  const printed: Record<keyof HeaderContent, string> = {
    caseNumber: header.caseNumber,
    dateAssigned: tableDate(header.dateAssigned),
    dateOfInjury: tableDate(header.dateOfInjury),
    decisionDate: tableDate(header.decisionDate),
    urDenialDate: tableDate(header.urDenialDate),
    priority: header.priority === "standard" ? "Standard" : "Expedited",
    applicationReceived: tableDate(header.applicationReceived),
  };
  return HEADER_TABLES[order].map((line) =>
    line.replace(FIELD, (field: string, name: keyof HeaderContent, blanks: string | undefined) =>
      printed[name].padEnd(blanks ? field.length : 0),
    ),
  );
}

// ---- the letter -----------------------------------------------------------------------------------------------------

const SENT =
  "MAXIMUS Federal Services sent the complete case file to an expert reviewer. He/she has no affiliation with the employer, " +
  "employee, providers or the claims administrator.";
const practice = (disputed: LetterContent["disputed"]): string =>
  "been in active clinical practice for more than five years and is currently working at least 24 hours a week in active practice. " +
  "The expert reviewer was selected based on his/her clinical experience, education, background, and expertise in the same or similar " +
  `specialties that evaluate and/or treat the medical condition and disputed ${disputed}. He/she is familiar with governing laws and ` +
  "regulations, including the strength of evidence hierarchy that applies to Independent Medical Review determinations.";

/** Everything but the places: printing fills them in. */
const nowhere = (): Span => ({ start: 0, end: 0 });

/** Lays a letter out. Print its atoms once: the record's places are those of that print. */
export function layOut(content: LetterContent, headerOrder: HeaderOrder): LaidOutLetter {
  const atoms: Atom[] = [];
  const gap = (size: GapSize, blanks = 1): void => void atoms.push({ kind: "gap", size, blanks });
  const section = (kind: SectionKind, issue: number | null = null): void => void atoms.push({ kind: "section", section: kind, issue });

  /** Words and the gaps between them; a blank at either end is a gap too. */
  const text = (printed: string): void => {
    for (const piece of printed.match(/ +|[^ ]+/g) ?? []) {
      if (piece.startsWith(" ")) gap("blank", piece.length);
      else atoms.push({ kind: "word", text: piece });
    }
  };
  const marked = <M extends Mark>(mark: M, print: () => void): M => {
    atoms.push({ kind: "open", mark });
    print();
    atoms.push({ kind: "close", mark });
    return mark;
  };
  const heading = (printed: string): void => {
    gap("paragraph");
    atoms.push({ kind: "heading", text: printed });
    gap("line");
  };
  const label = (printed: string): void => {
    atoms.push({ kind: "label", text: printed });
    gap("blank");
  };

  /** Prints wording and returns its citations. */
  const wording = <C extends GuidelineCitation | LiteratureCitation>(pieces: Wording<C>, issue: number, part: CitingPart): C[] => {
    const citations: C[] = [];
    for (const piece of pieces) {
      if (typeof piece === "string") text(piece);
      else {
        const context: CitationContext = { issue, part };
        citations.push(marked({ ...piece.citation, text: "", span: nowhere(), context } as unknown as C, () => text(piece.text)));
      }
    }
    return citations;
  };

  const caseHeader = (header: HeaderContent): CaseHeader => {
    section("case-header");
    atoms.push({ kind: "table", begins: true });
    const mark = marked({ span: nowhere(), ...header }, () => {
      for (const line of headerLines(header, headerOrder)) {
        gap(line === "" ? "empty-line" : "line");
        text(line);
      }
    });
    atoms.push({ kind: "table", begins: false });
    return mark;
  };

  /** How the determination was made, with the reviewer's credentials in the middle of it or at its end. */
  const reviewer = ({ shape, printed, ...facts }: ReviewerContent): Reviewer => {
    const mark = { ...facts, text: "", span: nowhere() };
    section("how-determined");
    heading("HOW THE IMR FINAL DETERMINATION WAS MADE");
    text(`${SENT} `);
    if (shape === "sentence") {
      section("reviewer");
      marked(mark, () => text(printed[0] ?? ""));
      section("how-determined");
      text(` He/she has ${practice(content.disputed)}`);
      return mark;
    }
    text(`He/she has ${practice(content.disputed)}`);
    gap("paragraph");
    section("reviewer");
    text("The Expert Reviewer has the following credentials:");
    gap("line");
    return marked(mark, () => {
      label("State(s) of Licensure:");
      text(printed[0] ?? "");
      gap("line");
      label("Certification(s)/Specialty:");
      text(printed[1] ?? "");
    });
  };

  const guidelineLine = (
    line: LineContent,
    issue: number,
    part: "claims-administrator-guideline" | "maximus-guideline",
    printed: string,
  ): GuidelineLine => {
    gap("paragraph");
    section(part, issue);
    label(printed);
    const mark: GuidelineLine = { text: "", span: nowhere(), basis: line.basis, citations: [] };
    return marked(mark, () => mark.citations.push(...wording(line.wording, issue, part)));
  };

  const rationale = ({ verdict, wording: printed }: IssueContent["rationale"], issue: number): Rationale => {
    gap("paragraph");
    section("rationale", issue);
    label("Decision rationale:");
    const mark: Rationale = { text: "", span: nowhere(), verdict, citations: [] };
    return marked(mark, () => mark.citations.push(...wording(printed, issue, "rationale")));
  };

  const issueBlock = ({ title, service, decision, ...parts }: IssueContent, number: number): Issue => {
    gap(number === 1 ? "paragraph" : "title");
    section("issue-title", number);
    const mark = { span: nowhere() };
    atoms.push({ kind: "open", mark });
    const passage: Passage = marked({ text: "", span: nowhere() }, () => text(title));
    atoms.push({ kind: "decision", text: decision === "upheld" ? "Upheld" : "Overturned" });
    const issue: Issue = {
      number,
      span: mark.span,
      title: passage,
      service,
      decision,
      decisionBasis: "printed",
      claimsAdministratorGuideline: guidelineLine(
        parts.claimsAdministratorGuideline,
        number,
        "claims-administrator-guideline",
        "Claims Administrator guideline:",
      ),
      maximusGuideline: guidelineLine(parts.maximusGuideline, number, "maximus-guideline", "MAXIMUS guideline:"),
      rationale: rationale(parts.rationale, number),
    };
    atoms.push({ kind: "close", mark });
    return issue;
  };

  const head = content.header === null ? null : caseHeader(content.header);
  const credentials = reviewer(content.reviewer);

  section("clinical-summary");
  heading("CLINICAL CASE SUMMARY");
  text(
    "The expert reviewer developed the following clinical case summary based on a review of the case file, including all medical records:",
  );
  gap("paragraph");
  const summary = marked({ ...content.summary, text: "", span: nowhere(), citations: [] }, () => text(content.summary.text));

  section("issues-lead-in");
  heading("IMR ISSUES, DECISIONS AND RATIONALES");
  text("The Final Determination was based on decisions for the disputed items/services set forth below:");
  const issues = content.issues.map((issue, index) => issueBlock(issue, index + 1));

  const record: Determination = {
    schemaVersion: 1,
    layout: "issue-blocks",
    caseHeader: head,
    statedOutcome: null,
    outcome: outcomeOf(content.issues),
    reviewer: credentials,
    documentsReviewed: null,
    clinicalSummary: summary,
    issues,
    sections: [],
    diagnostics: [],
  };
  return { atoms, record };
}

function outcomeOf(issues: readonly IssueContent[]): Outcome {
  const overturned = issues.filter((issue) => issue.decision === "overturned").length;
  return overturned === 0 ? "upheld" : overturned === issues.length ? "overturned" : "partially-overturned";
}
