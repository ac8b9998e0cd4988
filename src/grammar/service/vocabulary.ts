/** Every word that can be read in a title, and what it means. Made at the first title that is read. */
import {
  BODY_PARTS,
  DRUGS,
  EQUIPMENT,
  GENERAL_WORDING,
  IMAGING_MODALITIES,
  JOINED_PARTS,
  JOINED_PROCEDURES,
  NOT_BODY_PARTS,
  OTHER_SUPPLIES,
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
import { BEGINNING, candidatesAt, spellingTable, takeCandidate, type Candidates, type SpellingTable } from "./spelling-table.ts";
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

/** What a spelling means. */
interface Entry {
  meaning: Meaning | null;
  place: Place | null;
}

/** The words that can be read. */
export interface Vocabulary {
  readonly table: SpellingTable<Entry>;
  /** A user's own names, which come before the others. */
  readonly own: Vocabulary | null;
}

/** Makes a vocabulary. Of two meanings of one spelling the first counts. */
function vocabularyOf(
  meanings: Iterable<readonly [patterns: string, meaning: Meaning]>,
  places: Iterable<readonly [patterns: string, place: Place]>,
): Vocabulary {
  const entries = new Map<string, Entry>();
  const entryOf = (spelling: string): Entry => {
    const entry = entries.get(spelling) ?? { meaning: null, place: null };
    entries.set(spelling, entry);
    return entry;
  };
  // A pattern squeezed and then spelled out is the same as its spellings squeezed, and done sooner.
  for (const [patterns, meaning] of meanings) for (const spelling of spellingsOf(squeezed(patterns))) entryOf(spelling).meaning ??= meaning;
  for (const [patterns, place] of places) for (const spelling of spellingsOf(squeezed(patterns))) entryOf(spelling).place ??= place;
  // What is short must stand alone as a word, also in the plural: `EMGs`.
  for (const [spelling, entry] of [...entries])
    if (spelling.length > 1 && spelling.length < BEGINNING && !entries.has(`${spelling}s`)) entries.set(`${spelling}s`, entry);
  return { table: spellingTable(entries), own: null };
}

function* meanings(): Iterable<readonly [string, Meaning]> {
  for (const drug of DRUGS) if (drug.form === null) yield [drug.name, { kind: "drug", drug }];
  for (const equipment of [...EQUIPMENT, OTHER_SUPPLIES]) yield [equipment.patterns, { kind: "equipment", equipment }];
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
export const standardVocabulary = (): Vocabulary => (standard ??= vocabularyOf(meanings(), places()));

/** The catalogue's vocabulary and further names of drugs, which come first. */
export const vocabularyWith = (drugs: readonly DrugName[]): Vocabulary => ({
  table: standardVocabulary().table,
  own: vocabularyOf(
    drugs.map((drug) => [drug.name, { kind: "drug", drug }] as const),
    [],
  ),
});

/** What begins at a word, and with which word each ends. One such object serves a whole title. */
export interface Found {
  meaning: Meaning | null;
  meaningEnd: number;
  place: Place | null;
  placeEnd: number;
  readonly candidates: Candidates;
}
export const nothingFound = (): Found => ({
  meaning: null,
  meaningEnd: -1,
  place: null,
  placeEnd: -1,
  candidates: { place: 0, next: 0, left: 0 },
});

/** The word that ends there in the squeezed title, at this word or behind it; -1 where none does. */
function wordEndingAt({ squeezedStarts }: Words, word: number, end: number): number {
  let next = word + 1;
  while ((squeezedStarts[next] as number) < end) next++;
  return squeezedStarts[next] === end ? next - 1 : -1;
}

const S = 115;

/** Looks up the longest meaning and the longest place that begin at a word. */
export function lookUp({ table, own }: Vocabulary, words: Words, word: number, found: Found): void {
  found.meaning = null;
  found.place = null;
  if (own) lookIn(own.table, words, word, found);
  lookIn(table, words, word, found);
}

function lookIn(table: SpellingTable<Entry>, words: Words, word: number, found: Found): void {
  const { squeezed: title, squeezedStarts } = words;
  const { candidates } = found;
  const start = squeezedStarts[word] as number;
  candidatesAt(table, title, start, BEGINNING, candidates);
  while (candidates.left > 0) {
    const length = takeCandidate(table, title, start, candidates);
    if (length === 0) continue;
    let last = wordEndingAt(words, word, start + length);
    if (last < 0 && title[start + length] === S) last = wordEndingAt(words, word, start + length + 1);
    if (last >= 0 && !(last > word && isLetterOfLevel(words, last))) take(found, table.values[candidates.next - 1] as Entry, last);
  }
  const length = (squeezedStarts[word + 1] as number) - start;
  if (length >= BEGINNING) return;
  const last = length === 1 ? endOfAbbreviation(words, word) : word;
  if (last === word || !takeShort(table, words, word, last, found)) takeShort(table, words, word, word, found);
}

/** The `S` of `ESI S1`, which makes no plural. */
const isLetterOfLevel = ({ kinds, starts, ends }: Words, word: number): boolean =>
  (ends[word] as number) - (starts[word] as number) === 1 && kinds[word + 1] === DIGITS && starts[word + 1] === ends[word];

/** A word, or an abbreviation of several, that is a short spelling as a whole. */
function takeShort(
  table: SpellingTable<Entry>,
  { squeezed: title, squeezedStarts }: Words,
  word: number,
  last: number,
  found: Found,
): boolean {
  const { candidates } = found;
  const start = squeezedStarts[word] as number;
  const length = (squeezedStarts[last + 1] as number) - start;
  if (length >= BEGINNING) return false;
  candidatesAt(table, title, start, length, candidates);
  if (candidates.left === 0 || takeCandidate(table, title, start, candidates) !== length) return false;
  take(found, table.values[candidates.next - 1] as Entry, last);
  return true;
}

function take(found: Found, { meaning, place }: Entry, last: number): void {
  if (meaning && !found.meaning) {
    found.meaning = meaning;
    found.meaningEnd = last;
  }
  if (place && !found.place) {
    found.place = place;
    found.placeEnd = last;
  }
}

/** The last word of `p.o.`, `b/l`, `B12` or `A1c`, which are one. */
function endOfAbbreviation({ plain, kinds, starts, ends }: Words, word: number): number {
  const isGlued = (next: number, kind: number): boolean => kinds[next] === kind && starts[next] === ends[next - 1];
  if (isGlued(word + 1, DIGITS)) return isGlued(word + 2, LETTERS) ? word + 2 : word + 1;
  let last = word;
  const goesOn = (): boolean =>
    last < word + 4 &&
    isGlued(last + 1, MARK) &&
    "./".includes(plain.charAt(ends[last] as number)) &&
    isGlued(last + 2, LETTERS) &&
    (ends[last + 2] as number) - (starts[last + 2] as number) === 1;
  while (goesOn()) last += 2;
  return last;
}
