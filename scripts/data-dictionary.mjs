/** Makes docs/data-dictionary.md again from the tables' columns: `npm run docs:dictionary`. */
import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { loadSource } from "./build-source.mjs";

/** So many words of a closed list stand beside the column; a longer list has a place of its own. */
const FEW = 8;

/**
 * The document.
 *
 * @param library What `imr-determination` exports: its schemas give the closed lists their names.
 * @param tables What `imr-determination/tables` exports.
 */
export function dataDictionary(library, { TABLES, LEFT_OUT }) {
  const all = Object.values(TABLES);
  const lists = new Map(
    all
      .flatMap(({ columns }) => columns)
      .filter(({ values }) => values?.length > FEW)
      .map(({ values }) => [nameOfList(library, values), values]),
  );
  return `<!-- Made by npm run docs:dictionary; test/tables/data-dictionary.test.ts holds it current. -->

# Data dictionary

The columns of the flat tables that \`imr parse --format csv|parquet --table ${all.map(({ name }) => name).join("|")}\` writes and that
\`toRows(record, table)\` of \`imr-determination/tables\` gives. Names, types and meanings stay; a later version can have more columns, so
read them by their names. In the record, \`citations[].\` stands for the citations of the clinical summary, of both guideline lines and of the
rationale. \`imr schema --table …\` prints the same as JSON Schema.

| type | Parquet | CSV | \`toRows\`, JSON Schema |
|---|---|---|---|
| string | STRING | text, see below | string |
| integer | INT64 | digits | number, integer |
| number | DOUBLE | digits | number |
| boolean | BOOLEAN | \`true\`, \`false\` | boolean |
| date | DATE | \`YYYY-MM-DD\` | string, format date |
| list of … | LIST | a JSON array: \`["CA","NV"]\` | array |
| null | null | nothing | null |

A list that is empty was read and holds nothing; null says that the part of the letter in which it stands was not found.

CSV is as RFC 4180 has it: UTF-8, lines that end in CR LF, the columns' names on the first line. A text that a spreadsheet would take for a
formula, because it begins with \`=\`, \`+\`, \`-\`, \`@\` (also in full width), a tab or a carriage return, has an apostrophe in front of it.
Numbers, dates and lists have none. Parquet holds every text as it is.
${all.map((table) => tableText(library, table)).join("")}
## Closed lists

${[...lists].map(([name, values]) => `### ${name}\n\n${values.map((value) => `\`${value}\``).join(", ")}`).join("\n\n")}

## What no table holds

The record has it (\`--format ndjson\`).

${LEFT_OUT.map(([fields, reason]) => `- ${fields.map((field) => `\`${field}\``).join(", ")}: ${reason[0].toLowerCase()}${reason.slice(1)}.`).join("\n")}
`;
}

const tableText = (library, { name, meaning, columns }) => `
## ${name}

${meaning}

| column | type | meaning | origin | in the record |
|---|---|---|---|---|
${columns.map((column) => row(library, column)).join("\n")}
`;

const row = (library, column) =>
  `| ${[
    `\`${column.name}\``,
    typeText(library, column),
    column.meaning,
    column.origin,
    column.fields.map((field) => `\`${field}\``).join(", ") || "–",
  ]
    .map((cell) => cell.replaceAll("|", "\\|"))
    .join(" | ")} |`;

function typeText(library, { type, list, nullable, values }) {
  const words =
    values === null
      ? ""
      : `: ${values.length > FEW ? `[${nameOfList(library, values)}](#${nameOfList(library, values).toLowerCase()})` : values.map((value) => `\`${value}\``).join(", ")}`;
  return `${list ? "list of " : ""}${type}${nullable ? " or null" : ""}${words}`;
}

/** The name of the type whose words these are. */
const nameOfList = (library, values) =>
  Object.keys(library)
    .find((name) => name.endsWith("Schema") && String(library[name].options) === String(values))
    ?.slice(0, -"Schema".length);

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const root = join(dirname(fileURLToPath(import.meta.url)), "..");
  const text = dataDictionary(await loadSource(root), await loadSource(root, "tables/index.ts"));
  writeFileSync(join(root, "docs", "data-dictionary.md"), text);
}
