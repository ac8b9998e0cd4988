/**
 * The letter as it reads: one line of text without line ends, and the way back to the letter as it was given.
 *
 *     "CLINICAL CASE SUMMARY \n\n\fThe patient is a 53 year old male, status post Non-\nMTUS care"
 *  →  "CLINICAL CASE SUMMARY The patient is a 53 year old male, status post Non-MTUS care"
 */
import type { Passage, Span } from "../schema/index.ts";
import { findMarks } from "./markdown.ts";
import { findFooters } from "./page-footers.ts";

/** A stretch of a reading's text: offsets into `Reading.text`, not into the letter. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Where the printed lines of the letter begin in the text, in order; the three arrays go together. */
export interface PrintedLines {
  /** Offset in the text of each line's first character (the first line of the letter is not listed). */
  readonly starts: readonly number[];
  /** How many line ends stand before it: 2 or more is an empty line, except in letters printed with double spacing. */
  readonly feeds: readonly number[];
  /** Is a page end (form feed) among them? */
  readonly pages: readonly boolean[];
}

/** A letter with its white space taken out of the way. */
export interface Reading {
  readonly letter: string;
  /** The letter's wording, every run of white space one space, hyphens at line ends joined to the next word. */
  readonly text: string;
  readonly lines: PrintedLines;
  /** Where in `text` something was left out: the offset behind it … */
  readonly joints: readonly number[];
  /** … and by how much the letter is ahead of the text from there on. */
  readonly leads: readonly number[];
  /** Page footers, which the text leaves out: places in the letter. */
  readonly footers: readonly Span[];
  /** Copies of what stands right before them, which the text leaves out too. */
  readonly repeats: readonly Span[];
}

/** Every run of white space but the single plain space, which can stay as it is. */
const WHITE_SPACE = /[\t-\r\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]\s*| \s+/g;
/** White space that stands inside lines and is no plain space; few letters have any. */
const ODD_BLANK = /[\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]/;
const ODD_BLANKS = ["\t", "\v", "\r", "\u00a0"];
const SPACE = 32;
const LINE_FEED = 10;
const FORM_FEED = 12;
const CARRIAGE_RETURN = 13;
const HYPHEN = 45;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/** All of them in text order, without those inside others. */
function inTextOrder(footers: readonly Span[], marks: readonly Span[], repeats: readonly Span[]): readonly Span[] {
  if (marks.length === 0 && repeats.length === 0) return footers;
  let last = -1;
  return [...footers, ...marks, ...repeats]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter(({ end }) => end > last && ((last = end), true));
}

/**
 * Reads a letter's white space, page footers and marks of Markdown away, and the repeats that are given. Linear in the letter's
 * length; never throws.
 */
export function readText(letter: string, repeats: readonly Span[] = []): Reading {
  const footers = findFooters(letter);
  const leftOut = inTextOrder(footers, findMarks(letter), repeats);
  const copies = new Set(repeats);
  const starts: number[] = [];
  const feeds: number[] = [];
  const pages: boolean[] = [];
  const joints: number[] = [];
  const leads: number[] = [];
  let text = "";
  let length = 0; // of the text so far
  let read = 0; // of the letter so far
  let next = 0;
  const nextRun = runsOf(letter);
  const nextGap = (): number => {
    const run = nextRun(read);
    const left = leftOut[next];
    if (!left || (run >= 0 && run < left.start)) return run;
    // A footer that begins in mid-line, behind a single space.
    return left.start > read && letter.charCodeAt(left.start - 1) === SPACE ? left.start - 1 : left.start;
  };
  for (let start = nextGap(); start >= 0; start = nextGap()) {
    let end = endOfWhiteSpace(letter, start);
    // Behind a repeat the text goes on as it does behind what is repeated.
    let from = start;
    for (let left = leftOut[next]; left && left.start <= end; left = leftOut[++next]) {
      end = endOfWhiteSpace(letter, left.end);
      if (copies.has(left)) from = left.end;
    }
    let lineFeeds = 0;
    let page = false;
    for (let i = from; i < end; i++) {
      const code = letter.charCodeAt(i);
      if (code === LINE_FEED) lineFeeds++;
      else if (code === CARRIAGE_RETURN) lineFeeds += letter.charCodeAt(i + 1) === LINE_FEED ? 0 : 1;
      else if (code === FORM_FEED) page = true;
    }
    const joined =
      lineFeeds > 0 && letter.charCodeAt(start - 1) === HYPHEN && end < letter.length && LETTER_OR_DIGIT.test(letter.charAt(start - 2));
    text += joined ? letter.slice(read, start) : letter.slice(read, start) + " ";
    length += start - read + (joined ? 0 : 1);
    if (end - length !== (leads.at(-1) ?? 0)) {
      joints.push(length);
      leads.push(end - length);
    }
    if (lineFeeds > 0 || page) {
      starts.push(length);
      feeds.push(lineFeeds);
      pages.push(page);
    }
    read = end;
  }
  text += letter.slice(read);
  return { letter, text, lines: { starts, feeds, pages }, joints, leads, footers, repeats };
}

const NOT_WHITE_SPACE = /\S/g;

/** Where the white space ends that begins at an offset of the letter. */
export function endOfWhiteSpace(letter: string, offset: number): number {
  let end = offset;
  for (let code = letter.charCodeAt(end); code === SPACE || code === LINE_FEED; code = letter.charCodeAt(end)) end++;
  if (letter.charCodeAt(end) > SPACE && letter.charCodeAt(end) < FIRST_OTHER_BLANK) return end;
  NOT_WHITE_SPACE.lastIndex = end;
  return NOT_WHITE_SPACE.exec(letter)?.index ?? letter.length;
}
const FIRST_OTHER_BLANK = 0xa0;

/** Finds the next run of white space from an offset on: line ends and double spaces, as nearly all letters have no others. */
function runsOf(letter: string): (from: number) => number {
  if (ODD_BLANK.test(letter) || ODD_BLANKS.some((blank) => letter.includes(blank)) || hasLoneFormFeed(letter))
    return (from) => {
      WHITE_SPACE.lastIndex = from;
      return WHITE_SPACE.exec(letter)?.index ?? -1;
    };
  let feed = -1;
  let double = -1;
  return (from) => {
    if (feed < from && feed !== letter.length) feed = orEnd(letter, letter.indexOf("\n", from));
    if (double < from && double !== letter.length) double = orEnd(letter, letter.indexOf("  ", from));
    if (double < feed) return double;
    if (feed === letter.length) return -1;
    return feed > from && letter.charCodeAt(feed - 1) === SPACE ? feed - 1 : feed;
  };
}
const orEnd = (letter: string, index: number): number => (index < 0 ? letter.length : index);

/** A page end without a line end before it. */
function hasLoneFormFeed(letter: string): boolean {
  for (let feed = letter.indexOf("\f"); feed >= 0; feed = letter.indexOf("\f", feed + 1))
    if (letter.charCodeAt(feed - 1) !== LINE_FEED) return true;
  return false;
}

/** The index of the last entry of a sorted list that is at most `value`, or -1. */
export function lastAtMost(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] as number) <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The place in the letter of a character of the text. */
export function offsetInLetter(reading: Reading, offset: number): number {
  const joint = lastAtMost(reading.joints, offset);
  return joint < 0 ? offset : offset + (reading.leads[joint] as number);
}

/** The span in the letter of a stretch that begins and ends with a character that is not white space. */
export function spanOf(reading: Reading, { start, end }: Stretch): Span {
  if (end <= start) return pointAt(reading, start);
  return { start: offsetInLetter(reading, start), end: offsetInLetter(reading, end - 1) + 1 };
}

/** An empty span where something was expected. */
export function pointAt(reading: Reading, offset: number): Span {
  const start = Math.min(offsetInLetter(reading, offset), reading.letter.length);
  return { start, end: start };
}

/** The same stretch without blanks at its ends; an empty one stays where it starts. */
export function trimmed(text: string, { start, end }: Stretch): Stretch {
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  return { start, end };
}

/** The same stretch without the blanks, commas and full stops around it; one that is nothing else loses its blanks alone. */
export function withoutPunctuation(text: string, stretch: Stretch): Stretch {
  let { start, end } = stretch;
  while (start < end && " ,;.-".includes(text.charAt(start))) start++;
  while (end > start && " ,;.".includes(text.charAt(end - 1))) end--;
  return start < end ? { start, end } : trimmed(text, stretch);
}

/** A stretch of the letter as a passage, or null where nothing stands. */
export function passageOf(reading: Reading, stretch: Stretch): Passage | null {
  const { start, end } = trimmed(reading.text, stretch);
  return start === end ? null : { text: reading.text.slice(start, end), span: spanOf(reading, { start, end }) };
}

const isBlank = (code: number): boolean => code === 32;
