// Time in step with length: letters in which one thing comes again and again (bench/families.mjs), each at 64 KB, 256 KB and
// 1 MB. Four times the length may take at most five times as long, for parseDetermination and for extractCitations. Exits
// with 1 where a family takes longer.
//
//   npm run bench:linear             each family at the places where it does the most
//   npm run bench:linear -- --all    each family at every place of every layout (takes half an hour)
//   npm run bench:linear -- WORD…    the families, places or layouts whose name holds a word
import { extractCitations, safeParseDetermination } from "../dist/index.js";
import { families } from "./families.mjs";

const LENGTHS = [65_536, 262_144, 1_048_576];
const MOST = 5;
/** What else the machine does only adds time, so that the least of some rounds is the work itself. */
const ROUNDS = 12;

const words = process.argv.slice(2).filter((word) => word !== "--all");
const all = process.argv.includes("--all");
const chosen = families.filter(({ name, layout, place, usual }) =>
  words.length > 0 ? words.some((word) => `${name}, ${layout}, ${place}`.includes(word)) : all || usual,
);
if (chosen.length === 0) {
  console.error(`No family is called like that: ${words.join(" ")}`);
  process.exit(2);
}

/** Milliseconds of processor time for one letter of a length; of short ones several, or the clock's grain would weigh too much. */
function time(run, text) {
  const letters = Array.from({ length: LENGTHS.at(-1) / 4 / text.length + 1 }, () => fresh(text));
  const records = [];
  const before = process.cpuUsage();
  for (const letter of letters) records.push(run(letter));
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / records.length;
}

/** A string of its own, in one piece. */
const fresh = (text) => Buffer.from(text, "utf8").toString("utf8");

/** The least time of the rounds at each length, and the larger of the ratios from each length to the next. */
function measure(run, texts) {
  const times = texts.map(() => Infinity);
  let ratio = Infinity;
  for (let round = 0; round < ROUNDS && ratio > MOST; round++) {
    for (const [i, text] of texts.entries()) times[i] = Math.min(times[i], time(run, text));
    ratio = Math.max(...times.slice(1).map((longer, i) => longer / times[i]));
  }
  return { times, ratio };
}

const cell = (value, width) => String(value).padStart(width);
const columns = `${cell("64 KB", 8)}${cell("256 KB", 8)}${cell("1 MB", 8)}${cell("ratio", 7)}`;
const row = ({ times, ratio }) => times.map((ms) => cell(ms.toFixed(1), 8)).join("") + cell(ratio.toFixed(2), 7);
console.log(`Milliseconds; the ratio is the larger of time(256 KB) / time(64 KB) and time(1 MB) / time(256 KB)\n`);
console.log(`${"".padEnd(70)}${cell("parseDetermination", 31)}${cell("extractCitations", 31)}`);
console.log(`${"".padEnd(70)}${columns}${columns}`);

let [worst, above] = [0, 0];
for (const { name, layout, place, make } of chosen) {
  const texts = LENGTHS.map(make);
  for (let i = 0; i < 5; i++) [safeParseDetermination, extractCitations].map((run) => run(make(2_048)));
  const results = [safeParseDetermination, extractCitations].map((run) => measure(run, texts));
  const ratio = Math.max(...results.map((result) => result.ratio));
  worst = Math.max(worst, ratio);
  if (ratio > MOST) above++;
  const where = layout === "none" ? "the whole text" : layout === "issue-blocks" ? place : `${layout}, ${place}`;
  console.log(`${`${name}: ${where}`.padEnd(70)}${results.map(row).join("")}${ratio > MOST ? "  above the bound" : ""}`);
}
console.log(`\n${chosen.length} families, ${above} of them above ${MOST}; the largest ratio is ${worst.toFixed(2)}`);
process.exit(above > 0 ? 1 : 0);
