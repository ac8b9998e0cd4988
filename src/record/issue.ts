/** An issue, from its block: title and service, decision, both guideline lines, rationale. */
import { readGuidelineLine } from "../grammar/guideline-line.ts";
import { readService } from "../grammar/issue-title.ts";
import type { IssueBlock, Part } from "../grammar/parts.ts";
import { readVerdict } from "../grammar/rationale.ts";
import { NAMES_THE_OTHER_SIDE } from "../grammar/reliance-sentence.ts";
import { diagnostic } from "../diagnostics/diagnostic.ts";
import type { Decision, Drug, GuidelineLine, Issue, Passage, Rationale, Service, Verdict } from "../schema/index.ts";
import { passageOf, spanOf, withoutPunctuation } from "../text/reading.ts";
import { citationsOf, guidelineCitation } from "./citations.ts";
import { emptyPart, remark, section, type Notes } from "./notes.ts";

/** Reads a block's fields, and notes what it lacks. `number` counts the letter's issues from 1. */
export function issueFrom(notes: Notes, block: IssueBlock, number: number): Issue {
  const { reading, layout } = notes;
  const first = block.title ?? block.decision?.place;
  if (first) section(notes, "issue-title", Math.min(first.start, Math.max(block.start, 0)), number);
  const title = block.title && passageOf(reading, block.title);
  if (block.title) notes.read.push(block.title);
  const service = title && serviceFrom(notes, title, number);
  // Each part is expected behind the one before it.
  const head = block.decision?.place ?? block.title;
  const claimsAdministratorGuideline = layout.hasClaimsAdministratorGuideline
    ? guidelineLine(notes, block.claimsAdministratorGuideline, number, "claims-administrator-guideline", head?.end ?? block.start)
    : null;
  const expected = (block.claimsAdministratorGuideline ?? head)?.end ?? block.start;
  const maximusGuideline = guidelineLine(
    notes,
    block.maximusGuideline,
    number,
    "maximus-guideline",
    expected,
    claimsAdministratorGuideline,
  );
  const rationale = rationaleFrom(notes, block.rationale, number, block.maximusGuideline?.end ?? expected);
  const printed = block.decision?.value ?? null;
  const inferred =
    printed === null && !layout.printsDecisions && !(title && IS_LIST.test(title.text)) ? decisionOf(rationale?.verdict ?? null) : null;
  if (inferred)
    remark(
      notes,
      "decision-inferred",
      `Issue ${number} is ${inferred} by its rationale's verdict; this layout prints no decision`,
      block.title ?? block,
    );
  if (printed === null && inferred === null)
    remark(notes, "missing-decision", `Issue ${number} has no decision word`, { start: block.title?.end ?? block.start, end: 0 });
  return {
    number,
    span: spanOf(reading, block),
    title,
    service,
    decision: printed ?? inferred,
    decisionBasis: printed !== null ? "printed" : inferred !== null ? "inferred" : null,
    claimsAdministratorGuideline,
    maximusGuideline,
    rationale,
  };
}

function serviceFrom({ vocabulary, diagnostics }: Notes, { text, span }: Passage, number: number): Service {
  const service = readService(text, vocabulary);
  const code = service.category === "other" ? "service-not-read" : isUnknown(service.drug) ? "drug-not-known" : null;
  if (code !== null) {
    const message =
      code === "service-not-read"
        ? `No rule says what issue ${number} asks for`
        : `Issue ${number} asks for a drug that no catalogue has; \`options.drugs\` can add it`;
    diagnostics.push(diagnostic(code, message, span));
  }
  return service;
}

const isUnknown = (drug: Drug | null): boolean => drug !== null && drug.generic === null && drug.group === "other";

/** `1. Norco #180 2. Soma #90`: the verdict on one of them is not the others'. */
const IS_LIST = /^1[.)] .* 2[.)] /;

const decisionOf = (verdict: Verdict | null): Decision | null => verdict && (verdict === "medically-necessary" ? "overturned" : "upheld");

/** In words, as layouts have labels of their own. */
const NAME_OF = {
  "claims-administrator-guideline": "guideline line of the claims administrator",
  "maximus-guideline": "guideline line of MAXIMUS",
  rationale: "decision rationale",
} as const;

function missingLabel(notes: Notes, number: number, part: keyof typeof NAME_OF, at: number): null {
  remark(notes, "missing-label", `Issue ${number} has no ${NAME_OF[part]}: its label was not found`, { start: at, end: at });
  return null;
}

function guidelineLine(
  notes: Notes,
  part: Part | null,
  number: number,
  kind: "claims-administrator-guideline" | "maximus-guideline",
  expected: number,
  otherSide: GuidelineLine | null = null,
): GuidelineLine | null {
  const { reading } = notes;
  if (!part) return missingLabel(notes, number, kind, expected);
  section(notes, kind, part.start, number);
  const passage = part.passage && passageOf(reading, part.passage);
  if (!passage) return emptyPart(notes, `The ${NAME_OF[kind]} of issue ${number} is empty`, part);
  const { start } = part.passage;
  notes.read.push(part.passage);
  const { basis, sources } = readGuidelineLine(passage.text);
  const named = otherSide && sources.every(({ value }) => !value.wasRead) ? NAMES_THE_OTHER_SIDE.exec(passage.text) : null;
  if (otherSide && named) {
    const stretch = { start: start + named.index, end: start + named.index + named[0].length };
    const [words, span, context] = [named[0], spanOf(reading, stretch), { issue: number, part: kind }];
    const citations = otherSide.citations.map((cited) => guidelineCitation(cited, words, span, context));
    return { text: passage.text, span: passage.span, basis: otherSide.basis, citations };
  }
  const citations = sources.map((source) => {
    const stretch = withoutPunctuation(reading.text, { start: start + source.start, end: start + source.end });
    if (!source.value.wasRead) remark(notes, "citation-not-read", "This citation is known to no rule", stretch);
    return guidelineCitation(source.value.cited, reading.text.slice(stretch.start, stretch.end), spanOf(reading, stretch), {
      issue: number,
      part: kind,
    });
  });
  return { text: passage.text, span: passage.span, basis, citations };
}

function rationaleFrom(notes: Notes, part: Part | null, number: number, expected: number): Rationale | null {
  if (!part) return missingLabel(notes, number, "rationale", expected);
  section(notes, "rationale", part.start, number);
  const passage = part.passage && passageOf(notes.reading, part.passage);
  if (!passage) return emptyPart(notes, `The ${NAME_OF.rationale} of issue ${number} is empty`, part);
  notes.read.push(part.passage);
  return {
    text: passage.text,
    span: passage.span,
    verdict: readVerdict(passage.text),
    citations: citationsOf(notes.reading, part.passage, { issue: number, part: "rationale" }, notes.decided),
  };
}
