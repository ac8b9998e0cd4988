/**
 * A letter in a line of NDJSON, with what else is in the line.
 *
 *     {"id": 12345678901234567890, "text": "Case Number: CM16-0990101 …"}
 *  →  the letter, and {"id": 12345678901234567890}
 */
import { fileError, type LetterError } from "./letter-error.ts";

/** What is in a line. */
export interface NdjsonLine {
  /** The letter, or what is wrong with the line. */
  readonly letter: string | LetterError;
  /**
   * The other fields as the JSON of an object, each as it was written: JavaScript's numbers would not hold every number.
   * `null` where the line is no object.
   */
  readonly fields: string | null;
}

/** A message names no more fields than this. */
const MOST_NAMES = 8;

/**
 * Reads a line.
 *
 * @param json The line.
 * @param textField The name of the field that holds the letter.
 * @returns The letter or the error, and the other fields.
 */
export function readNdjsonLine(json: string, textField: string): NdjsonLine {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    // What JavaScript says would quote the letter.
    return invalid(null, "This line is not valid JSON: write one object a line, with line ends in its texts as \\n");
  }
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return invalid(null, `This line is JSON, but no object: write {${JSON.stringify(textField)}: "the letter's text"}`);
  const others = membersOf(json).filter(({ name }) => name !== textField);
  const fields = `{${others.map(({ source }) => source).join(",")}}`;
  if (!Object.hasOwn(value, textField)) {
    const names =
      others.length === 0
        ? "it has none"
        : `it has ${others
            .slice(0, MOST_NAMES)
            .map(({ name }) => `\`${name}\``)
            .join(", ")}`;
    return invalid(fields, `This line has no field \`${textField}\` (${names}): name the one with the letter's text with --text-field`);
  }
  const letter = (value as Record<string, unknown>)[textField];
  return typeof letter === "string"
    ? { letter, fields }
    : invalid(fields, `The field \`${textField}\` of this line is no string: name the one with the letter's text with --text-field`);
}

const invalid = (fields: string | null, message: string): NdjsonLine => ({ letter: fileError("invalid-line", message), fields });

// ---- members as they are written ----------------------------------------------------------------------------------

/** `"id": 5`, as it stands in an object. */
interface Member {
  readonly name: string;
  readonly source: string;
}

/** The members of a JSON object. The JSON is known to be valid. */
function membersOf(json: string): Member[] {
  const members: Member[] = [];
  let start = endOf(NO_MEMBER, json, json.indexOf("{") + 1);
  while (json[start] === '"') {
    const nameEnd = endOfString(json, start);
    const end = endOfValue(json, endOf(COLON, json, nameEnd));
    members.push({ name: JSON.parse(json.slice(start, nameEnd)) as string, source: json.slice(start, end) });
    start = endOf(NO_MEMBER, json, end);
  }
  return members;
}

const NO_MEMBER = /[\s,]*/y;
const COLON = /[\s:]*/y;
const PRIMITIVE = /[\w.+-]*/y;

function endOf(rule: RegExp, json: string, start: number): number {
  rule.lastIndex = start;
  rule.test(json);
  return rule.lastIndex;
}

function endOfValue(json: string, start: number): number {
  const first = json[start];
  if (first === '"') return endOfString(json, start);
  if (first !== "{" && first !== "[") return endOf(PRIMITIVE, json, start);
  let depth = 0;
  let at = start;
  do {
    const character = json[at] as string;
    if (character === "{" || character === "[") depth++;
    else if (character === "}" || character === "]") depth--;
    at = character === '"' ? endOfString(json, at) : at + 1;
  } while (depth > 0);
  return at;
}

/** Behind the quote that ends a string. */
function endOfString(json: string, start: number): number {
  let end = start;
  do end = json.indexOf('"', end + 1);
  while (isEscaped(json, end));
  return end + 1;
}

function isEscaped(json: string, at: number): boolean {
  let before = at;
  while (json[before - 1] === "\\") before--;
  return (at - before) % 2 === 1;
}
