/** What of a record stands in no table, and why. */

/** Fields, each standing for all that is in it, and the reason. Whoever needs them finds them in `--format ndjson`. */
export const LEFT_OUT: readonly (readonly [fields: readonly string[], reason: string])[] = [
  [
    [
      "caseHeader.span",
      "reviewer.span",
      "clinicalSummary.span",
      "documentsReviewed[].span",
      "issues[].title.span",
      "issues[].claimsAdministratorGuideline.span",
      "issues[].maximusGuideline.span",
      "issues[].rationale.span",
    ],
    "The places of parts of the letter, which are of use with its text alone; issues and citations, which are counted, keep theirs",
  ],
  [["sections"], "What each stretch of the letter was read as: a map of the text, not a fact of the case"],
  [["diagnostics[].message", "diagnostics[].span"], "The wording and place of a remark; its code stands in `letters`"],
];
