// Speed as ratios, each measured in one run on the same letters: absolute figures depend on the machine and are only printed.
//
//   npm run bench             the labelled letters, where they are at hand; else the example letters
//   npm run bench -- FOLDER   every .txt in a folder
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { extractCitations, parseDetermination } from "../dist/index.js";
import { CITATION_CUE, yardstick } from "./yardstick.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const labelled = join(root, "../shared/letters/posted");
const folder = process.argv[2] ?? (existsSync(labelled) ? labelled : join(root, "examples/letters"));

const letters = readdirSync(folder, { recursive: true })
  .filter((name) => String(name).endsWith(".txt"))
  .sort()
  .map((name) => readFileSync(join(folder, String(name)), "utf8"))
  .filter((letter) => yardstick(letter).issues.length > 0);
if (letters.length === 0) {
  console.error(`No issue-blocks letter in ${folder}: name a folder that holds some as .txt`);
  process.exit(2);
}
const records = letters.map((letter) => parseDetermination(letter));
const rationales = records.flatMap(({ issues }) => issues.flatMap(({ rationale }) => rationale?.text ?? []));

/** Fresh strings: what was read of a string before must not make it faster. */
const fresh = (texts) => texts.map((text) => Buffer.from(text, "utf8").toString("utf8"));

const ROUNDS = 41;
const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** Both tasks turn by turn, so that what else the machine does hits both; the median of the rounds' ratios. */
function compare(name, inputs, task, base) {
  const time = (run) => {
    const own = typeof inputs[0] === "string" ? fresh(inputs) : inputs;
    const start = performance.now();
    for (const input of own) run(input);
    return performance.now() - start;
  };
  const rounds = [];
  for (let i = 0; i < ROUNDS; i++) rounds.push(i % 2 ? [time(task), time(base)] : [time(base), time(task)].reverse());
  const settled = rounds.slice(Math.floor(ROUNDS / 4));
  const ratio = median(settled.map(([own, other]) => own / other));
  console.log(
    `${name.padEnd(62)} ${ratio.toFixed(2).padStart(6)} ×   (${((1000 * median(settled.map(([own]) => own))) / inputs.length).toFixed(0)} µs each)`,
  );
  return ratio;
}

const bytes = letters.reduce((sum, letter) => sum + letter.length, 0);
console.log(`${letters.length} letters of ${(bytes / letters.length / 1000).toFixed(1)} KB on average\n`);
compare("parseDetermination : the bare script (bench/yardstick.mjs)", letters, (letter) => parseDetermination(letter), yardstick);
compare(
  "parseDetermination : JSON.parse(JSON.stringify(record))",
  letters.map((letter, i) => ({ letter, record: records[i] })),
  ({ letter }) => parseDetermination(letter),
  ({ record }) => JSON.parse(JSON.stringify(record)),
);
compare(
  "extractCitations on rationales : one global regex",
  rationales,
  (text) => extractCitations(text),
  (text) => [...text.matchAll(CITATION_CUE)],
);
