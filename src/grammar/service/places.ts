/**
 * The parts of the body that a service is for, with their sides, and the levels of the spine.
 *
 *     left hip, lower leg, and knee      →  hip left, lower-leg left, knee left
 *     neck, left trapezius and low back  →  cervical-spine, trapezius left, lumbar-spine
 *     knee brace, left                   →  knee left
 */
import type { BodyPart, BodyPlace, Side } from "../../schema/index.ts";
import type { PlaceItem, ReadTitle } from "./items.ts";
import { partOfLevel } from "./levels.ts";
import { LETTERS, MARK, type Words } from "./words.ts";

/** Where a service is given. */
export interface Places {
  readonly bodyParts: BodyPlace[];
  readonly levels: string[];
}

/** Reads parts of the body and levels. */
export function readPlaces({ words, places }: ReadTitle): Places {
  const bodyParts: BodyPlace[] = [];
  const levels: string[] = [];
  /** The side that holds; it holds for what comes first behind it, whatever that is, and then for paired parts in a list. */
  let side: Side | null = null;
  let isFresh = false;
  let before: PlaceItem | null = null;
  /** Where the list of parts began that a side can stand behind. */
  let listStart = 0;
  for (const [at, item] of places.entries()) {
    const { place } = item;
    const isJoined: boolean = before !== null && areJoined(words, before.last + 1, item.first);
    if (place && place.parts.length === 0) {
      if (place.side === null || (place.isLetter && !standsBeforePart(words, places, at) && !standsRightBehindPart(words, places, at)))
        continue;
      const isBehind: boolean = standsBehind(words, places, at) && bodyParts.slice(listStart).some((part) => part.side === null);
      if (isBehind) {
        for (let i = listStart; i < bodyParts.length; i++) (bodyParts[i] as BodyPlace).side ??= place.side;
        side = null;
      } else {
        // `left and right knee`
        side = isFresh && isJoined && side !== null && side !== place.side ? "bilateral" : place.side;
        isFresh = true;
      }
      before = item;
      continue;
    }
    const parts = place ? place.parts : [partOfLevel(item.levels[0] as string)];
    const isPaired = place?.paired ?? false;
    if (!isFresh && !(isJoined && isPaired)) side = null;
    for (const part of parts) {
      const index = addPart(bodyParts, part, place?.side ?? side);
      if (!isJoined) listStart = index;
    }
    if (!isPaired) side = null;
    isFresh = false;
    for (const level of item.levels) if (!levels.includes(level)) levels.push(level);
    before = item;
  }
  return { bodyParts, levels };
}

/** Lists a part once for each side, without a side only where it has none elsewhere; where it stands in the list. */
function addPart(bodyParts: BodyPlace[], part: BodyPart, side: Side | null): number {
  const known = bodyParts.findIndex((other) => other.part === part && (other.side === side || side === null));
  if (known >= 0) return known;
  const open = bodyParts.findIndex((other) => other.part === part && other.side === null);
  if (open < 0) return bodyParts.push({ part, side }) - 1;
  (bodyParts[open] as BodyPlace).side = side;
  return open;
}

const JOINING = new Set(["and", "or", "the", "of", "side", "sided"]);

/** Is there nothing between two places but commas, strokes and `and`? */
function areJoined({ plain, kinds, starts, ends }: Words, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    if (kinds[at] === MARK ? !",/&-".includes(plain.charAt(starts[at] as number)) : !JOINING.has(plain.slice(starts[at], ends[at])))
      return false;
  }
  return true;
}

/** `R knee`, `(L) shoulder`, `R/L knee` */
function standsBeforePart(words: Words, places: readonly PlaceItem[], at: number): boolean {
  const from = (places[at] as PlaceItem).last + 1;
  const next = places[at + 1];
  if (next?.place?.isLetter) return areJoined(words, from, next.first) && standsBeforePart(words, places, at + 1);
  return next?.place?.paired === true && next.first === (isMark(words, from, ").") ? from + 1 : from);
}

/** `knee R`, `hip (L)`, `ankle, L` */
function standsRightBehindPart(words: Words, places: readonly PlaceItem[], at: number): boolean {
  const { first, last } = places[at] as PlaceItem;
  const before = places[at - 1];
  if (before?.place?.paired !== true) return false;
  const from = before.last + 1;
  return (
    (first === from || (first === from + 1 && isMark(words, from, "(,"))) && (last + 1 === words.count || isMark(words, last + 1, "),;."))
  );
}

const isMark = ({ plain, kinds, starts }: Words, at: number, marks: string): boolean =>
  kinds[at] === MARK && marks.includes(plain.charAt(starts[at] as number));

/** Does a side belong to what stands before it: `knee brace, left`, `EMG of the hands, bilateral`, `knee left and shoulder right`? */
function standsBehind(words: Words, places: readonly PlaceItem[], at: number): boolean {
  const { count, plain, kinds, starts, ends } = words;
  const { first, last } = places[at] as PlaceItem;
  const [before, next] = [places[at - 1], places[at + 1]];
  const wordBehind = plain.slice(starts[last + 1], ends[last + 1]);
  if (before?.place?.paired === true && before.last + 1 === first && (wordBehind === "and" || wordBehind === "&")) return true;
  for (let word = last + 1; word < (next ? next.first : count); word++) {
    if (isMark(words, word, ",;:.)")) return true;
  }
  return !next || (next.place !== null && next.place.parts.length === 0 && next.place.side !== null && kinds[last + 1] !== LETTERS);
}
