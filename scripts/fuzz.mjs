// Reads letters that went through bad hands, and looks for one on which the library throws, hangs, or gives a record that
// does not hold together. The letters are all that are at hand: the examples, the golden letters, ../shared/letters.
//
//   npm run fuzz                               100,000 mutants of a random seed, which is printed
//   npm run fuzz -- --count 1000 --seed 7      so many, of this seed
//   npm run fuzz -- --seed 7 --only 123        one of them
//   npm run fuzz -- --file PATH                a text
import { randomInt } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { Worker } from "node:worker_threads";
import { buildSource } from "./build-source.mjs";
import { filesIn } from "./labels.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const FOLDERS = ["examples/letters", "test/golden", "test/hostile/files", "../shared/letters"];
/** A mutant takes a millisecond or two; one that takes so long never ends. */
const HANGS_AFTER_MS = 30_000;
const MOST_FAILURES = 10;

const { values } = parseArgs({
  options: { count: { type: "string" }, seed: { type: "string" }, only: { type: "string" }, file: { type: "string" } },
});
const numberOf = (name, otherwise) => {
  const number = Number(values[name] ?? otherwise);
  if (Number.isSafeInteger(number) && number >= 0) return number;
  console.error(`--${name} is a whole number, not ${values[name]}`);
  process.exit(2);
};
const count = numberOf("count", 100_000);
const seed = numberOf("seed", randomInt(1_000_000));

const module = await buildSource(root, join("test", "fuzz", "run.ts"));
const { faultsOf, smaller, mutant, isThorough } = await import(pathToFileURL(module).href);

if (values.file !== undefined) {
  const faults = faultsOf(readFileSync(values.file, "utf8"), true);
  for (const fault of faults) console.log(fault);
  console.log(faults.length === 0 ? "No fault" : `${faults.length} faults`);
  process.exit(faults.length > 0 ? 1 : 0);
}

const letters = FOLDERS.map((folder) => join(root, folder))
  .filter((folder) => existsSync(folder))
  .flatMap((folder) => filesIn(folder, ".txt"))
  .map((path) => readFileSync(path, "utf8"));
const first = values.only === undefined ? 0 : numberOf("only", 0);
const end = values.only === undefined ? count : first + 1;
console.log(`${end - first} mutants of ${letters.length} letters, seed ${seed}`);

const failures = [];
const threads = Math.max(1, Math.min(availableParallelism(), end - first));
const share = Math.ceil((end - first) / threads);
const began = performance.now();
await Promise.all(
  Array.from({ length: threads }, (_, thread) => read(first + thread * share, Math.min(end, first + (thread + 1) * share))),
);
for (const failure of failures.slice(0, MOST_FAILURES)) tell(failure);
const seconds = (performance.now() - began) / 1000;
console.log(`${failures.length === 0 ? "No" : failures.length} mutants with a fault, in ${seconds.toFixed(0)} s (seed ${seed})`);
process.exit(failures.length > 0 ? 1 : 0);

/** Reads a stretch of the mutants in a thread; behind one that hangs in a new one. */
async function read(from, to) {
  if (from >= to || failures.length >= MOST_FAILURES) return;
  const progress = new Int32Array(new SharedArrayBuffer(4)).fill(from);
  const worker = new Worker(module, { workerData: { letters, seed, from, to, progress } });
  let [last, since] = [from, performance.now()];
  const stuck = await new Promise((resolve, reject) => {
    const watch = setInterval(() => {
      const now = Atomics.load(progress, 0);
      if (now !== last) [last, since] = [now, performance.now()];
      else if (performance.now() - since > HANGS_AFTER_MS) over(now);
    }, 1_000);
    const over = (number) => {
      clearInterval(watch);
      resolve(number);
    };
    worker.on("message", (failure) => {
      failures.push(failure);
      if (failures.length >= MOST_FAILURES) over(null);
    });
    worker.on("error", (error) => {
      clearInterval(watch);
      reject(error);
    });
    worker.on("exit", () => over(null));
  });
  await worker.terminate();
  if (stuck === null) return;
  failures.push({ number: stuck, text: mutant(letters, seed, stuck), faults: [`it hangs: no end after ${HANGS_AFTER_MS / 1000} s`] });
  await read(stuck + 1, to);
}

/** Says what is wrong, and puts the mutant, as small as it can quickly be made, where it can be looked at. */
function tell({ number, text, faults: [fault] }) {
  const kind = kindOf(fault);
  const small = kind.startsWith("it hangs")
    ? text
    : smaller(text, (one) => faultsOf(one, isThorough(number)).some((own) => kindOf(own) === kind));
  const folder = join(tmpdir(), "imr-fuzz");
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${seed}-${number}.txt`);
  writeFileSync(path, small);
  console.log(`\nMutant ${number}: ${fault}`);
  console.log(`  made smaller: ${path}  (npm run fuzz -- --file ${path})`);
  console.log(`  as it was:    npm run fuzz -- --seed ${seed} --only ${number}`);
}

/** What is wrong without its places: those change while a text is made smaller. */
function kindOf(fault) {
  return fault.split("\n", 2).join(" ").replace(/\d+/g, "0").slice(0, 120);
}
