// How many faults put into the grammar the example tests notice: `npm run test:mutation` for all of it, which takes hours, or
// `npm run test:mutation -- text layouts` for some parts. Prints a table and what survived, and exits with 1 below the share wanted.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Mutated one after the other, each against the tests that vitest.mutation.config.ts names for it: a part by itself is several times as fast. */
const PARTS = [
  { part: "text", files: "src/text/**/*.ts", tests: "text" },
  { part: "service", files: "src/grammar/service/**/*.ts", tests: "service" },
  { part: "layouts", files: "src/grammar/layouts/*.ts", tests: "grammar" },
  { part: "grammar", files: "src/grammar/*.ts", tests: "grammar" },
];
const WANTED_PERCENT = 80;

const root = fileURLToPath(new URL("../", import.meta.url));
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !PARTS.some(({ part }) => part === name));
if (unknown.length > 0) {
  console.error(`No part is named ${unknown.join(", ")}: there are ${PARTS.map(({ part }) => part).join(", ")}`);
  process.exit(2);
}

/** Stryker's words for a mutant that a test failed for or never came back from, and for one that no test noticed. */
const DETECTED = ["Killed", "Timeout"];
const UNDETECTED = ["Survived", "NoCoverage"];

/** Mutates the files of one part, and counts what became of the mutants. */
function tested({ part, files, tests }) {
  const { status } = spawnSync("npx", ["stryker", "run", "--mutate", files], {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, MUTATION_TESTS: tests },
    // npx is a batch file on Windows, which only a shell runs.
    shell: process.platform === "win32",
  });
  if (status !== 0) {
    console.error(`Mutating ${part} failed: see above`);
    process.exit(1);
  }
  const report = JSON.parse(readFileSync(new URL("../reports/mutation/mutation.json", import.meta.url), "utf8"));
  const mutants = Object.values(report.files).flatMap((file) => file.mutants);
  const count = (states) => mutants.filter(({ status }) => states.includes(status)).length;
  const detected = count(DETECTED);
  return { part, detected, all: detected + count(UNDETECTED) };
}

const results = PARTS.filter(({ part }) => asked.length === 0 || asked.includes(part)).map(tested);
const sum = (key) => results.reduce((total, result) => total + result[key], 0);
const total = { part: "together", detected: sum("detected"), all: sum("all") };
const percent = ({ detected, all }) => (detected / all) * 100;

console.log("\n| part | mutants | noticed | % |\n| --- | ---: | ---: | ---: |");
for (const result of [...results, total])
  console.log(`| ${result.part} | ${result.all} | ${result.detected} | ${percent(result).toFixed(1)} |`);
if (percent(total) < WANTED_PERCENT) {
  console.error(`Fewer than ${WANTED_PERCENT} % are noticed: the survivors above tell what no test holds`);
  process.exitCode = 1;
}
