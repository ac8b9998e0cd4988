// Makes the records beside the golden letters again, and the services of the golden titles, and prints what changed, path by path;
// prints nothing where all are current. A new title is added with `{}` behind it.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { loadSource } from "./build-source.mjs";
import { differences, filesIn, withoutAbsent } from "./labels.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const { parseDetermination, readService } = await loadSource(root);

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

const titlesPath = join(root, "test", "golden", "services.json");
const titles = JSON.parse(readFileSync(titlesPath, "utf8"));
const lines = Object.entries(titles).map(([title, before]) => {
  const service = withoutAbsent(readService(title));
  const changed = differences(before, service);
  if (changed.length > 0) console.log([title, ...changed].join("\n  "));
  return `${JSON.stringify(title)}: ${JSON.stringify(service)}`;
});
writeFileSync(titlesPath, `{\n${lines.join(",\n")}\n}\n`);
