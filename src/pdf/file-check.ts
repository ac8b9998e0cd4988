/** What a file's first and last bytes show, before pdf.js reads it. */
import { PdfError } from "./errors.ts";

/** Viewers look for a PDF's first line in so many bytes. */
const HEAD = 1024;
const PDF_BEGINS = "%PDF-";
const PDF_ENDS = "%%EOF";

/** Does a file begin as a PDF? Decided by its bytes: names are not to be trusted. */
export const beginsAsPdf = (file: Uint8Array): boolean => latin1(file.subarray(0, HEAD)).includes(PDF_BEGINS);

/**
 * Refuses a file that is no PDF, or not the whole of one.
 *
 * @throws {@link PdfError} `empty-file`, `not-a-pdf`, or `pdf-damaged` where the end is missing.
 */
export function checkFile(file: Uint8Array): void {
  if (file.length === 0) throw new PdfError("empty-file", "This file is empty: download or copy it again");
  if (!beginsAsPdf(file)) {
    throw /<!doctype html|<html/i.test(latin1(file.subarray(0, HEAD)))
      ? new PdfError(
          "not-a-pdf",
          "This is an HTML page and no PDF, as a failed download leaves it: open it in a browser to see what it says, then download the PDF again",
        )
      : new PdfError("not-a-pdf", "This is no PDF, as its first bytes show: check that it is the right file");
  }
  // pdf.js reads what is left of such a file, and the rest would be lost without a word.
  if (isCutOff(file)) throw new PdfError("pdf-damaged", "This PDF is cut off, its end is missing: download or copy it again");
}

/** Is there no end, or does a part that was added behind an end have none of its own? */
function isCutOff(file: Uint8Array): boolean {
  const end = lastIndexOf(file, PDF_ENDS);
  return end < 0 || /\d \d{1,5} obj\b/.test(latin1(file.subarray(end)));
}

function lastIndexOf(file: Uint8Array, word: string): number {
  const codes = Array.from(word, (character) => character.charCodeAt(0));
  for (let at = file.length - codes.length; at >= 0; at--) {
    if (file[at] === codes[0] && codes.every((code, i) => file[at + i] === code)) return at;
  }
  return -1;
}

const DECODER = new TextDecoder("latin1");
const latin1 = (bytes: Uint8Array): string => DECODER.decode(bytes);
