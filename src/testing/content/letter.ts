/** Whole letters of 2014, of 2015 to 2017 and from 2018 on. */
import * as fc from "fast-check";
import { calendars, type Draft, type Era } from "./calendar.ts";
import { guidelineLines } from "./guideline-line.ts";
import { rationales } from "./rationale.ts";
import { credentialsReviewers, sentenceReviewers } from "./reviewer.ts";
import { summaries } from "./summary.ts";
import { titles } from "./title.ts";
import type { HeaderContent, IssueContent, LetterContent } from "./types.ts";

/** What can be asked of the letters' content. */
export interface ContentOptions {
  /** At most so many issues: 6 unless told. */
  readonly maxIssues?: number;
}

const headers: Draft<HeaderContent | null> = fc
  .tuple(fc.nat(4), fc.integer({ min: 1, max: 9_999_999 }), fc.constantFrom<HeaderContent["priority"]>("standard", "standard", "expedited"))
  .map(
    ([absent, number, priority]) =>
      ({ injury, denial, application, assigned, decision }) =>
        absent === 4
          ? null
          : {
              caseNumber: `CM${application.slice(2, 4)}-${String(number).padStart(7, "0")}`,
              dateAssigned: assigned,
              dateOfInjury: injury,
              decisionDate: decision,
              urDenialDate: denial,
              priority,
              applicationReceived: application,
            },
  );

function issues(era: Era): Draft<IssueContent> {
  return fc
    .record({
      title: titles,
      decision: fc.constantFrom<IssueContent["decision"]>("upheld", "upheld", "overturned"),
      claimsAdministratorGuideline: guidelineLines(era, "The Claims Administrator"),
      maximusGuideline: guidelineLines(era, "The Expert Reviewer"),
      rationale: rationales,
    })
    .map(({ title, rationale, ...rest }) => (calendar) => ({ ...title(calendar), ...rest, rationale: rationale(rest.decision) }));
}

/** What letters of every era say. */
export function letterContents({ maxIssues = 6 }: ContentOptions = {}): fc.Arbitrary<LetterContent> {
  const ofEra = (era: Era): fc.Arbitrary<LetterContent> =>
    fc
      .record({
        calendar: calendars(era),
        header: headers,
        reviewer: era === "2014" ? sentenceReviewers : credentialsReviewers,
        disputed:
          era === "2014"
            ? fc.constant("items/services" as const)
            : fc.constantFrom<LetterContent["disputed"]>("items/services", "items/Service"),
        summary: summaries,
        issues: fc.array(issues(era), { minLength: 1, maxLength: maxIssues }),
      })
      .map(({ calendar, header, reviewer, disputed, summary, issues: drafts }) => ({
        header: header(calendar),
        reviewer,
        disputed,
        summary: summary(calendar),
        issues: drafts.map((draft) => draft(calendar)),
      }));
  return fc.oneof(ofEra("2014"), ofEra("2015"), ofEra("2018"));
}
