/** Letters as they should not be: cut off, shuffled, misspelt. A parser must read on, not read them well. */
import * as fc from "fast-check";

/** One kind of damage to a letter's text, with all its chances drawn. */
type Damage = (letter: string) => string;

const LABELS: readonly string[] = [
  "Case Number:",
  "Date of Injury:",
  "UR Denial Date:",
  "HOW THE IMR FINAL DETERMINATION WAS MADE",
  "The Expert Reviewer has the following credentials:",
  "CLINICAL CASE SUMMARY",
  "IMR ISSUES, DECISIONS AND RATIONALES",
  "set forth below:",
  "Upheld",
  "Overturned",
  "Claims Administrator guideline:",
  "MAXIMUS guideline:",
  "Decision rationale:",
  "Decision based on",
  "Section(s):",
  "Page(s):",
  "Dated:",
  "IMR Case Number:",
  "DOCUMENTS REVIEWED",
  "IMR DECISION(S) AND RATIONALE(S)",
  "not medically necessary and appropriate.",
  "The Claims Administrator based its decision on",
  "decision rationale:",
  "INDEPENDENT MEDICAL REVIEW DECISION AND RATIONALE",
  "MAXIMUS Federal Services, Inc. has determined the request for",
  "Regarding the request for",
  "Medical Qualifications of the Expert Reviewer:",
  "Case Summary:",
  "Rationale for the Decision:",
  "Effect of the Decision:",
  "ISSUE AT DISPUTE:",
  "CASE SUMMARY:",
  "MEDICAL REVIEWER QUALIFICATIONS:",
  "Final Determination Letter for IMR Case Number",
];

/** A place in a list or text of whatever length, drawn before the length is known. */
const places = fc.nat(9_999);
const placeIn = (place: number, length: number): number => Math.floor((place / 10_000) * length);

const lineDamage = fc
  .tuple(fc.constantFrom("drop", "double", "swap"), fc.array(places, { minLength: 1, maxLength: 6 }))
  .map(([what, drawn]): Damage => (letter) => {
    const lines = letter.split("\n");
    for (const place of drawn) {
      const at = placeIn(place, lines.length);
      const line = lines[at] ?? "";
      if (what === "drop") lines.splice(at, 1);
      else if (what === "double") lines.splice(at, 0, line);
      else lines.splice(at, 2, ...lines.slice(at, at + 2).reverse());
    }
    return lines.join("\n");
  });

const cuts = fc.tuple(fc.boolean(), places).map(([keepStart, place]): Damage => (letter) => {
  const at = placeIn(place, letter.length);
  return keepStart ? letter.slice(0, at) : letter.slice(at);
});

/** A label removed or misspelt by one character, once or wherever it stands. */
const labelDamage = fc
  .tuple(fc.constantFrom(...LABELS), fc.constantFrom("remove", "drop", "double", "replace"), places, fc.boolean())
  .map(([label, what, place, everywhere]): Damage => {
    const at = placeIn(place, label.length);
    const character = label.charAt(at);
    const inner = { drop: "", double: character + character, replace: character === "x" ? "z" : "x" };
    const spoilt = what === "remove" ? "" : label.slice(0, at) + inner[what] + label.slice(at + 1);
    return (letter) => (everywhere ? letter.replaceAll(label, spoilt) : letter.replace(label, spoilt));
  });

const pageShuffles = fc.array(places, { minLength: 1, maxLength: 5 }).map((drawn): Damage => (letter) => {
  const lines = letter.split("\n");
  const pages = letter.includes("\f")
    ? letter.split("\f")
    : [0, 1, 2, 3].map((n) => lines.slice((n * lines.length) / 4, ((n + 1) * lines.length) / 4).join("\n"));
  for (const place of drawn) {
    const [page = ""] = pages.splice(placeIn(place, pages.length), 1);
    pages.push(page);
  }
  return pages.join("\f");
});

/**
 * Damages letters: lines dropped, doubled or swapped, the letter cut off at either end, labels removed or misspelt by one
 * character, pages in another order, another letter put behind; up to three of these at once.
 */
export function damaged(letters: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const damages = fc.array(fc.oneof(lineDamage, cuts, labelDamage, labelDamage, pageShuffles), { minLength: 1, maxLength: 3 });
  const others = fc.oneof(
    { weight: 4, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.tuple(letters, fc.constantFrom("", "\n", "\n\n\f")) },
  );
  return fc.tuple(letters, damages, others).map(([letter, drawn, other]) => {
    const spoilt = drawn.reduce((text, damage) => damage(text), letter);
    return other === null ? spoilt : spoilt + other[1] + other[0];
  });
}
