/** Places in a letter, and stretches of its wording. */
import * as z from "zod";
import { named } from "./named.ts";

const offset = z.int().nonnegative();

/**
 * A stretch of the letter: UTF-16 offsets into the string exactly as the caller passed it in, so that
 * `letter.slice(span.start, span.end)` is what stands there. `end` is exclusive; a missing thing has `start === end`.
 */
export const SpanSchema = z.object({
  /** The first UTF-16 unit. */
  start: offset,
  /** The first one behind it. */
  end: offset,
});
export interface Span extends z.infer<typeof SpanSchema> {}

/**
 * Wording of the letter and where it stands. `text` is unwrapped: every run of white space is one space, a hyphen that
 * ends a printed line is joined to the next word, page footers and marks of Markdown inside are left out. Nothing else is changed: typos,
 * capitals, ligatures and redaction gaps stay as printed.
 */
export const PassageSchema = z.object({
  /** The wording, unwrapped. */
  text: z.string(),
  span: named<Span>(SpanSchema),
});
export interface Passage extends z.infer<typeof PassageSchema> {}

/** A calendar date as `YYYY-MM-DD`. */
export const IsoDateSchema = z.iso.date();
export type IsoDate = z.infer<typeof IsoDateSchema>;
