/**
 * A table of squeezed spellings that is asked at every word of every title: which of them stand here. All of it is in two
 * pieces of memory, with the spellings of the same beginning next to each other, the longest first. A map of objects takes
 * three times as long, because between two titles the letter's other words push it out of the processor's cache.
 */

/** The table. */
export interface SpellingTable<T> {
  /** The spellings, each behind its length, as bytes. */
  readonly spellings: Uint8Array;
  /** Groups of spellings with the same beginning, by a hash of it: beginning, where in `spellings`, number of the first, how many. */
  readonly groups: Int32Array;
  /** What each spelling means. */
  readonly values: readonly T[];
}

/** So many letters tell the groups apart. Shorter spellings are groups of their own. */
export const BEGINNING = 4;

const FIELDS = 4;
const [PLACE, FIRST, COUNT] = [1, 2, 3] as const;

/** Up to four letters from a place on as one number, a different one for different letters of ASCII; never 0. */
function keyAt(text: Uint8Array, at: number, length: number): number {
  let key = 0;
  for (let i = 0; i < BEGINNING; i++) key = (key << 7) | (i < length ? (text[at + i] as number) & 127 : 0);
  return key;
}

/** Where a beginning's group is, or could be put. */
function slotOf(groups: Int32Array, key: number): number {
  const mask = groups.length / FIELDS - 1;
  let slot = Math.imul(key, 0x9e3779b1) >>> 16;
  while (groups[(slot & mask) * FIELDS] !== 0 && groups[(slot & mask) * FIELDS] !== key) slot++;
  return (slot & mask) * FIELDS;
}

/** Makes a table of spellings and what they mean; a spelling has 255 letters at most. */
export function spellingTable<T>(entries: ReadonlyMap<string, T>): SpellingTable<T> {
  const sorted = [...entries].map(([spelling, value]) => {
    const letters = Uint8Array.from(spelling, (letter) => letter.charCodeAt(0));
    return { letters, value, key: keyAt(letters, 0, letters.length) };
  });
  sorted.sort((a, b) => a.key - b.key || b.letters.length - a.letters.length);
  const spellings = new Uint8Array(sorted.reduce((sum, { letters }) => sum + 1 + letters.length, 0));
  // At most half full, so that most beginnings are found where they are looked for first.
  const groups = new Int32Array(FIELDS * 2 ** Math.ceil(Math.log2(2 * new Set(sorted.map(({ key }) => key)).size + 1)));
  let end = 0;
  for (const [at, { letters, key }] of sorted.entries()) {
    const slot = slotOf(groups, key);
    if (groups[slot] === 0) groups.set([key, end, at, 0], slot);
    groups[slot + COUNT] = (groups[slot + COUNT] as number) + 1;
    spellings[end++] = letters.length;
    spellings.set(letters, end);
    end += letters.length;
  }
  return { spellings, groups, values: sorted.map(({ value }) => value) };
}

/** Spellings of a group, one after the other: `next` is the number of the next one, `left` how many there still are. */
export interface Candidates {
  place: number;
  next: number;
  left: number;
}

/**
 * Looks up which spellings can stand at a place.
 *
 * @param length How many letters count: `BEGINNING`, or those of a shorter word that must be a spelling as a whole.
 */
export function candidatesAt<T>({ groups }: SpellingTable<T>, text: Uint8Array, at: number, length: number, candidates: Candidates): void {
  const slot = slotOf(groups, keyAt(text, at, length));
  candidates.place = groups[slot + PLACE] as number;
  candidates.next = groups[slot + FIRST] as number;
  candidates.left = groups[slot + COUNT] as number;
}

/** Takes the next candidate: its length, if it stands at the place of the text, and else 0. */
export function takeCandidate<T>({ spellings }: SpellingTable<T>, text: Uint8Array, at: number, candidates: Candidates): number {
  const length = spellings[candidates.place] as number;
  const start = candidates.place + 1;
  candidates.place = start + length;
  candidates.next++;
  candidates.left--;
  for (let i = 0; i < length; i++) if (spellings[start + i] !== text[at + i]) return 0;
  return length;
}
