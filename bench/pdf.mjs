// The reading of PDFs against bare extraction (unpdf's extractText), as ratios of one run: `npm run bench:pdf [-- FOLDER]`
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { extractText } from "unpdf";
import { parseDetermination } from "../dist/index.js";
import { readPdf } from "../dist/pdf.js";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const labelled = join(root, "../shared/letters/posted");
const folder = process.argv[2] ?? (existsSync(labelled) ? labelled : join(root, "examples/pdfs"));
const files = readdirSync(folder, { recursive: true })
  .filter((name) => String(name).endsWith(".pdf"))
  .sort()
  .map((name) => readFileSync(join(folder, String(name))));
if (files.length === 0) {
  console.error(`No PDF in ${folder}: name a folder that holds some`);
  process.exit(2);
}

const bare = (file) => extractText(new Uint8Array(file));
const parsed = async (file) => parseDetermination((await readPdf(file)).text);

const ROUNDS = 15;
const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
/** Milliseconds of processor time: what else the machine does counts for less there. */
async function time(task) {
  const start = process.cpuUsage();
  for (const file of files) await task(file);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** All three turn by turn, so that what else the machine does hits each; the first rounds warm up. */
const rounds = [];
for (let i = 0; i < ROUNDS; i++) rounds.push({ bare: await time(bare), read: await time(readPdf), parsed: await time(parsed) });
const settled = rounds.slice(Math.floor(ROUNDS / 4));
const show = (name, of) => {
  const ratio = median(settled.map((round) => round[of] / round.bare));
  const each = median(settled.map((round) => round[of])) / files.length;
  console.log(`${name.padEnd(62)} ${ratio.toFixed(2).padStart(6)} ×   (${each.toFixed(1)} ms each)`);
};
console.log(`${files.length} PDFs\n`);
show("extractText", "bare");
show("readPdf : extractText", "read");
show("readPdf and parseDetermination : extractText", "parsed");
