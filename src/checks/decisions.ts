/** Whether decisions agree with what else the letter says of them. */
import { diagnostic } from "../diagnostics/diagnostic.ts";
import { placeOr, type Check } from "./check.ts";

/** `Overturned`, but the rationale ends in `is not medically necessary`. */
export const verdictsAgree: Check = ({ issues, places, spanOf }) =>
  issues.flatMap(({ number, decision, decisionBasis, rationale, span }, i) => {
    const verdict = rationale?.verdict ?? null;
    if (decisionBasis !== "printed" || verdict === null || (decision === "overturned") === (verdict === "medically-necessary")) return [];
    const message = `Issue ${number} is ${decision}, but its rationale finds the service ${verdict.replace(/-/g, " ")}`;
    return [diagnostic("verdict-contradicts-decision", message, placeOr(span, places.decisions[i], spanOf))];
  });

/** `Final Determination: UPHOLD` on the cover, but a decision that overturns. */
export const outcomeAgrees: Check = ({ statedOutcome, outcome, places, spanOf }) => {
  if (statedOutcome === null || outcome === null || statedOutcome === outcome) return [];
  const message = `The cover page states ${statedOutcome.replace("-", " ")}, the decisions come to ${outcome.replace("-", " ")}`;
  return [diagnostic("outcome-contradicts-decisions", message, placeOr({ start: 0, end: 0 }, places.statedOutcome, spanOf))];
};
