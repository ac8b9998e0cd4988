/** From a path into a record to the place in the letter. */
import type { Span } from "../schema/index.ts";

/**
 * Finds where in the letter something of a record stands: the nearest span around a path.
 *
 * @param record A record, or what has become of one: it need not fit the schema.
 * @param path Keys and indexes, as in the issues of a zod error. A path that leads nowhere counts as far as it leads.
 * @returns The span of the innermost thing on the path that has one; the whole letter where none on it has. Null where
 *   there is no span at all, as in what is no record.
 * @example
 * locate(record, ["issues", 2, "rationale", "citations", 0, "pages"]); // the citation's span
 */
export function locate(record: unknown, path: readonly PropertyKey[]): Span | null {
  let nearest = wholeLetter(record);
  let node = record;
  for (const key of path) {
    if (!isObject(node) || !Object.hasOwn(node, key)) break;
    node = node[key];
    nearest = spanOf(node) ?? nearest;
  }
  return nearest;
}

/** Sections tile the letter, so that the last one ends where it does. */
function wholeLetter(record: unknown): Span | null {
  const sections = isObject(record) ? record.sections : null;
  const last = Array.isArray(sections) ? spanOf(sections.at(-1)) : null;
  return last && { start: 0, end: last.end };
}

function spanOf(node: unknown): Span | null {
  const span = isObject(node) ? node.span : null;
  if (!isObject(span)) return null;
  const { start, end } = span;
  return isOffset(start) && isOffset(end) && start <= end ? { start, end } : null;
}

const isObject = (node: unknown): node is Record<PropertyKey, unknown> => typeof node === "object" && node !== null;
const isOffset = (value: unknown): value is number => typeof value === "number" && Number.isInteger(value) && value >= 0;
