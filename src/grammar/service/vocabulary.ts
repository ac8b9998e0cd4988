/**
 * Every word that can be read in a title, in one table: by its first four letters the few entries that begin so, the
 * longest first. Made at the first title that is read.
 */
import {
  BODY_PARTS,
  CONTRASTS,
  DRUGS,
  EQUIPMENT,
  GENERAL_WORDING,
  IMAGING_MODALITIES,
  JOINED_PARTS,
  NOT_BODY_PARTS,
  PROCEDURES,
  SIDES,
  type DrugName,
  type EquipmentEntry,
  type GeneralWording,
  type ImagingEntry,
  type Procedure,
} from "../../catalogue/services/index.ts";
import { spellingsOf } from "../../catalogue/services/spellings.ts";
import type { BodyPart, Side } from "../../schema/index.ts";
import { LETTERS, MARK, readWords, type Words } from "./words.ts";
import { WORDING, type WordKind } from "./wording.ts";

/** What a stretch of a title says of the service. */
export type Meaning =
  | { readonly kind: "drug"; readonly drug: DrugName }
  | { readonly kind: "procedure"; readonly procedure: Procedure }
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
  meanings: Iterable<readonly [spelling: string, meaning: Meaning]>,
  places: Iterable<readonly [spelling: string, place: Place]>,
  own: Vocabulary | null,
): Vocabulary {
  const squeezed = (spelling: string): string => readWords(spelling).squeezed;
  const meaningOf = new Map<string, Meaning>();
  const placeOf = new Map<string, Place>();
  for (const [spelling, meaning] of meanings) if (!meaningOf.has(squeezed(spelling))) meaningOf.set(squeezed(spelling), meaning);
  for (const [spelling, place] of places) if (!placeOf.has(squeezed(spelling))) placeOf.set(squeezed(spelling), place);
  const long = new Map<number, Entry[]>();
  const short = new Map<string, Entry>();
  for (const key of new Set([...meaningOf.keys(), ...placeOf.keys()])) {
    const entry: Entry = { squeezed: key, meaning: meaningOf.get(key) ?? null, place: placeOf.get(key) ?? null };
    if (key.length < LONG) short.set(key, entry);
    else if (long.has(beginning(key, 0))) long.get(beginning(key, 0))?.push(entry);
    else long.set(beginning(key, 0), [entry]);
  }
  for (const [key, entry] of [...short]) if (key.length > 1 && !short.has(`${key}s`)) short.set(`${key}s`, entry);
  for (const entries of long.values()) entries.sort((a, b) => b.squeezed.length - a.squeezed.length);
  return { long, short, own };
}

function* meanings(): Iterable<readonly [string, Meaning]> {
  for (const drug of DRUGS) if (drug.form === null) yield [drug.name, { kind: "drug", drug }];
  for (const equipment of EQUIPMENT) for (const spelling of equipment.spellings) yield [spelling, { kind: "equipment", equipment }];
  for (const procedure of PROCEDURES) for (const spelling of procedure.spellings) yield [spelling, { kind: "procedure", procedure }];
  for (const imaging of IMAGING_MODALITIES) for (const spelling of imaging.spellings) yield [spelling, { kind: "imaging", imaging }];
  for (const general of GENERAL_WORDING) for (const spelling of general.spellings) yield [spelling, { kind: "general", general }];
  for (const [value, spellings] of Object.entries(CONTRASTS))
    for (const spelling of spellings) yield [spelling, { kind: "contrast", value }];
  for (const [kind, value, patterns] of WORDING) for (const spelling of spellingsOf(patterns)) yield [spelling, { kind, value }];
}

const NO_PLACE: Place = { parts: [], paired: false, side: null, isLetter: false };

function* places(): Iterable<readonly [string, Place]> {
  for (const spelling of NOT_BODY_PARTS) yield [spelling, NO_PLACE];
  for (const { spellings, parts, side = null } of JOINED_PARTS)
    for (const spelling of spellings) yield [spelling, { parts, paired: true, side, isLetter: false }];
  for (const { id, paired, spellings } of BODY_PARTS)
    for (const spelling of spellings) yield [spelling, { parts: [id], paired, side: null, isLetter: false }];
  for (const [side, spellings] of Object.entries(SIDES) as [Side, readonly string[]][])
    for (const spelling of spellings) yield [spelling, { parts: [], paired: false, side, isLetter: spelling.length === 1 }];
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
  const { squeezed } = words;
  const start = words.squeezedStarts[word] as number;
  let found = vocabulary.own && lookUp(vocabulary.own, words, word);
  for (const entry of vocabulary.long.get(beginning(squeezed, start)) ?? []) {
    if ((found?.meaning || !entry.meaning) && (found?.place || !entry.place)) continue;
    if (!squeezed.startsWith(entry.squeezed, start)) continue;
    const end = start + entry.squeezed.length;
    let last = wordEndingAt(words, word, end);
    if (last < 0 && squeezed.charCodeAt(end) === S) last = wordEndingAt(words, word, end + 1);
    if (last >= 0) found = withEntry(found, entry, last);
  }
  const length = (words.squeezedEnds[word] as number) - start;
  if (length > LONG || (found?.meaning && found.place)) return found;
  const last = length === 1 ? endOfAbbreviation(words, word) : word;
  const abbreviation = last > word ? vocabulary.short.get(squeezed.slice(start, words.squeezedEnds[last])) : undefined;
  if (abbreviation) return withEntry(found, abbreviation, last);
  const entry = vocabulary.short.get(squeezed.slice(start, start + length));
  return entry ? withEntry(found, entry, word) : found;
}

/** The last word of `p.o.` or `b/l`, which are one. */
function endOfAbbreviation({ text, kinds, starts, ends }: Words, word: number): number {
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
