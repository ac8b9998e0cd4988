/** The sections of a letter: one behind the other they are the letter again. */
import type { Section, SectionKind, Span } from "../schema/index.ts";
import { endOfWhiteSpace, offsetInLetter, trimmed, type Reading } from "../text/reading.ts";
import { inOrder, type SectionStart } from "./notes.ts";

/** Sections that tile the letter, with the white space at its ends and the page footers as sections of their own. */
export function tiled(reading: Reading, starts: readonly SectionStart[]): Section[] {
  const { text, letter } = reading;
  const whole = trimmed(text, { start: 0, end: text.length });
  const first = whole.start < whole.end ? offsetInLetter(reading, whole.start) : letter.length;
  const last = whole.start < whole.end ? offsetInLetter(reading, whole.end - 1) + 1 : letter.length;
  const sections: Section[] = first > 0 ? [{ kind: "blank", issue: null, span: { start: 0, end: first } }] : [];
  // Parts of one issue can stand apart (`professional-review`), and what no part took stands between.
  const own = inOrder(starts).filter(({ start }, i, all) => start !== all[i + 1]?.start);
  if (own[0] === undefined || own[0].start > whole.start) own.unshift({ kind: "unrecognized", issue: null, start: whole.start });
  own.forEach(({ kind, issue, start }, i) => {
    const next = own[i + 1];
    sections.push({ kind, issue, span: { start: offsetInLetter(reading, start), end: next ? offsetInLetter(reading, next.start) : last } });
  });
  if (last < letter.length) sections.push({ kind: "blank", issue: null, span: { start: last, end: letter.length } });
  if (reading.footers.length === 0 && reading.repeats.length === 0) return sections;
  const leftOut = [...placesOf("page-footer", reading, reading.footers), ...placesOf("repeated", reading, reading.repeats)];
  return withLeftOut(
    sections,
    leftOut.sort((a, b) => a.span.start - b.span.start),
  );
}

const placesOf = (kind: SectionKind, { letter }: Reading, spans: readonly Span[]): Section[] =>
  spans.map(({ start, end }) => ({ kind, issue: null, span: { start, end: endOfWhiteSpace(letter, end) } }));

/** Cuts what the text leaves out from the sections that it landed in. Both are in text order. */
function withLeftOut(sections: readonly Section[], leftOut: readonly Section[]): Section[] {
  const cut: Section[] = [];
  let next = 0;
  for (const { kind, issue, span } of sections) {
    let { start } = span;
    for (let left = leftOut[next]; left && left.span.start < span.end; left = leftOut[++next]) {
      const end = Math.min(left.span.end, span.end);
      if (left.span.start > start) cut.push({ kind, issue, span: { start, end: left.span.start } });
      if (end > start) cut.push({ kind: left.kind, issue: null, span: { start: Math.max(start, left.span.start), end } });
      start = Math.max(start, end);
    }
    if (start < span.end) cut.push({ kind, issue, span: { start, end: span.end } });
  }
  return cut;
}
