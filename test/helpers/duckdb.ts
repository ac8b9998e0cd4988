/** Questions to DuckDB, in this process. */
import { DuckDBInstance } from "@duckdb/node-api";

export interface Answer {
  /** The columns' types in DuckDB's words. */
  types: Record<string, string>;
  /** Plain JSON: dates are `YYYY-MM-DD`, integers are numbers. */
  rows: Record<string, unknown>[];
}

/** What DuckDB answers. */
export async function ask(sql: string): Promise<Answer> {
  const database = await (await DuckDBInstance.create()).connect();
  const answer = await database.runAndReadAll(sql);
  const names = answer.columnNames();
  const types = Object.fromEntries(names.map((name, i) => [name, String(answer.columnTypes()[i])]));
  const rows = answer
    .getRowObjectsJson()
    .map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([name, value]) => [name, types[name] === "BIGINT" && value !== null ? Number(value) : value]),
      ),
    );
  database.closeSync();
  return { types, rows };
}

/** A text as SQL has it. */
export const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** Every row of a Parquet file. */
export const rowsOfParquet = (path: string): Promise<Answer> => ask(`FROM read_parquet(${quoted(path)})`);

/** Every row of a CSV file with these columns, each cell as its text; `null` where the cell is bare and empty. */
export const cellsOfCsv = (path: string, names: readonly string[]): Promise<Answer> =>
  ask(
    `FROM read_csv(${quoted(path)}, auto_detect = false, header = true, delim = ',', quote = '"', escape = '"', new_line = '\\r\\n', ` +
      `allow_quoted_nulls = false, columns = {${names.map((name) => `${quoted(name)}: 'VARCHAR'`).join(", ")}})`,
  );
