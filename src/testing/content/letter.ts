/** Whole letters of every layout: what they say. */
import * as fc from "fast-check";
import type { Decision } from "../../schema/index.ts";
import * as words from "../vocabulary.ts";
import { calendars, type Calendar, type Draft, type Era } from "./calendar.ts";
import { documentLists } from "./documents.ts";
import { guidelineLines } from "./guideline-line.ts";
import { rationales } from "./rationale.ts";
import { claimsAdministratorSentences, relianceSentences, reliedUponSentences } from "./reliance.ts";
import { credentialsReviewers, sentenceReviewers } from "./reviewer.ts";
import { summaries, summariesOfNotices } from "./summary.ts";
import { decidedTitles, titles } from "./title.ts";
import type {
  DecidedIssueContent,
  FooterContent,
  HeaderContent,
  IssueBlocksContent,
  IssueContent,
  LetterContent,
  ListedIssueContent,
  NoticeContent,
  NumberedDecisionsContent,
  ProfessionalReviewContent,
} from "./types.ts";

/** What can be asked of the letters' content. */
export interface ContentOptions {
  /** At most so many issues: 6 unless told. Letters of the layout `professional-review` have one. */
  readonly maxIssues?: number;
}

const MOST_ISSUES = 6;
const decisions = fc.constantFrom<Decision>("upheld", "upheld", "overturned");

/** The case's number and its header, which the letter can have lost. */
const headers: Draft<{ readonly caseNumber: string; readonly header: HeaderContent | null }> = fc
  .tuple(fc.nat(4), fc.integer({ min: 1, max: 9_999_999 }), fc.constantFrom<"standard" | "expedited">("standard", "standard", "expedited"))
  .map(([absent, number, priority]) => ({ injury, denial, application, assigned, decision }) => {
    const caseNumber = `CM${application.slice(2, 4)}-${String(number).padStart(7, "0")}`;
    const header: HeaderContent = {
      caseNumber,
      dateAssigned: assigned,
      dateOfInjury: injury,
      decisionDate: decision,
      urDenialDate: denial,
      priority,
      applicationReceived: application,
    };
    return { caseNumber, header: absent === 4 ? null : header };
  });

/** The issues of a case; no two with the same title, which a reader would remark on. */
function issuesOf<T extends { readonly title: string }>(drafts: readonly ((calendar: Calendar) => T)[], calendar: Calendar): T[] {
  const issues = new Map<string, T>();
  for (const draft of drafts) {
    const issue = draft(calendar);
    const words = issue.title.toLowerCase().replace(/[\s–-]+/g, "");
    if (!issues.has(words)) issues.set(words, issue);
  }
  return [...issues.values()];
}

// ---- issue-blocks ---------------------------------------------------------------------------------------------------

const issueBlocks = (era: Era): Draft<IssueContent> =>
  fc
    .record({
      title: titles,
      decision: decisions,
      claimsAdministratorGuideline: guidelineLines(era, "The Claims Administrator"),
      maximusGuideline: guidelineLines(era, "The Expert Reviewer"),
      rationale: rationales(),
    })
    .map(({ title, rationale, ...rest }) => (calendar) => ({ ...title(calendar), ...rest, rationale: rationale(rest.decision) }));

/** What letters of the layout `issue-blocks` say: of 2014, of 2015 to 2017 and from 2018 on. */
export function issueBlocksContents({ maxIssues = MOST_ISSUES }: ContentOptions = {}): fc.Arbitrary<IssueBlocksContent> {
  const ofEra = (era: Era): fc.Arbitrary<IssueBlocksContent> =>
    fc
      .record({
        calendar: calendars(era),
        header: headers,
        reviewer: era === "2014" ? sentenceReviewers("The expert reviewer") : credentialsReviewers,
        disputed:
          era === "2014"
            ? fc.constant("items/services" as const)
            : fc.constantFrom<IssueBlocksContent["disputed"]>("items/services", "items/Service"),
        summary: summaries,
        issues: fc.array(issueBlocks(era), { minLength: 1, maxLength: maxIssues }),
      })
      .map(({ calendar, header, reviewer, disputed, summary, issues }) => ({
        layout: "issue-blocks",
        header: header(calendar).header,
        reviewer,
        disputed,
        summary: summary(calendar),
        issues: issuesOf(issues, calendar),
      }));
  return fc.oneof(ofEra("2014"), ofEra("2015"), ofEra("2018"));
}

// ---- numbered-decisions ---------------------------------------------------------------------------------------------

/** The foot of the pages, once the case number is known. */
const footers: fc.Arbitrary<(caseNumber: string) => FooterContent | null> = fc
  .record({
    rarely: fc.nat(4),
    form: fc.constantFrom(null, "12.09.13", "12.09.13", "5.16.13"),
    pages: fc.integer({ min: 3, max: 12 }),
    blanks: fc.constantFrom(1, 3, 10),
  })
  .map(
    ({ rarely, ...footer }) =>
      (caseNumber) =>
        rarely === 4 ? null : { caseNumber, ...footer },
  );

/** How a sentence decides: the words behind the title. */
const DECIDED: Readonly<Record<Decision, readonly string[]>> = {
  upheld: [
    "is not medically necessary and appropriate.",
    "is not medically necessary and appropriate.",
    "is notmedically necessary and appropriate.",
  ],
  overturned: ["is medically necessary and appropriate."],
};

/** Disputed items with a sentence that decides on each; `relied` are the beginnings of the reviewer's own sentence. */
const decidedIssues = (relied: readonly string[]): Draft<DecidedIssueContent> =>
  fc
    .record({
      title: decidedTitles,
      decision: decisions,
      pick: fc.nat(2),
      claimsAdministratorGuideline: claimsAdministratorSentences,
      maximusGuideline: relianceSentences(relied),
      rationale: rationales({ filler: words.QUOTING_FILLER, lists: true }),
    })
    .map(({ title, rationale, pick, ...rest }) => (calendar) => ({
      ...title(calendar),
      ...rest,
      rationale: rationale(rest.decision),
      decided: DECIDED[rest.decision][pick % DECIDED[rest.decision].length] as string,
    }));

/** What letters of the layout `numbered-decisions` say. */
export function numberedDecisionsContents({ maxIssues = MOST_ISSUES }: ContentOptions = {}): fc.Arbitrary<NumberedDecisionsContent> {
  return fc
    .record({
      calendar: calendars("numbered-decisions"),
      header: headers,
      footer: footers,
      reviewer: sentenceReviewers("The physician reviewer", 2),
      documents: documentLists,
      summary: summaries,
      issues: fc.array(decidedIssues(["The Physician Reviewer based his/her decision on"]), { minLength: 1, maxLength: maxIssues }),
    })
    .map(({ calendar, header: headerDraft, footer, reviewer, documents, summary, issues }) => {
      const { caseNumber, header } = headerDraft(calendar);
      return {
        layout: "numbered-decisions",
        header: header && { ...header, dateAssigned: null },
        footer: footer(caseNumber),
        reviewer,
        documents: documents(calendar),
        summary: summary(calendar),
        issues: issuesOf(issues, calendar),
      };
    });
}

// ---- notice ---------------------------------------------------------------------------------------------------------

const listedIssues: Draft<ListedIssueContent> = fc
  .tuple(
    decidedIssues(["The Expert Reviewer relied on", "The Expert Reviewer based his/her decision on"]),
    fc.constantFrom("", "", "a "),
    fc.constantFrom<ListedIssueContent["reliedUpon"]>("schedule", "guidelines"),
  )
  .map(([draft, article, reliedUpon]) => (calendar: Calendar) => ({ ...draft(calendar), article, reliedUpon }));

/** What letters of the layout `notice` say. */
export function noticeContents({ maxIssues = MOST_ISSUES }: ContentOptions = {}): fc.Arbitrary<NoticeContent> {
  return fc
    .record({
      calendar: calendars("notice"),
      header: headers,
      footer: footers,
      reviewer: sentenceReviewers("The physician reviewer", 2),
      summaryLabel: fc.constantFrom<NoticeContent["summaryLabel"]>("Case Summary:", "Expert Reviewer Case Summary:"),
      summary: summariesOfNotices,
      documents: documentLists,
      issues: fc.array(listedIssues, { minLength: 1, maxLength: maxIssues }),
    })
    .map(({ calendar, header: headerDraft, footer, reviewer, summaryLabel, summary, documents, issues }) => {
      const { caseNumber, header } = headerDraft(calendar);
      return {
        layout: "notice",
        header: header && { ...header, dateAssigned: null, priority: null },
        footer: footer(caseNumber),
        filed: calendar.application,
        denied: calendar.denial,
        assigned: calendar.assigned,
        reviewer,
        summaryLabel,
        summary: summary(calendar),
        documents: documents(calendar),
        issues: issuesOf(issues, calendar),
      };
    });
}

// ---- professional-review --------------------------------------------------------------------------------------------

/** What letters of the layout `professional-review` say. Each has a verdict, from which its decision follows. */
export function professionalReviewContents(): fc.Arbitrary<ProfessionalReviewContent> {
  return fc
    .record({
      calendar: calendars("professional-review"),
      title: decidedTitles,
      decision: decisions,
      guideline: reliedUponSentences,
      rationale: rationales({ filler: words.QUOTING_FILLER, lists: true, alwaysVerdict: true }),
      summary: summaries,
      documents: documentLists,
      reviewer: sentenceReviewers("The reviewer", 2),
    })
    .map(({ calendar, title, decision, guideline, rationale, summary, documents, reviewer }) => ({
      layout: "professional-review",
      issue: { ...title(calendar), decision, guideline, rationale: rationale(decision) },
      summary: summary(calendar),
      documents: documents(calendar),
      reviewer,
    }));
}

/** What letters of any layout say. */
export const letterContents = (options: ContentOptions = {}): fc.Arbitrary<LetterContent> =>
  fc.oneof<fc.Arbitrary<LetterContent>[]>(
    issueBlocksContents(options),
    numberedDecisionsContents(options),
    noticeContents(options),
    professionalReviewContents(),
  );
