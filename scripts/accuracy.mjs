// How much of real letters the library reads right, for anyone who holds the letters: the labels are in
// test/letters/labels, with the letters' prose hashed.
//
//   npm run accuracy -- FOLDER…        reads every .txt file in the folders
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { categoryOf, comparable, compare, filesIn, labelKeys, sameSqueezed } from "./labels.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const shared = join(root, "..", "shared", "letters");
const folders = process.argv.slice(2).length > 0 ? process.argv.slice(2) : existsSync(shared) ? [shared] : [];
const missing = folders.filter((folder) => !existsSync(folder));
if (folders.length === 0) fail("Name the folders that hold the letters as text files:  npm run accuracy -- FOLDER…");
if (missing.length > 0) fail(`There is no folder ${missing.join(", ")}`);

const entry = join(root, "dist", "index.js");
if (!existsSync(entry)) execFileSync("npm", ["run", "build"], { cwd: root, stdio: ["ignore", "ignore", "inherit"] });
const { safeParseDetermination } = await import(pathToFileURL(entry).href);

const labels = new Map(filesIn(join(root, "test", "letters", "labels"), ".json").map((path) => [basename(path, ".json"), path]));
const categories = new Map();
const layouts = new Map();
let [readings, perfect, withoutLabel, notRead] = [0, 0, 0, 0];
const labelled = new Set();
for (const path of folders.flatMap((folder) => filesIn(folder, ".txt"))) {
  const letter = readFileSync(path, "utf8");
  const { data = null } = safeParseDetermination(letter);
  const key = labelKeys(letter, data).find((candidate) => labels.has(candidate));
  if (key === undefined) {
    withoutLabel++;
    continue;
  }
  readings++;
  labelled.add(key);
  if (data === null) notRead++;
  const label = JSON.parse(readFileSync(labels.get(key), "utf8"));
  const fields = compare(label, data && comparable(data), sameSqueezed);
  for (const { path: field, ok } of fields) {
    count(categories, categoryOf(field), ok);
    count(layouts, label.layout ?? "no layout", ok);
  }
  if (fields.every(({ ok }) => ok)) perfect++;
}
if (readings === 0) fail(`None of the letters has a label (${withoutLabel} text files)`);

table(categories);
table(layouts);
const all = [...layouts.values()].reduce((sum, { right, of }) => ({ right: sum.right + right, of: sum.of + of }));
table(new Map([["all fields", all]]));
console.log(
  `${labelled.size} letters in ${readings} text files, ${perfect} of them read without a mistake${notRead > 0 ? `; ${notRead} could not be read at all` : ""}`,
);
console.log(`${withoutLabel} text files had no label`);

function count(table, key, ok) {
  const { right, of } = table.get(key) ?? { right: 0, of: 0 };
  table.set(key, { right: right + (ok ? 1 : 0), of: of + 1 });
}

function table(rows) {
  for (const [key, { right, of }] of [...rows].sort()) {
    console.log(
      `${key.padEnd(24)} ${String(right).padStart(7)} / ${String(of).padEnd(7)} ${((100 * right) / of).toFixed(2).padStart(7)} %`,
    );
  }
  console.log("-".repeat(52));
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
