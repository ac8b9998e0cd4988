// Makes the records beside the golden letters again and prints what changed, path by path; prints nothing where all are current.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { loadSource } from "./build-source.mjs";
import { differences, filesIn } from "./labels.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const { parseDetermination } = await loadSource(root);

for (const path of filesIn(join(root, "test", "golden"), ".txt")) {
  const recordPath = path.replace(/\.txt$/, ".json");
  const record = `${JSON.stringify(parseDetermination(readFileSync(path, "utf8")), null, 1)}\n`;
  const before = existsSync(recordPath) ? readFileSync(recordPath, "utf8") : null;
  if (before === record) continue;
  writeFileSync(recordPath, record);
  const changed = before === null ? ["new"] : differences(JSON.parse(before), JSON.parse(record));
  console.log(basename(recordPath));
  for (const change of changed.length > 0 ? changed : ["the order of its keys"]) console.log(`  ${change}`);
}
