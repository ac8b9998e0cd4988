// How much of real letters the library reads right, for anyone who holds the letters: the labels are in
// test/letters/labels, with the letters' prose hashed, and in test/letters/services.json. Prints tables in Markdown.
//
//   npm run accuracy -- FOLDER…        reads every .txt file in the folders
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { categoryOf, comparable, compare, compareService, filesIn, labelKeys, sameSqueezed } from "./labels.mjs";

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
const serviceLabels = JSON.parse(readFileSync(join(root, "test", "letters", "services.json"), "utf8"));
/** Right and all, by field and layout; and of the services by field. */
const fields = new Map();
const services = new Map();
let [readings, perfect, withoutLabel, notRead] = [0, 0, 0, 0];
const labelled = new Set();
const labelledServices = new Set();
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
  const compared = compare(label, data && comparable(data), sameSqueezed);
  for (const { path: field, ok } of compared) count(fields, categoryOf(field), label.layout ?? "none", ok);
  if (compared.every(({ ok }) => ok)) perfect++;
  for (const { number, service } of data?.issues ?? []) {
    const own = serviceLabels[`${key}#${number}`];
    if (!own) continue;
    labelledServices.add(`${key}#${number}`);
    for (const { path: field, ok } of compareService(own, service ?? {})) count(services, field, "all", ok);
  }
}
if (readings === 0) fail(`None of the letters has a label (${withoutLabel} text files)`);

const layouts = ["issue-blocks", "numbered-decisions", "notice", "professional-review"];
table("field", layouts, fields);
console.log(
  `\n${labelled.size} letters in ${readings} text files, ${perfect} of them read without a mistake${notRead > 0 ? `; ${notRead} could not be read at all` : ""}.`,
);
if (services.size > 0) {
  console.log("");
  table("field of the disputed service", [], services);
  console.log(`\n${labelledServices.size} disputed services.`);
}
if (withoutLabel > 0) console.log(`${withoutLabel} text ${withoutLabel === 1 ? "file has" : "files have"} no label.`);

function count(table, field, column, ok) {
  const row = table.get(field) ?? new Map();
  table.set(field, row);
  for (const name of column === "all" ? ["all"] : [column, "all"]) {
    const { right, of } = row.get(name) ?? { right: 0, of: 0 };
    row.set(name, { right: right + (ok ? 1 : 0), of: of + 1 });
  }
}

function table(title, columns, rows) {
  const line = (cells) => console.log(`| ${cells.join(" | ")} |`);
  line([title, ...columns, "all", "%"]);
  line([title, ...columns, "all", "%"].map((_, i) => (i === 0 ? "---" : "---:")));
  const sum = new Map();
  for (const [, row] of rows) for (const [name, { right, of }] of row) sum.set(name, add(sum.get(name), right, of));
  for (const [field, row] of [...[...rows].sort(([a], [b]) => (a < b ? -1 : 1)), ["all fields", sum]]) {
    const { right, of } = row.get("all");
    line([field, ...[...columns, "all"].map((name) => cell(row.get(name))), percent(right, of)]);
  }
}

function add(sum, right, of) {
  return { right: (sum?.right ?? 0) + right, of: (sum?.of ?? 0) + of };
}

function cell(count) {
  return count ? `${count.right} / ${count.of}` : "–";
}

/** Never 100 where something was wrong. */
function percent(right, of) {
  return (Math.floor((10_000 * right) / of) / 100).toFixed(2);
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
