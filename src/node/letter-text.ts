/** The text of one letter: from a file, from bytes, or from a line of NDJSON. */
import { createReadStream } from "node:fs";
import { beginsAsPdf } from "../pdf/file-check.ts";
import { PdfError, readPdf, type PdfPage } from "../pdf/index.ts";
import type { Input, InputOptions } from "./input.ts";
import { fileError, systemError, type LetterError } from "./letter-error.ts";
import { readNdjsonLine } from "./ndjson-line.ts";

/** A letter as text. */
export interface LetterText {
  readonly ok: true;
  /** The file's path as it was given or found, `FILE:LINE`, or `-` for standard input. */
  readonly source: string;
  readonly letter: string;
  /** Of a PDF: what of the text stands on which page. */
  readonly pages: readonly PdfPage[] | null;
  /** Of a line of NDJSON: its other fields, as the JSON of an object. */
  readonly fields: string | null;
}

/** A letter that could not be read. */
export interface FailedLetter {
  readonly ok: false;
  readonly source: string;
  readonly fields: string | null;
  readonly error: LetterError;
}

/** What the longest text that the parser takes can have: three bytes of UTF-8 for each UTF-16 unit. */
export const MOST_TEXT_BYTES = 30_000_000;
/** A PDF can hold scanned pages with their text. */
const MOST_PDF_BYTES = 200_000_000;

/**
 * Reads the text of an input.
 *
 * @param input What to read. It is plain data, as the options are, so that another thread can do it.
 * @param options The password of PDFs, the field of NDJSON.
 * @returns The text, or why there is none. Never rejects for what is in the input or on the disk.
 */
export async function readLetterText(input: Input, options: InputOptions = {}): Promise<LetterText | FailedLetter> {
  const { source } = input;
  switch (input.kind) {
    case "file":
      return fromBytes(source, await bytesOf(createReadStream(source)), options);
    case "bytes":
      return fromBytes(source, input.bytes, options);
    case "text":
      return fromText(source, withText(input.text));
    case "line":
      return fromLine(source, input.line, options);
    case "error":
      return failed(source, input.error);
  }
}

/**
 * Reads a file or pipe as a whole.
 *
 * @returns Its bytes, or the error. No more of it is held than a letter can have.
 */
export async function bytesOf(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array | LetterError> {
  const held: Uint8Array[] = [];
  let length = 0;
  let most = 0;
  try {
    for await (const chunk of chunks) {
      if (length === 0) most = beginsAsPdf(chunk) ? MOST_PDF_BYTES : MOST_TEXT_BYTES;
      held.push(chunk);
      length += chunk.length;
      if (length > most) return fileError("letter-too-long", tooLong("This", most));
    }
  } catch (error) {
    return systemError(error);
  }
  return Buffer.concat(held);
}

/** A sentence on what has more bytes than a letter. */
export const tooLong = (what: string, most: number): string =>
  `${what} has more than ${most / 1_000_000} million bytes, which no letter has: give one file or line for each letter`;

async function fromBytes(source: string, bytes: Uint8Array | LetterError, { password }: InputOptions): Promise<LetterText | FailedLetter> {
  if (!(bytes instanceof Uint8Array)) return failed(source, bytes);
  if (bytes.length > 0 && !beginsAsPdf(bytes) && !/\.pdf$/i.test(source)) return fromText(source, textOf(bytes));
  try {
    const { text, pages } = await readPdf(bytes, { password });
    return { ok: true, source, letter: text, pages, fields: null };
  } catch (error) {
    if (!(error instanceof PdfError)) throw error;
    return failed(source, fileError(error.code, error.message.replace("the option `password`", "--password")));
  }
}

function fromLine(source: string, line: Uint8Array, { textField = "text" }: InputOptions): LetterText | FailedLetter {
  const json = textOf(line);
  if (typeof json !== "string") return failed(source, json);
  const { letter, fields } = readNdjsonLine(json.replace(/^\ufeff/, ""), textField);
  return fromText(source, typeof letter === "string" ? withText(letter) : letter, fields);
}

const fromText = (source: string, letter: string | LetterError, fields: string | null = null): LetterText | FailedLetter =>
  typeof letter === "string" ? { ok: true, source, letter, pages: null, fields } : failed(source, letter, fields);

const failed = (source: string, error: LetterError, fields: string | null = null): FailedLetter => ({ ok: false, source, fields, error });

// ---- bytes as text ------------------------------------------------------------------------------------------------

/** A byte order mark stays in, as offsets count from the file's first character. */
const UTF_8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const UTF_16 = [
  [0xff, 0xfe],
  [0xfe, 0xff],
];

function textOf(bytes: Uint8Array): string | LetterError {
  if (UTF_16.some((mark) => mark.every((byte, i) => bytes[i] === byte)))
    return fileError("binary-file", "This is UTF-16, and UTF-8 is read: convert it first, with `iconv -f UTF-16 -t UTF-8 FILE`");
  if (bytes.includes(0))
    return fileError("binary-file", "This is a binary file, not the text of a letter or a PDF: check that it is the right file");
  try {
    return withText(UTF_8.decode(bytes));
  } catch {
    return fileError(
      "binary-file",
      "This is no UTF-8 text: if it is an older Windows text, convert it first, with `iconv -f WINDOWS-1252 -t UTF-8 FILE`",
    );
  }
}

const withText = (text: string): string | LetterError =>
  /\S/.test(text)
    ? text
    : fileError("no-text", "This holds no text: if it was made from a PDF, that is a scan and needs text recognition (OCR) first");
