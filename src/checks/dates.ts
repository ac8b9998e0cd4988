/**
 * Whether a letter's dates agree with each other.
 *
 *     Date of Injury: 10/10/2016 … UR Denial Date: 11/09/2016        in the header
 *     On 11-13-2016 Utilization Review non-certified the request     in the summary
 */
import { diagnostic } from "../diagnostics/diagnostic.ts";
import { placeOr, type Check, type HeaderDate } from "./check.ts";

/**
 * The dates of a case in the only order in which they can come; two may be the same day. Treatment is denied for an injury
 * that has happened: that holds for cumulative trauma too, whose date of injury is the day when the worker was disabled by it
 * and knew its cause (Labor Code 5412). The application asks for review of a decision that has been served (Labor Code 4610.5(h));
 * a case is assigned when its application has been received and found eligible (8 CCR 9792.10.3, 9792.10.4), and
 * decided after that (Labor Code 4610.6).
 */
const IN_ORDER: readonly (readonly [HeaderDate, string])[] = [
  ["dateOfInjury", "the date of injury"],
  ["urDenialDate", "the utilization review denial"],
  ["applicationReceived", "the receipt of the application"],
  ["dateAssigned", "the assignment"],
  ["decisionDate", "the decision"],
];

/** Dates in an order that cannot be: each is compared with the next that is given, so that one slip gives one remark. */
export const datesInOrder: Check = ({ caseHeader, clinicalSummary, places, spanOf }) => {
  const found = [];
  let before: { readonly iso: string; readonly name: string } | null = null;
  for (const [key, name] of caseHeader ? IN_ORDER : []) {
    const iso = caseHeader?.[key] ?? null;
    if (iso === null) continue;
    if (before && iso < before.iso) {
      const message = `The case header puts ${name} (${iso}) before ${before.name} (${before.iso})`;
      found.push(diagnostic("dates-out-of-order", message, placeOr(caseHeader!.span, places.header[key], spanOf)));
    }
    before = { iso, name };
  }
  const { dateOfInjury = null, utilizationReviewDate = null } = clinicalSummary ?? {};
  if (clinicalSummary && dateOfInjury !== null && utilizationReviewDate !== null && utilizationReviewDate < dateOfInjury) {
    const message = `The summary puts the utilization review (${utilizationReviewDate}) before the date of injury (${dateOfInjury})`;
    found.push(diagnostic("dates-out-of-order", message, placeOr(clinicalSummary.span, places.summary.utilizationReviewDate, spanOf)));
  }
  return found;
};

/** What the summary and the header both tell. */
const TOLD_TWICE = [
  ["dateOfInjury", "dateOfInjury", "date of injury"],
  ["utilizationReviewDate", "urDenialDate", "date of the utilization review"],
] as const;

/** A summary's date that is another than the header's; unless the summary names the header's day too, as in a period of exposure. */
export const summaryAgreesWithHeader: Check = ({ caseHeader, clinicalSummary, places, spanOf, daysOfSummary }) => {
  if (!caseHeader || !clinicalSummary) return [];
  return TOLD_TWICE.flatMap(([key, headerKey, name]) => {
    const [told, printed] = [clinicalSummary[key], caseHeader[headerKey]];
    if (told === null || printed === null || told === printed || daysOfSummary.includes(printed)) return [];
    const message = `The summary gives ${told} as the ${name}, the case header ${printed}`;
    return [diagnostic("summary-contradicts-header", message, placeOr(clinicalSummary.span, places.summary[key], spanOf))];
  });
};
