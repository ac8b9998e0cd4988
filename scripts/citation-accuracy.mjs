// How well citations in rationales are found: precision and recall of kind and guideline, with overlapping spans, against
// labels set by hand; and how far two people who label apart agree. Needs the letters; the labels hold none of their text.
//
//   npm run accuracy:citations -- FOLDER   a folder that holds CASE/pdftotext-layout.txt
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");

const labelsIn = (folder) =>
  readdirSync(join(root, "test/letters", folder))
    .sort()
    .map((name) => JSON.parse(readFileSync(join(root, "test/letters", folder, name), "utf8")));
const sameKind = (a, b) => a.kind === b.kind && (a.kind !== "guideline" || a.guideline === b.guideline);
const overlap = (a, b) => a.start < b.end && b.start < a.end;

/** Pairs each wanted citation with one that was found: how many of them, of those found, and of those wanted. */
function paired(wanted, found) {
  const left = new Set(found);
  let right = 0;
  for (const want of wanted) {
    const match = [...left].find((one) => sameKind(want, one) && overlap(want, one));
    if (!match) continue;
    left.delete(match);
    right++;
  }
  return { right, wanted: wanted.length, found: found.length };
}

const total = (counts) =>
  counts.reduce((sum, one) => ({ right: sum.right + one.right, wanted: sum.wanted + one.wanted, found: sum.found + one.found }), {
    right: 0,
    wanted: 0,
    found: 0,
  });

/** Precision and recall by kind over the labelled letters in a folder. */
export function citationAccuracy(folder, parseDetermination) {
  const letters = labelsIn("citations").filter(({ letter, reading }) => existsSync(join(folder, letter, `${reading}.txt`)));
  const kinds = new Map([
    ["all", []],
    ["guideline", []],
    ["literature", []],
    ["regulation", []],
  ]);
  for (const { letter, reading, citations: wanted } of letters) {
    const { issues } = parseDetermination(readFileSync(join(folder, letter, `${reading}.txt`), "utf8"));
    const found = issues
      .flatMap(({ rationale }) => rationale?.citations ?? [])
      .map(({ span, kind, guideline }) => ({ kind, guideline, ...span }));
    for (const [kind, counts] of kinds)
      counts.push(
        paired(
          wanted.filter((one) => kind === "all" || one.kind === kind),
          found.filter((one) => kind === "all" || one.kind === kind),
        ),
      );
  }
  return { letters: letters.length, kinds: new Map([...kinds].map(([kind, counts]) => [kind, total(counts)])) };
}

/** How far the second labeller, who did not see the first one's labels, found the same. */
export function labellersAgreement() {
  const first = new Map(labelsIn("citations").map((label) => [label.letter, label.citations]));
  return total(
    labelsIn("citations-second")
      .filter(({ letter }) => first.has(letter))
      .map(({ letter, citations }) => paired(first.get(letter), citations)),
  );
}

const percent = (part, whole) => (whole === 0 ? "–" : `${((100 * part) / whole).toFixed(1)} %`);

if (process.argv[1] && pathToFileURL(resolve(process.argv[1])).href === import.meta.url) {
  const folder = resolve(process.argv[2] ?? join(root, "../shared/letters/posted"));
  if (!existsSync(folder)) {
    console.error(`There is no folder ${folder}: name the folder that holds the labelled letters`);
    process.exit(2);
  }
  const { parseDetermination } = await import("../dist/index.js");
  const { letters, kinds } = citationAccuracy(folder, parseDetermination);
  console.log(`Citations in the rationales of ${letters} letters\n`);
  for (const [kind, { right, wanted, found }] of kinds)
    console.log(
      `${kind.padEnd(12)} precision ${percent(right, found).padStart(8)}   recall ${percent(right, wanted).padStart(8)}   (${wanted} labelled, ${found} found)`,
    );
  const { right, wanted, found } = labellersAgreement();
  console.log(`\nTwo labellers, apart, on the same letters: ${right} the same of ${wanted} and ${found}`);
}
