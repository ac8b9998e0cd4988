/** What is wrong with what the library makes of a text. */
import {
  agreementOf,
  DeterminationLimitError,
  DeterminationSyntaxError,
  extractCitations,
  resolveCitations,
  safeParseDetermination,
  splitDeterminations,
} from "../../src/index.ts";
import { brokenInvariants, brokenSpans, brokenTiling } from "../helpers/invariants.ts";

/**
 * In words, every fault; nothing where there is none.
 *
 * @param thorough Also what takes longer than reading the letter: the schema, reading twice, the other functions.
 */
export function faultsOf(text: string, thorough: boolean): string[] {
  try {
    const result = safeParseDetermination(text);
    if (!result.success) {
      const { error } = result;
      const typed = error instanceof DeterminationSyntaxError || error instanceof DeterminationLimitError;
      return typed && error.offset >= 0 && error.offset <= text.length ? [] : [`an untyped error: ${String(error)}`];
    }
    if (!thorough) return [...brokenSpans(text, result.data), ...brokenTiling(text, result.data)];
    resolveCitations(result.data);
    result.data.issues.forEach(agreementOf);
    return [...brokenInvariants(text, result.data), ...brokenLetters(text)];
  } catch (error) {
    return [`it throws ${error instanceof Error ? error.stack : String(error)}`];
  }
}

function brokenLetters(text: string): string[] {
  const letters = splitDeterminations(text);
  const tiles = letters.every(({ start, end }, at) => start === (at === 0 ? 0 : letters[at - 1]?.end) && end > start);
  const empty = extractCitations(text).filter(({ text: wording, span }) => wording === "" || span.start >= span.end);
  return [
    ...(letters.length > 0 && tiles && letters.at(-1)?.end === text.length ? [] : ["splitDeterminations leaves a gap, or finds no letter"]),
    ...empty.map(({ span }) => `a citation of nothing at ${span.start}`),
  ];
}

/** The text with as many lines, and then characters, left out as one can while it stays wrong. */
export function smaller(text: string, isWrong: (text: string) => boolean, tries = 3_000): string {
  let left = tries;
  const without = (pieces: readonly string[], glue: string): string[] => {
    let own = [...pieces];
    for (let size = Math.ceil(own.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
      for (let at = 0; at < own.length && left > 0;) {
        const rest = [...own.slice(0, at), ...own.slice(at + size)];
        left--;
        if (isWrong(rest.join(glue))) own = rest;
        else at += size;
      }
    }
    return own;
  };
  const lines = without(text.split("\n"), "\n").join("\n");
  return lines.length > 4_000 ? lines : without([...lines], "").join("");
}
