// Long runs of the command, made shorter: letters a second from text files, NDJSON and PDFs with one thread and with two, against reading
// the same bytes and against bare extraction from PDFs (unpdf's extractText). Everything is a process of its own, with its start.
//
//   npm run bench:etl                  40,000 letters of NDJSON, 20,000 text files, 1,500 PDFs, all copies of the example letters
//   npm run bench:etl -- SHARE         so many times as much: 0.1, 5
//
// All runs come turn by turn, and a ratio is that of one turn; what is printed is the median of the turns. What else a machine does takes
// time from all of them, but most from what would use all cores: threads that do nothing but count show how much it leaves.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createReadStream, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { availableParallelism, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { isMainThread, Worker } from "node:worker_threads";
import { manyLetters } from "../scripts/many-letters.mjs";

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
/** This script, which is also the bare ones that the command is held against. */
const SELF = at("etl.mjs");
const ROUNDS = 3;
const [first, place] = process.argv.slice(2);

// ---- what the command is held against, each in a process of its own -----------------------------------------------------

const BARE = {
  /** Every byte once, file by file. */
  read: async (path) => {
    if (!statSync(path).isDirectory()) for await (const _chunk of createReadStream(path));
    else for (const name of readdirSync(path)) readFileSync(join(path, name));
  },
  extract: async (path) => {
    const { extractText } = await import("unpdf");
    for (const name of readdirSync(path)) await extractText(new Uint8Array(readFileSync(join(path, name))));
  },
  readPdf: async (path) => {
    const { readPdf } = await import("../dist/pdf.js");
    for (const name of readdirSync(path)) await readPdf(readFileSync(join(path, name)));
  },
  count1: () => countIn(1),
  count2: () => countIn(2),
};

/** So many threads count, each as far as the other. */
const countIn = (threads) => Promise.all(Array.from({ length: threads }, () => once(new Worker(SELF, { stdout: true }), "exit")));
function count() {
  let sum = 0;
  for (let i = 0; i < 4e8; i++) sum = (sum * 31 + i) | 0;
  return sum;
}

if (!isMainThread) count();
else if (first in BARE) await BARE[first](place);
else await compare(Number(first ?? 1));

// ---- the comparison -----------------------------------------------------------------------------------------------------

async function compare(share) {
  if (!(share > 0)) {
    console.error("usage: npm run bench:etl [-- SHARE]");
    process.exit(2);
  }
  const folder = mkdtempSync(join(tmpdir(), "imr-bench-"));
  try {
    const sources = await makeLetters(folder, share);
    const rounds = [];
    for (let i = 0; i < ROUNDS; i++) {
      const round = { count1: await run([SELF, "count1"]), count2: await run([SELF, "count2"]) };
      for (const { kind, path, options } of sources) {
        const imr = [at("../dist/imr.js"), "parse", ...options, path, "--format", "ndjson"];
        const out = ["--out", join(folder, "out.ndjson")];
        round[`${kind} read`] = await run([SELF, "read", path]);
        if (kind === "PDFs") for (const bare of ["extract", "readPdf"]) round[`${kind} ${bare}`] = await run([SELF, bare, path]);
        round[`${kind} 1`] = await run([...imr, ...out, "--jobs", "1"]);
        round[`${kind} 2`] = await run([...imr, ...out, "--jobs", "2"]);
      }
      rounds.push(round);
      if (process.stderr.isTTY) process.stderr.write(`\rround ${i + 1} of ${ROUNDS}\x1b[K`);
    }
    if (process.stderr.isTTY) process.stderr.write("\r\x1b[K");
    print(sources, rounds);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function makeLetters(folder, share) {
  const { makePdf, pagesOfLetter } = await import("../scripts/make-pdf.mjs");
  const files = (name, count, bytesOf) => {
    const path = join(folder, name);
    mkdirSync(path);
    for (const letter of manyLetters(count)) writeFileSync(join(path, `${letter.caseNumber}.${name}`), bytesOf(letter.text));
    return path;
  };
  const counts = { NDJSON: 40_000, "text files": 20_000, PDFs: 1_500 };
  for (const kind of Object.keys(counts)) counts[kind] = Math.ceil(counts[kind] * share);
  const ndjson = join(folder, "letters.ndjson");
  for (const { caseNumber, text } of manyLetters(counts.NDJSON))
    writeFileSync(ndjson, `${JSON.stringify({ id: caseNumber, text })}\n`, { flag: "a" });
  return [
    { kind: "text files", path: files("txt", counts["text files"], (text) => text), options: [], count: counts["text files"] },
    { kind: "NDJSON", path: ndjson, options: ["--input", "ndjson"], count: counts.NDJSON },
    { kind: "PDFs", path: files("pdf", counts.PDFs, (text) => makePdf(pagesOfLetter(text))), options: [], count: counts.PDFs },
  ];
}

/** Seconds, seconds of processors, and megabytes at most. */
async function run(args) {
  const start = performance.now();
  const child = spawn(process.execPath, ["--import", at("usage.mjs"), ...args], { stdio: ["ignore", "ignore", "pipe", "pipe"] });
  let [usage, told] = ["", ""];
  child.stdio[3].on("data", (chunk) => (usage += chunk));
  child.stderr.on("data", (chunk) => (told += chunk));
  const [code] = await once(child, "close");
  if (code !== 0) throw new Error(`${args.join(" ")} has ended with ${code}: ${told}`);
  return { seconds: (performance.now() - start) / 1000, ...JSON.parse(usage) };
}

function print(sources, rounds) {
  const median = (numbers) => numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
  const of = (name, unit) => median(rounds.map((round) => round[name][unit]));
  const ratio = (name, base, unit) => `${median(rounds.map((round) => round[name][unit] / round[base][unit])).toFixed(2)} ×`;
  const faster = (one, two) => `${median(rounds.map((round) => round[one].seconds / round[two].seconds)).toFixed(2)} ×`;
  const line = (what, figure) => console.log(`  ${what.padEnd(64)} ${figure.padStart(12)}`);
  const cores = availableParallelism();
  console.log(`${cores} cores, on average ${loadavg()[0].toFixed(1)} processes that want one\n`);
  for (const { kind, count } of sources) {
    const [one, two] = [`${kind} 1`, `${kind} 2`];
    console.log(`${count.toLocaleString("en-US")} letters, ${kind}`);
    for (const [name, threads] of [
      [one, "1 thread"],
      [two, "2 threads"],
    ])
      line(
        `letters a second, ${threads} (at most ${Math.round(of(name, "megabytes"))} MB of memory)`,
        Math.round(count / of(name, "seconds")).toLocaleString("en-US"),
      );
    line("2 threads are faster than 1", faster(one, two));
    line("processor time of 2 threads : 1", ratio(two, one, "processor"));
    line("processor time : reading the same bytes", ratio(one, `${kind} read`, "processor"));
    if (kind === "PDFs") {
      line("processor time : bare extraction (unpdf's extractText)", ratio(one, `${kind} extract`, "processor"));
      line("processor time : readPdf alone, without parsing and writing", ratio(one, `${kind} readPdf`, "processor"));
    }
    console.log("");
  }
  // Two threads have counted twice as far.
  const counted = median(rounds.map(({ count1, count2 }) => (2 * count1.seconds) / count2.seconds));
  console.log("What the machine gives");
  line("2 threads that only count are faster than 1", `${counted.toFixed(2)} ×`);
  const strained = median(rounds.map(({ count1, count2 }) => count2.processor / count1.processor / 2));
  line("processor time of each of 2 threads that only count : of 1", `${strained.toFixed(2)} ×`);
}
