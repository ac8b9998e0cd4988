/**
 * Every word that can be read in a title, in one table: by its first four letters the few entries that begin so, the
 * longest first. Made at the first title that is read.
 */
import {
  BODY_PARTS,
  DRUGS,
  EQUIPMENT,
  GENERAL_WORDING,
  IMAGING_MODALITIES,
  JOINED_PARTS,
  JOINED_PROCEDURES,
  NOT_BODY_PARTS,
  PROCEDURES,
  SIDES,
  spellingsOf,
  type DrugName,
  type EquipmentEntry,
  type GeneralWording,
  type ImagingEntry,
  type Procedure,
} from "../../catalogue/services/index.ts";
import type { BodyPart, ProcedureId, Side } from "../../schema/index.ts";
import { DIGITS, LETTERS, MARK, squeezed, type Words } from "./words.ts";
import { WORDING, type WordKind } from "./wording.ts";

/** What a stretch of a title says of the service. */
export type Meaning =
  | { readonly kind: "drug"; readonly drug: DrugName }
  | { readonly kind: "procedure"; readonly procedure: Procedure; readonly also: ProcedureId | null }
  | { readonly kind: "general"; readonly general: GeneralWording }
  | { readonly kind: "equipment"; readonly equipment: EquipmentEntry }
  | { readonly kind: "imaging"; readonly imaging: ImagingEntry }
  | { readonly kind: WordKind; readonly value: number | string };

/** What a stretch of a title says of the place: parts of the body, their side, both; neither where it only looks like a place. */
export interface Place {
  readonly parts: readonly BodyPart[];
  readonly paired: boolean;
  readonly side: Side | null;
  /** `R` and `L` are a side only right before a part that has sides. */
  readonly isLetter: boolean;
}

/** A spelling and what it means. */
interface Entry {
  readonly squeezed: string;
  readonly meaning: Meaning | null;
  readonly place: Place | null;
}

/** The table. Spellings of less than four letters must stand alone as a word. */
export interface Vocabulary {
  readonly long: ReadonlyMap<number, readonly Entry[]>;
  readonly short: ReadonlyMap<string, Entry>;
  /** A user's own names, which come before the others. */
  readonly own: Vocabulary | null;
}

const LONG = 4;

/** The first four characters as one number. */
const beginning = (squeezed: string, at: number): number =>
  (squeezed.charCodeAt(at) & 127) |
  ((squeezed.charCodeAt(at + 1) & 127) << 7) |
  ((squeezed.charCodeAt(at + 2) & 127) << 14) |
  ((squeezed.charCodeAt(at + 3) & 127) << 21);

/** Makes a table. Of two meanings of one spelling the first counts. */
function tableOf(
  meanings: Iterable<readonly [patterns: string, meaning: Meaning]>,
  places: Iterable<readonly [patterns: string, place: Place]>,
  own: Vocabulary | null,
): Vocabulary {
  const entries = new Map<string, { squeezed: string; meaning: Meaning | null; place: Place | null }>();
  const entryOf = (key: string): { meaning: Meaning | null; place: Place | null } => {
    const known = entries.get(key);
    if (known) return known;
    const entry = { squeezed: key, meaning: null, place: null };
    entries.set(key, entry);
    return entry;
  };
  // A pattern squeezed and then spelled out is the same as its spellings squeezed, and done sooner.
  for (const [patterns, meaning] of meanings) for (const key of spellingsOf(squeezed(patterns))) entryOf(key).meaning ??= meaning;
  for (const [patterns, place] of places) for (const key of spellingsOf(squeezed(patterns))) entryOf(key).place ??= place;
  const long = new Map<number, Entry[]>();
  const short = new Map<string, Entry>();
  for (const [key, entry] of entries) {
    if (key.length < LONG) {
      short.set(key, entry);
      continue;
    }
    const others = long.get(beginning(key, 0));
    if (others) others.push(entry);
    else long.set(beginning(key, 0), [entry]);
  }
  for (const [key, entry] of [...short]) if (key.length > 1 && !short.has(`${key}s`)) short.set(`${key}s`, entry);
  for (const alike of long.values()) alike.sort((a, b) => b.squeezed.length - a.squeezed.length);
  return { long, short, own };
}

function* meanings(): Iterable<readonly [string, Meaning]> {
  for (const drug of DRUGS) if (drug.form === null) yield [drug.name, { kind: "drug", drug }];
  for (const equipment of EQUIPMENT) yield [equipment.patterns, { kind: "equipment", equipment }];
  for (const { patterns, procedures } of JOINED_PROCEDURES) {
    const procedure = PROCEDURES.find(({ id }) => id === procedures[0]) as Procedure;
    yield [patterns, { kind: "procedure", procedure, also: procedures[1] }];
  }
  for (const procedure of PROCEDURES) {
    // The injection of a drug that is the service is read by the drug's name.
    if (procedure.category !== "pharmaceuticals") yield [procedure.patterns, { kind: "procedure", procedure, also: null }];
  }
  for (const imaging of IMAGING_MODALITIES) yield [imaging.patterns, { kind: "imaging", imaging }];
  for (const general of GENERAL_WORDING) yield [general.patterns, { kind: "general", general }];
  for (const [kind, value, patterns] of WORDING) yield [patterns, { kind, value }];
}

const NO_PLACE: Place = { parts: [], paired: false, side: null, isLetter: false };

function* places(): Iterable<readonly [string, Place]> {
  yield [NOT_BODY_PARTS, NO_PLACE];
  for (const { patterns, parts, side = null } of JOINED_PARTS) yield [patterns, { parts, paired: true, side, isLetter: false }];
  for (const { id, paired, patterns } of BODY_PARTS) yield [patterns, { parts: [id], paired, side: null, isLetter: false }];
  for (const [side, patterns] of Object.entries(SIDES) as [Side, string][]) {
    for (const spelling of spellingsOf(patterns)) yield [spelling, { parts: [], paired: false, side, isLetter: spelling.length === 1 }];
  }
}

let standard: Vocabulary | null = null;

/** The catalogue's vocabulary. */
export const standardVocabulary = (): Vocabulary => (standard ??= tableOf(meanings(), places(), null));

/** The catalogue's vocabulary and further names of drugs, which come first. */
export const vocabularyWith = (drugs: readonly DrugName[]): Vocabulary => {
  const { long, short } = standardVocabulary();
  return {
    long,
    short,
    own: tableOf(
      drugs.map((drug) => [drug.name, { kind: "drug", drug }] as const),
      [],
      null,
    ),
  };
};

/** What begins at a word, and with which word each ends. */
export interface Found {
  meaning: Meaning | null;
  meaningEnd: number;
  place: Place | null;
  placeEnd: number;
}

/** The word that ends there in the squeezed title, at this word or behind it; -1 where none does. */
function wordEndingAt({ squeezedEnds }: Words, word: number, end: number): number {
  let at = word;
  while ((squeezedEnds[at] as number) < end) at++;
  return squeezedEnds[at] === end ? at : -1;
}

const S = 115;

/** The longest meaning and the longest place that begin at a word. */
export function lookUp(vocabulary: Vocabulary, words: Words, word: number): Found | null {
  const { squeezed: title } = words;
  const start = words.squeezedStarts[word] as number;
  let found = vocabulary.own && lookUp(vocabulary.own, words, word);
  const entries = vocabulary.long.get(beginning(title, start));
  for (let at = 0; entries !== undefined && at < entries.length; at++) {
    const entry = entries[at] as Entry;
    if ((found?.meaning || !entry.meaning) && (found?.place || !entry.place)) continue;
    if (!title.startsWith(entry.squeezed, start)) continue;
    const end = start + entry.squeezed.length;
    let last = wordEndingAt(words, word, end);
    if (last < 0 && title.charCodeAt(end) === S) last = wordEndingAt(words, word, end + 1);
    if (last >= 0) found = withEntry(found, entry, last);
  }
  const length = (words.squeezedEnds[word] as number) - start;
  if (length > LONG || (found?.meaning && found.place)) return found;
  const last = length === 1 ? endOfAbbreviation(words, word) : word;
  const abbreviation = last > word ? vocabulary.short.get(title.slice(start, words.squeezedEnds[last])) : undefined;
  if (abbreviation) return withEntry(found, abbreviation, last);
  const entry = vocabulary.short.get(title.slice(start, start + length));
  return entry ? withEntry(found, entry, word) : found;
}

/** The last word of `p.o.`, `b/l`, `B12` or `A1c`, which are one. */
function endOfAbbreviation({ text, kinds, starts, ends }: Words, word: number): number {
  const isGlued = (next: number, kind: number): boolean => kinds[next] === kind && starts[next] === ends[next - 1];
  if (isGlued(word + 1, DIGITS)) return isGlued(word + 2, LETTERS) ? word + 2 : word + 1;
  let last = word;
  while (
    last < word + 4 &&
    kinds[last + 1] === MARK &&
    starts[last + 1] === ends[last] &&
    "./".includes(text.charAt(ends[last] as number)) &&
    starts[last + 2] === ends[last + 1] &&
    kinds[last + 2] === LETTERS &&
    (ends[last + 2] as number) - (starts[last + 2] as number) === 1
  )
    last += 2;
  return last;
}

function withEntry(found: Found | null, { meaning, place }: Entry, last: number): Found {
  const longer = found ?? { meaning: null, meaningEnd: -1, place: null, placeEnd: -1 };
  if (meaning && !longer.meaning) {
    longer.meaning = meaning;
    longer.meaningEnd = last;
  }
  if (place && !longer.place) {
    longer.place = place;
    longer.placeEnd = last;
  }
  return longer;
}
