/**
 * A table of squeezed spellings that is asked at every word of every title: which of them stand here. The letters of all
 * spellings are in one piece of memory, those with the same beginning next to each other, the longest first: a table of
 * objects takes three times as long, because each of them has to be fetched.
 */

/** The table. */
export interface SpellingTable<T> {
  /** The letters of all spellings, one spelling behind the other. */
  readonly letters: Uint16Array;
  /** Where each spelling begins in `letters`; the last one ends at the end. */
  readonly starts: Int32Array;
  /** What each spelling means. */
  readonly values: readonly T[];
  /** By the first letters: the first spelling that begins so, and how many there are. */
  readonly groups: ReadonlyMap<number, number>;
}

/** So many letters tell the groups apart. Shorter spellings are groups of their own. */
export const BEGINNING = 4;

/** More spellings than any group has. */
const GROUP = 1024;

/** Up to four letters from a place on as one number, a different one for different letters of ASCII. */
function keyAt(text: string, at: number, length: number): number {
  let key = 0;
  for (let i = 0; i < BEGINNING; i++) key = (key << 7) | (i < length ? text.charCodeAt(at + i) & 127 : 0);
  return key;
}

/** Makes a table of spellings and what they mean. */
export function spellingTable<T>(entries: ReadonlyMap<string, T>): SpellingTable<T> {
  const sorted = [...entries].map(([spelling, value]) => ({ spelling, value, key: keyAt(spelling, 0, spelling.length) }));
  sorted.sort((a, b) => a.key - b.key || b.spelling.length - a.spelling.length);
  const letters = new Uint16Array(sorted.reduce((sum, { spelling }) => sum + spelling.length, 0));
  const starts = new Int32Array(sorted.length + 1);
  const groups = new Map<number, number>();
  let end = 0;
  for (const [at, { spelling, key }] of sorted.entries()) {
    groups.set(key, (groups.get(key) ?? at * GROUP) + 1);
    for (let i = 0; i < spelling.length; i++) letters[end++] = spelling.charCodeAt(i);
    starts[at + 1] = end;
  }
  return { letters, starts, values: sorted.map(({ value }) => value), groups };
}

/** Where in the table the spellings are that can stand at a place of a text: from `first` to before `last`. */
export interface Candidates {
  first: number;
  last: number;
}

/**
 * Looks up which spellings can stand at a place.
 *
 * @param length How many letters count: `BEGINNING`, or those of a shorter word that must be a spelling as a whole.
 */
export function candidatesAt<T>({ groups }: SpellingTable<T>, text: string, at: number, length: number, candidates: Candidates): void {
  const group = groups.get(keyAt(text, at, length)) ?? 0;
  candidates.first = Math.floor(group / GROUP);
  candidates.last = candidates.first + (group % GROUP);
}

/** The length of a spelling of the table, if it stands at a place of a text; 0 if it does not. */
export function lengthAt<T>({ letters, starts }: SpellingTable<T>, spelling: number, text: string, at: number): number {
  const start = starts[spelling] as number;
  const length = (starts[spelling + 1] as number) - start;
  for (let i = 0; i < length; i++) if (letters[start + i] !== text.charCodeAt(at + i)) return 0;
  return length;
}
