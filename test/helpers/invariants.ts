/** What must hold of every letter and its record, whatever the letter is. */
import { isDeepStrictEqual } from "node:util";
import {
  DeterminationSchema,
  extractCitations,
  safeParseDetermination,
  TREATMENT_CATEGORIES,
  type Citation,
  type Determination,
  type Section,
  type Service,
  type Span,
} from "../../src/index.ts";

const unwrapped = (slice: string): string =>
  slice
    .replace(/(?<=[\p{L}\p{N}])-[^\S\r\n]*[\r\n]\s*(?=\S)/gu, "-")
    .replace(/\s+/g, " ")
    .trim();

/** What stands at a span, without what the record says is left out of all texts: page footers, and pages that come twice. */
function standingAt(letter: string, span: Span, leftOut: readonly Section[]): string {
  let text = "";
  let from = span.start;
  for (const { start, end } of leftOut.map((section) => section.span)) {
    if (end <= from || start >= span.end) continue;
    text += letter.slice(from, start);
    from = end;
  }
  return text + letter.slice(from, span.end);
}

/** Is the text what stands there, unwrapped? Where something is left out, a line end is, and a hyphen can stand before it. */
function standsThere(slice: string, standing: string, text: string): boolean {
  if (unwrapped(slice) === text.replace(/\s+/g, " ").trim()) return true;
  return standing !== slice && standing.replace(/\s+/g, "") === text.replace(/\s+/g, "");
}

/** Spans that are not in the letter, and texts that do not stand at theirs. */
export function brokenSpans(letter: string, record: Determination): string[] {
  const broken: string[] = [];
  const leftOut = record.sections.filter(({ kind }) => kind === "page-footer" || kind === "repeated");
  (function visit(node: unknown, path: string): void {
    if (node === null || typeof node !== "object") return;
    const { span, text } = node as { span?: Span; text?: unknown };
    if (span) {
      const sound =
        Number.isInteger(span.start) &&
        Number.isInteger(span.end) &&
        0 <= span.start &&
        span.start <= span.end &&
        span.end <= letter.length;
      if (!sound) broken.push(`${path}.span is out of the letter: ${span.start}-${span.end} of ${letter.length}`);
      else if (typeof text === "string") {
        const slice = letter.slice(span.start, span.end);
        if (!standsThere(slice, standingAt(letter, span, leftOut), text)) broken.push(`${path}.text is not what stands at its span`);
        else if (slice !== slice.trim() || text !== text.trim())
          broken.push(`${path}.text has blanks at an end: ${JSON.stringify(slice.slice(-60))}`);
      }
    }
    for (const [key, child] of Object.entries(node)) visit(child, path === "" ? key : `${path}.${key}`);
  })(record, "");
  return broken;
}

/** Sections that do not cover the letter, each beginning where the one before ends. */
export function brokenTiling(letter: string, { sections }: Determination): string[] {
  const broken: string[] = [];
  if (sections[0]?.span.start !== 0 || sections.at(-1)?.span.end !== letter.length) broken.push("the sections do not cover the letter");
  sections.forEach(({ span, kind }, at) => {
    if (at > 0 && span.start !== sections[at - 1]?.span.end) broken.push(`the sections leave a gap or overlap at ${span.start}`);
    if (span.start === span.end) broken.push(`the section ${kind} at ${span.start} is empty`);
  });
  return broken;
}

const citationsOf = (record: Determination): Citation[] => [
  ...(record.clinicalSummary?.citations ?? []),
  ...record.issues.flatMap((issue) =>
    [issue.claimsAdministratorGuideline, issue.maximusGuideline, issue.rationale].flatMap((part): Citation[] => part?.citations ?? []),
  ),
];

const PAIRS = new Set(TREATMENT_CATEGORIES.flatMap(({ id, subcategories }) => subcategories.map((sub) => `${id} ${sub.id}`)));

/** In words, what does not hold of what a title asks for. */
export function brokenService({ category, subcategory, drug, imaging, equipment, bodyParts, ...service }: Service): string[] {
  const broken: string[] = [];
  if (!PAIRS.has(`${category} ${subcategory}`)) broken.push(`${category} has no ${subcategory}`);
  if ((drug !== null) !== (category === "pharmaceuticals")) broken.push(`a drug and ${category} do not go together`);
  if (drug !== null && drug.group !== subcategory) broken.push(`the drug is of ${drug.group}, the service of ${subcategory}`);
  if (drug !== null && (drug.name === "" || drug.name !== drug.name.trim())) broken.push(`the drug's name is \`${drug.name}\``);
  if (drug !== null && bodyParts.length > 0) broken.push("a drug has parts of the body");
  if ((imaging !== null) !== (subcategory === "imaging-radiology")) broken.push(`imaging and ${subcategory} do not go together`);
  if ((equipment !== null) !== (category === "dmepos")) broken.push(`equipment and ${category} do not go together`);
  if (new Set(service.procedures).size < service.procedures.length) broken.push("a procedure is listed twice");
  if (new Set(bodyParts.map(({ part, side }) => `${part} ${side}`)).size < bodyParts.length)
    broken.push("a part of the body is listed twice");
  if (new Set(service.levels).size < service.levels.length) broken.push("a level is listed twice");
  return broken;
}

/** In words, what does not hold; nothing where all holds. */
export function brokenInvariants(letter: string, record: Determination): string[] {
  const broken = [...brokenSpans(letter, record), ...brokenTiling(letter, record)];
  const schema = DeterminationSchema.safeParse(record);
  if (!schema.success)
    broken.push(
      `the schema refuses the record: ${schema.error.issues.map(({ path, message }) => `${path.join(".")} ${message}`).join("; ")}`,
    );
  else if (!isDeepStrictEqual(schema.data, record)) broken.push("the record has keys that its schema does not have");
  const json = JSON.stringify(record);
  if (!isDeepStrictEqual(JSON.parse(json), record)) broken.push("the record is not plain JSON");
  const again = safeParseDetermination(letter);
  if (!again.success || JSON.stringify(again.data) !== json) broken.push("the same letter gives another record");
  const own = citationsOf(record);
  const extracted = extractCitations(letter);
  const inTextOrder = [...own].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  if (JSON.stringify(inTextOrder) !== JSON.stringify(extracted))
    broken.push("extractCitations gives other citations than the record has, or in another order");
  for (const { number, service } of record.issues)
    if (service) broken.push(...brokenService(service).map((what) => `issue ${number}: ${what}`));
  record.issues.forEach(({ number }, at) => {
    if (number !== at + 1) broken.push(`issue ${at + 1} has the number ${number}`);
  });
  return broken;
}
