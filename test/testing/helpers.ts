/** What the tests of invented letters share. */
import * as fc from "fast-check";
import type { Determination, Layout, SectionKind, Span } from "../../src/schema/index.ts";
import {
  issueBlocksLetter,
  noticeLetter,
  numberedDecisionsLetter,
  PLAIN_STYLE,
  professionalReviewLetter,
  type LetterOptions,
  type PrintedLetter,
} from "../../src/testing/index.ts";

/** The letters of each layout. */
export const LETTERS: readonly { layout: Layout; letters: (options?: LetterOptions) => fc.Arbitrary<PrintedLetter> }[] = [
  { layout: "issue-blocks", letters: issueBlocksLetter },
  { layout: "numbered-decisions", letters: numberedDecisionsLetter },
  { layout: "notice", letters: noticeLetter },
  { layout: "professional-review", letters: professionalReviewLetter },
];

/** Wording as it reads: what the printer must not need, and so checks it. */
export const unwrap = (slice: string): string =>
  slice
    .replace(/(?<=[\p{L}\p{N}])-[^\S\n]*\n\s*(?=\S)/gu, "-")
    .replace(/\s+/g, " ")
    .trim();

/** A stretch of a letter without the page footers in it. */
export function withoutFooters(letter: string, { sections }: Determination, { start, end }: Span): string {
  let read = start;
  let wording = "";
  for (const { kind, span } of sections) {
    if (kind !== "page-footer" || span.start < start || span.start >= end) continue;
    wording += letter.slice(read, span.start);
    read = Math.min(span.end, end);
  }
  return wording + letter.slice(read, end);
}

/** Everything in a record that says where it stands. */
export function placed(node: unknown, found: { span: Span; text?: string }[] = []): { span: Span; text?: string }[] {
  if (node === null || typeof node !== "object") return found;
  if ("span" in node) found.push(node as { span: Span; text?: string });
  for (const child of Object.values(node)) placed(child, found);
  return found;
}

/** The wording of all sections of a kind. */
export const slices = (letter: string, { sections }: Determination, kind: SectionKind): string[] =>
  sections.filter((section) => section.kind === kind).map(({ span }) => letter.slice(span.start, span.end));

/** Plain printing: what is printed can be read off. */
export const PLAIN = PLAIN_STYLE;
