/** What is told of the letter as a whole: text that no part took, parts in another order, parts that are missing. */
import { unknownIn } from "../grammar/fixed-wording.ts";
import type { LetterPart } from "../grammar/parts.ts";
import type { Determination, SectionKind } from "../schema/index.ts";
import { trimmed, type Stretch } from "../text/reading.ts";
import { inOrder, remark, type Notes, type SectionStart } from "./notes.ts";

/** How much may stand between the fixed wording of a section: names and addresses. */
const TOLERANCE: Readonly<Partial<Record<SectionKind, number>>> = { "cover-page": 100, closing: 100 };

/** What went into no field and is none of the layout's fixed wording is a section of its own. */
export function noteUnknown(notes: Notes, prose: readonly Stretch[]): void {
  const { reading, layout, sections } = notes;
  const { text } = reading;
  const read = inOrder(notes.read);
  const known = inOrder(sections);
  let next = 0;
  let own = 0;
  for (const { start, end } of prose) {
    let from = start;
    while (next < read.length && (read[next] as Stretch).end <= start) next++;
    for (let i = next; from < end; i++) {
      const to = Math.min(end, Math.max(from, read[i]?.start ?? end));
      if (to > from) noteRest({ start: from, end: to });
      from = Math.max(to, read[i]?.end ?? end);
    }
  }
  function noteRest(rest: Stretch): void {
    while ((known[own + 1]?.start ?? Infinity) <= rest.start) own++;
    const around = known[own];
    for (const unknown of unknownIn(text, rest, layout.sentences, around && TOLERANCE[around.kind])) {
      sections.push({ kind: "unrecognized", issue: null, start: unknown.start });
      const behind = trimmed(text, { start: unknown.end, end: text.length }).start;
      if (around && known[own + 1]?.start !== behind && behind < text.length)
        sections.push({ kind: around.kind, issue: around.issue, start: behind });
      remark(notes, "unrecognized-text", "This text belongs to no part of the letter that is known", unknown);
    }
  }
}

/** Parts that stand behind one that they come before in every letter: pages in another order. */
export function noteOrder(notes: Notes, parts: readonly LetterPart[]): void {
  const { order } = notes.layout;
  let before: SectionStart | null = null;
  for (const one of inOrder(notes.sections)) {
    const place = order[one.kind];
    if (place === undefined) continue;
    if (before && place < (order[before.kind] as number)) {
      const message = `\`${one.kind}\` stands behind \`${before.kind}\`, but comes before it in every letter`;
      remark(notes, "part-out-of-order", message, { start: one.start, end: one.start });
    }
    before = one;
  }
  let last = 0;
  for (const part of parts) {
    if (part.kind !== "issue" || part.number === null) continue;
    if (part.number < last)
      remark(notes, "part-out-of-order", `Number ${part.number} stands behind number ${last}`, { start: part.start, end: part.start });
    last = part.number;
  }
}

/** What every letter has, and this one lacks. */
export function noteMissing(
  notes: Notes,
  { reviewer, clinicalSummary, issues }: Pick<Determination, "reviewer" | "clinicalSummary" | "issues">,
): void {
  if (!reviewer) remark(notes, "missing-part", "The expert reviewer's credentials were not found", expectedPlace(notes, "reviewer"));
  if (!clinicalSummary && !notes.sections.some(({ kind }) => kind === "clinical-summary"))
    remark(notes, "missing-part", "The clinical case summary was not found", expectedPlace(notes, "clinical-summary"));
  if (issues.length === 0) remark(notes, "missing-part", "No issue was found", expectedPlace(notes, "issue-title"));
}

/** Before the first section that comes later in every letter; or at the end. */
function expectedPlace({ layout: { order }, sections, reading }: Notes, kind: SectionKind): Stretch {
  const later = sections.filter((one) => (order[one.kind] ?? -1) > (order[kind] as number)).map(({ start }) => start);
  const start = later.length > 0 ? Math.min(...later) : trimmed(reading.text, { start: 0, end: reading.text.length }).end;
  return { start, end: start };
}
