/** One letter from its input to its record, or what stood in the way. */
import { safeParseDetermination, type Determination, type DeterminationError, type ParseOptions } from "../index.ts";
import { placeOf } from "../pdf/index.ts";
import type { Input, InputOptions } from "./input.ts";
import type { LetterError } from "./letter-error.ts";
import { readLetterText, type FailedLetter, type LetterText } from "./letter-text.ts";

/** A letter that was read, with its text. */
export interface ReadLetter extends LetterText {
  readonly record: Determination;
}

/** What became of one input. */
export type LetterResult = ReadLetter | FailedLetter;

/**
 * Reads a letter.
 *
 * @param input What to read.
 * @param options As for `readLetterText` and `parseDetermination`.
 * @returns The record with the letter's text, or the error. Never rejects for what is in the input or on the disk.
 * @example const result = await readLetter({ kind: "file", source: "letters/one.pdf" }, { strict: true });
 */
export async function readLetter(input: Input, options: InputOptions & ParseOptions = {}): Promise<LetterResult> {
  const read = await readLetterText(input, options);
  if (!read.ok) return read;
  const { source, letter, pages, fields } = read;
  const result = safeParseDetermination(letter, options);
  if (!result.success) return { ok: false, source, fields, error: letterErrorOf(read, result.error) };
  return { ok: true, source, letter, pages, fields, record: result.data };
}

function letterErrorOf(read: LetterText, { code, message, offset, line, column }: DeterminationError): LetterError {
  // Below the first line is the code frame: an excerpt of the letter, which has no business in a table or a log.
  const sentence = message.split("\n", 1)[0] as string;
  if (read.pages === null) return { code, message: sentence, offset, page: null, line, column };
  const place = placeOf({ text: read.letter, pages: read.pages }, offset);
  const inText = `(line ${line}, column ${column})`;
  const onPage = `(page ${place.page}, line ${place.line}, column ${place.column})`;
  return { code, message: sentence.replace(inText, onPage), offset, ...place };
}
