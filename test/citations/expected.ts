/** What the tables of citations expect, and how a text marks it: `⟦…⟧` stands around each citation. */
import { expect } from "vitest";
import type {
  Citation,
  GuidelineCitation,
  GuidelineId,
  LiteratureCitation,
  OdgChapterId,
  PageRange,
  RegulationCitation,
  WebCitation,
} from "../../src/index.ts";

type Placed = "text" | "span" | "context";
type ExpectedGuideline = Omit<GuidelineCitation, Placed>;
/** A citation without its place. */
export type Expected = ExpectedGuideline | Omit<LiteratureCitation, Placed> | Omit<RegulationCitation, Placed> | Omit<WebCitation, Placed>;
/** A row that is not read as it should be yet: the test holds that it is not, so that the day when it is does not go unseen. */
export interface RowState {
  readonly todo?: true;
}

type Details = Partial<Omit<ExpectedGuideline, "kind" | "guideline">>;
const DETAILS = { source: null, edition: null, chapter: null, sections: [], tables: [], pages: [] };

/** A guideline that is the MTUS's own, or that the words around it say to be. */
export const mtus = (guideline: GuidelineId, details: Details = {}): ExpectedGuideline => ({
  kind: "guideline",
  authority: "MTUS",
  guideline,
  ...DETAILS,
  ...details,
});
/** A guideline outside the MTUS. */
export const outside = (guideline: GuidelineId, details: Details = {}): ExpectedGuideline =>
  mtus(guideline, { authority: "non-MTUS", ...details });
export const odg = (chapter: OdgChapterId | null = null, details: Details = {}): ExpectedGuideline =>
  outside("odg", { chapter, ...details });
/** A source that is none of the guidelines. */
export const other = (source: string | null, details: Details = {}): ExpectedGuideline => outside("other", { source, ...details });
/** Pages, one by one or as ranges. */
export const on = (...pages: (number | readonly [number, number])[]): { pages: PageRange[] } => ({
  pages: pages.map((page) => (typeof page === "number" ? { from: page, to: page } : { from: page[0], to: page[1] })),
});
export const literature = (author: string, year: number): Expected => ({ kind: "literature", author, year });
export const regulation = (section: string): Expected => ({ kind: "regulation", code: "8 CCR", section });
export const statute = (section: string): Expected => ({ kind: "regulation", code: "Labor Code", section });
export const web = (url: string): Expected => ({ kind: "web", url });

/** Stands for sections or topics on which the words leave room. */
export const SOME_SECTIONS = expect.any(Array) as string[];
/** Stands for an edition on which the words leave room. */
export const ANY_EDITION = expect.toSatisfy((edition: unknown) => edition === null || typeof edition === "number") as number;
/** Stands for either authority. */
export const ANY_AUTHORITY = expect.any(String) as "MTUS";

/** A citation without its place. */
export function withoutPlace({ text: _text, span: _span, context: _context, ...citation }: Citation): Expected {
  return citation;
}

/** The text without its marks, and what they stand around, in the order in which the marks open. Marks can stand in marks. */
export function unmarked(marked: string): { text: string; slices: { start: number; end: number; slice: string }[] } {
  let text = "";
  const spans: { start: number; end: number }[] = [];
  const open: { start: number; end: number }[] = [];
  for (const character of marked) {
    if (character === "⟦") {
      const span = { start: text.length, end: -1 };
      spans.push(span);
      open.push(span);
    } else if (character === "⟧") {
      const span = open.pop();
      if (!span) throw new Error(`a mark closes that was not opened: ${marked}`);
      span.end = text.length;
    } else text += character;
  }
  if (open.length > 0) throw new Error(`a mark is not closed: ${marked}`);
  return { text, slices: spans.map(({ start, end }) => ({ start, end, slice: text.slice(start, end) })) };
}

/** The wording of a slice, as a passage gives it. */
export const wordingOf = (slice: string): string =>
  slice
    .replace(/(?<=[\p{L}\p{N}])-[^\S\n]*\n\s*(?=\S)/gu, "-")
    .replace(/\s+/g, " ")
    .trim();
