// Is the memory back where it was after 100,000 letters? Each is a string of its own, so that nothing kept by the wording of
// a letter, or as a piece of one, could go unnoticed. Exits with 1 if the heap has grown by more than 5 MB.
//
//   npm run bench:memory             100,000 letters
//   npm run bench:memory -- COUNT    so many
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { agreementOf, extractCitations, resolveCitations, safeParseDetermination, splitDeterminations } from "../dist/index.js";

const MOST_GROWTH = 5;
const count = Number(process.argv[2] ?? 100_000);
if (!globalThis.gc || !(count > 0)) {
  console.error("usage: node --expose-gc bench/memory.mjs [COUNT]");
  process.exit(2);
}

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const letters = ["examples/letters", "test/golden"].flatMap((folder) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith(".txt"))
    .map((name) => readFileSync(join(root, folder, name), "utf8")),
);

/** The nth letter, with wording that no other has. */
const letter = (n) => letters[n % letters.length].replace(/CM1(\d)-\d{7}/g, `CM1$1-${String(n).padStart(7, "0")}`) + `\nThis is copy ${n}.`;

function read(n) {
  const text = letter(n);
  const result = safeParseDetermination(text);
  if (!result.success) throw result.error;
  resolveCitations(result.data);
  result.data.issues.forEach(agreementOf);
  if (n % 10 === 0) [extractCitations, splitDeterminations].map((run) => run(text));
  // A letter that is refused must leave nothing behind either.
  if (n % 10 === 5) safeParseDetermination(`Copy ${n} of no letter. `.repeat(200));
}

/** Megabytes in use when all that nobody holds is gone. */
function inUse() {
  for (let i = 0; i < 4; i++) globalThis.gc();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 1_000_000;
}

// Code is compiled and rules are made while the first letters are read.
for (let n = 0; n < 2_000; n++) read(n);
const before = inUse();
let most = 0;
for (let n = 0; n < count; n++) {
  read(2_000 + n);
  if (n % 1_000 === 0) most = Math.max(most, process.memoryUsage().heapUsed / 1_000_000);
}
const after = inUse();
console.log(
  `${count} letters: ${before.toFixed(1)} MB in use before, ${after.toFixed(1)} MB after, ${most.toFixed(0)} MB at most meanwhile`,
);
if (after - before > MOST_GROWTH) {
  console.error(`The memory has grown by ${(after - before).toFixed(1)} MB; ${MOST_GROWTH} MB are allowed`);
  process.exit(1);
}
