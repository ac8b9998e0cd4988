/**
 * How the catalogue of services writes the spellings of a thing in short.
 *
 *     "nerve conduction (study|velocity|); NCS"  →  nerve conduction study, nerve conduction velocity, nerve conduction, NCS
 *
 * Capitals, blanks, hyphens, strokes, full stops and a plural s make no difference where a title is read.
 */

const ALTERNATIVES = /\(([^()]*)\)/;

/** All spellings that a pattern stands for. */
function spelledOut(pattern: string): string[] {
  const choice = ALTERNATIVES.exec(pattern);
  if (!choice) return [pattern.replace(/ {2,}/g, " ").trim()];
  const [before, after] = [pattern.slice(0, choice.index), pattern.slice(choice.index + choice[0].length)];
  return (choice[1] as string).split("|").flatMap((word) => spelledOut(before + word + after));
}

/** The spellings in a list of patterns, parted by semicolons. */
export const spellingsOf = (patterns: string): string[] =>
  patterns
    .split(";")
    .map((pattern) => pattern.trim())
    .filter((pattern) => pattern !== "")
    .flatMap(spelledOut);
