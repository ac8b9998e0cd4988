// Makes many letters out of the example letters, each under a new case number.
//
//   node scripts/many-letters.mjs 100000 > letters.ndjson
//   node scripts/many-letters.mjs 100000 --files FOLDER
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { once } from "node:events";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const EXAMPLES = fileURLToPath(new URL("../examples/letters/", import.meta.url));

/** Copies of the example letters, one after the other, under the numbers CM16-0000001 and so on. */
export function* manyLetters(count) {
  const letters = readdirSync(EXAMPLES)
    .filter((name) => name.endsWith(".txt"))
    .sort()
    .map((name) => readFileSync(join(EXAMPLES, name), "utf8"));
  for (let i = 0; i < count; i++) {
    const caseNumber = `CM16-${String(i + 1).padStart(7, "0")}`;
    yield { caseNumber, text: letters[i % letters.length].replace(/CM\d\d-\d{7}/g, caseNumber) };
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [count, option, folder] = process.argv.slice(2);
  if (option === "--files") mkdirSync(folder, { recursive: true });
  for (const { caseNumber, text } of manyLetters(Number(count))) {
    if (option === "--files") writeFileSync(join(folder, `${caseNumber}.txt`), text);
    else if (!process.stdout.write(`${JSON.stringify({ id: caseNumber, text })}\n`)) await once(process.stdout, "drain");
  }
}
