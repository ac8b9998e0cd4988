/** One letter from a file or a pipe: its bytes, its text, its record, or what stood in the way. */
import { safeParseDetermination, type Determination, type DeterminationErrorCode, type ParseOptions } from "../index.ts";

/** Why there is no record: one of the parser's reasons, or one that lies in the file. */
export type LetterErrorCode =
  DeterminationErrorCode | "no-such-file" | "unreadable-file" | "folder-without-letters" | "pdf-file" | "binary-file" | "no-text";

/** What stood in the way, in a sentence that also says what to do. The place is `null` where it is no place in a text. */
export interface LetterError {
  readonly code: LetterErrorCode;
  readonly message: string;
  readonly offset: number | null;
  readonly line: number | null;
  readonly column: number | null;
}

/** A letter that was read, with its text. */
export interface ReadLetter {
  readonly ok: true;
  /** The file's path as it was given or found; `-` is standard input. */
  readonly source: string;
  readonly letter: string;
  readonly record: Determination;
}

/** A letter that was not. */
export interface FailedLetter {
  readonly ok: false;
  readonly source: string;
  readonly error: LetterError;
}

/** What became of one input. */
export type LetterResult = ReadLetter | FailedLetter;

/** What the longest text that the parser takes can have: three bytes of UTF-8 for each UTF-16 unit. */
const MOST_BYTES = 30_000_000;

/**
 * Reads a letter.
 *
 * @param source What the result names: the file's path, or `-`.
 * @param bytes The file or pipe. No more of it is held than a letter can have.
 * @param options As for `parseDetermination`.
 * @returns The record with the letter's text, or the error. Never rejects for what is in the file or on the disk.
 * @example const result = await readLetter(path, createReadStream(path));
 */
export async function readLetter(source: string, bytes: AsyncIterable<Uint8Array>, options: ParseOptions = {}): Promise<LetterResult> {
  const content = await contentOf(bytes);
  if (!(content instanceof Uint8Array)) return { ok: false, source, error: content };
  const letter = textOf(content);
  if (typeof letter !== "string") return { ok: false, source, error: letter };
  const result = safeParseDetermination(letter, options);
  if (result.success) return { ok: true, source, letter, record: result.data };
  const { code, message, offset, line, column } = result.error;
  // Below the first line is the code frame: an excerpt of the letter, which has no business in a table or a log.
  return { ok: false, source, error: { code, message: message.split("\n", 1)[0] as string, offset, line, column } };
}

async function contentOf(bytes: AsyncIterable<Uint8Array>): Promise<Uint8Array | LetterError> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of bytes) {
      chunks.push(chunk);
      length += chunk.length;
      if (length > MOST_BYTES) break;
    }
  } catch (error) {
    return systemError(error);
  }
  return Buffer.concat(chunks);
}

/** A byte order mark stays in, as offsets count from the file's first character. */
const UTF_8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

function textOf(content: Uint8Array): string | LetterError {
  if (startsWith(content, PDF))
    return fileError("pdf-file", "This is a PDF, and only text is read: make text of it first, with `pdftotext -layout FILE.pdf`");
  if (UTF_16.some((mark) => startsWith(content, mark))) {
    return fileError("binary-file", "This is UTF-16, and UTF-8 is read: convert it first, with `iconv -f UTF-16 -t UTF-8 FILE`");
  }
  if (content.includes(0))
    return fileError("binary-file", "This is a binary file, not the text of a letter: check that it is the right file");
  if (content.length > MOST_BYTES) {
    return fileError(
      "letter-too-long",
      `This has more than ${MOST_BYTES / 1_000_000} million bytes, which no letter has: give one file for each letter`,
    );
  }
  try {
    const text = UTF_8.decode(content);
    return /\S/.test(text)
      ? text
      : fileError("no-text", "This holds no text: if it was made from a PDF, that is a scan and needs text recognition (OCR) first");
  } catch {
    return fileError(
      "binary-file",
      "This is no UTF-8 text: if it is an older Windows text, convert it first, with `iconv -f WINDOWS-1252 -t UTF-8 FILE`",
    );
  }
}

const PDF = [..."%PDF"].map((character) => character.charCodeAt(0));
const UTF_16 = [
  [0xff, 0xfe],
  [0xfe, 0xff],
];

const startsWith = (content: Uint8Array, bytes: readonly number[]): boolean => bytes.every((byte, i) => content[i] === byte);

/** An error that is not at a place in the letter's text. */
export function fileError(code: LetterErrorCode, message: string): LetterError {
  return { code, message, offset: null, line: null, column: null };
}

/** What the operating system answered, in words. */
export function systemError(error: unknown): LetterError {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === "ENOENT") return fileError("no-such-file", "There is no such file or folder: check the path");
  if (code === "EACCES" || code === "EPERM")
    return fileError("unreadable-file", "The permission to read this is missing: ask its owner, or run as a user who may");
  // Behind the comma Node names the call and the path, which the reader has already.
  return fileError("unreadable-file", `This could not be read (${message.split(",", 1)[0]}): check the file and the disk that it is on`);
}
