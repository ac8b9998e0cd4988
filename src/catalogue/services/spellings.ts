/**
 * How the catalogue of services writes the spellings of a thing in short.
 *
 *     "nerve conduction (study|velocity); bone (growth|) stimulator"
 *  →  nerve conduction study, nerve conduction velocity, bone growth stimulator, bone stimulator
 *
 * Capitals, blanks, hyphens, strokes, full stops and a plural s make no difference where a title is read.
 */

/** All spellings that a pattern stands for: between parentheses stand choices, never in one another. */
function spelledOut(pattern: string): string[] {
  let spellings = [""];
  for (const [at, piece] of pattern.split(/[()]/).entries()) {
    if (at % 2 === 0) spellings = spellings.map((spelling) => spelling + piece);
    else spellings = piece.split("|").flatMap((choice) => spellings.map((spelling) => spelling + choice));
  }
  return spellings.map((spelling) => spelling.replace(/ {2,}/g, " ").trim());
}

/**
 * The spellings that a list of patterns stands for.
 *
 * @param patterns Patterns with a semicolon between them; `(a|b)` is a choice, and an empty one may be left out.
 * @returns Each spelling once, the first pattern's first.
 * @example spellingsOf("nerve conduction (study|velocity); NCS") // ["nerve conduction study", "nerve conduction velocity", "NCS"]
 */
export function spellingsOf(patterns: string): string[] {
  return [...new Set(patterns.split(";").flatMap((pattern) => (pattern.trim() === "" ? [] : spelledOut(pattern))))];
}
