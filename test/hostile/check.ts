/** What must come of any text: a record that holds together, or a typed error; and nothing else in the world changed. */
import { expect } from "vitest";
import {
  agreementOf,
  DeterminationLimitError,
  DeterminationSchema,
  DeterminationSyntaxError,
  extractCitations,
  resolveCitations,
  safeParseDetermination,
  splitDeterminations,
  type Determination,
  type DeterminationError,
  type ParseOptions,
  type Span,
} from "../../src/index.ts";
import { brokenInvariants } from "../helpers/invariants.ts";

const prototypes = [Object.prototype, Array.prototype, String.prototype, RegExp.prototype, Function.prototype];
const propertiesOf = (prototype: object): (readonly [PropertyKey, unknown])[] =>
  Reflect.ownKeys(prototype).map((key) => {
    const { value, get } = Object.getOwnPropertyDescriptor(prototype, key) as PropertyDescriptor;
    return [key, value ?? get];
  });
const before = prototypes.map(propertiesOf);

/** Nothing that was read has left anything on what all objects share. */
export function expectPrototypesUnchanged(): void {
  expect(before.flat().length).toBeGreaterThan(100);
  prototypes.map(propertiesOf).forEach((properties, of) => {
    const changed = properties.filter(([key, value], at) => before[of]?.[at]?.[0] !== key || before[of]?.[at]?.[1] !== value);
    expect([changed, properties.length]).toEqual([[], before[of]?.length]);
  });
}

function expectTyped(text: string, error: DeterminationError): void {
  expect(error instanceof DeterminationSyntaxError || error instanceof DeterminationLimitError).toBe(true);
  expect(Number.isInteger(error.offset) && error.offset >= 0 && error.offset <= text.length).toBe(true);
  expect(error.line).toBeGreaterThanOrEqual(1);
  expect(error.column).toBeGreaterThanOrEqual(1);
  expect(error.message.length).toBeLessThan(400);
}

function expectTiles(length: number, spans: readonly Span[]): void {
  const gaps = spans.filter(({ start, end }, at) => start !== (at === 0 ? 0 : spans[at - 1]?.end) || end <= start);
  expect([gaps, spans.at(-1)?.end]).toEqual([[], length]);
}

function checkRest(text: string, record: Determination | null): void {
  for (const { text: wording, span } of extractCitations(text)) {
    if (wording === "" || !(span.start < span.end && span.end <= text.length)) expect.fail(`a citation of nothing at ${span.start}`);
  }
  const letters = splitDeterminations(text);
  if (record) expect(letters.length).toBeGreaterThan(0);
  if (letters.length > 0) expectTiles(text.length, letters);
}

/** Reads a text with every function and checks all that must hold; the record, if it gave one. */
export function check(text: string, options: ParseOptions = {}): Determination | null {
  const result = safeParseDetermination(text, options);
  if (!result.success) expectTyped(text, result.error);
  else {
    expect(brokenInvariants(text, result.data)).toEqual([]);
    resolveCitations(result.data);
    result.data.issues.forEach(agreementOf);
  }
  if (result.success || result.error instanceof DeterminationSyntaxError) checkRest(text, result.success ? result.data : null);
  return result.success ? result.data : null;
}

/** The same for texts that are so long that comparing every place would take longer than reading them. */
export function checkLong(text: string, options: ParseOptions = {}): Determination | null {
  const result = safeParseDetermination(text, options);
  if (!result.success) {
    expectTyped(text, result.error);
    return null;
  }
  expectTiles(
    text.length,
    result.data.sections.map(({ span }) => span),
  );
  expect(DeterminationSchema.safeParse(result.data).success).toBe(true);
  return result.data;
}
