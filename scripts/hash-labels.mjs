// Adds the labels of a folder of labelled letters to test/letters/labels, and those of disputed services to
// test/letters/services.json: with the letters' prose hashed, so that the letters themselves need not be here. Labels of
// other letters stay.
//
//   node scripts/hash-labels.mjs LETTERS_DIR
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { hashedLabels, serviceLabels } from "./labels.mjs";

const [letters] = process.argv.slice(2);
if (letters === undefined) {
  console.error("usage: node scripts/hash-labels.mjs LETTERS_DIR");
  process.exit(2);
}
const folder = join(dirname(fileURLToPath(import.meta.url)), "..", "test", "letters", "labels");
mkdirSync(folder, { recursive: true });
const labels = hashedLabels(letters);
for (const [key, label] of labels) writeFileSync(join(folder, `${key}.json`), `${JSON.stringify(label, null, 1)}\n`);
console.log(`${labels.size} labels`);

const services = serviceLabels(letters);
const file = join(folder, "..", "services.json");
if (Object.keys(services).length > 0) {
  writeFileSync(
    file,
    `{\n${Object.entries(services)
      .map(([key, label]) => `${JSON.stringify(key)}: ${JSON.stringify(label)}`)
      .join(",\n")}\n}\n`,
  );
  console.log(`${Object.keys(services).length} labels of services`);
}
