// Asks letters what published studies ask: makes a Parquet file of each table and runs examples/queries over them with DuckDB.
//
//   npm run example:duckdb
//   node examples/duckdb.mjs FOLDER   (of your own letters)
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { DuckDBInstance } from "@duckdb/node-api";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const [letters = here("letters")] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), "imr-duckdb-"));
try {
  const database = await (await DuckDBInstance.create()).connect();
  for (const table of ["letters", "issues", "citations"]) {
    const file = join(folder, `${table}.parquet`);
    const { status, stderr } = spawnSync(process.execPath, [here("../dist/imr.js"), "parse", letters, "--table", table, "--out", file], {
      encoding: "utf8",
    });
    // 1 says that some letters could not be read; the others are in the file.
    if (status !== 0 && status !== 1) throw new Error(stderr);
    if (table === "letters") console.error(stderr);
    await database.run(`CREATE VIEW ${table} AS FROM read_parquet('${file.replaceAll("'", "''")}')`);
  }
  for (const name of readdirSync(here("queries")).sort()) {
    const sql = readFileSync(join(here("queries"), name), "utf8");
    const answer = await database.runAndReadAll(sql);
    console.log(`${sql.match(/^-- (.*)/)[1]}\n\n${tableOf(answer.columnNames(), answer.getRows())}\n`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Rows with a line between them and their names; numbers stand on the right. */
function tableOf(names, rows) {
  const widths = names.map((name, i) => Math.max(name.length, ...rows.map((row) => String(row[i] ?? "").length)));
  const isNumber = names.map((_, i) => rows.every((row) => typeof row[i] !== "string"));
  const line = (cells) =>
    `  ${cells.map((cell, i) => String(cell ?? "")[isNumber[i] ? "padStart" : "padEnd"](widths[i])).join("  ")}`.trimEnd();
  return [line(names), line(widths.map((width) => "─".repeat(width))), ...rows.map(line)].join("\n");
}
