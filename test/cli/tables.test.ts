import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Writable } from "node:stream";
import { parquetMetadata, parquetReadObjects } from "hyparquet";
import { describe, expect, it } from "vitest";
import { main } from "../../src/cli/command.ts";
import { csv } from "../../src/cli/output/csv.ts";
import type { Chunk, Output } from "../../src/cli/output/output.ts";
import { parquet } from "../../src/cli/output/parquet.ts";
import { parseDetermination, type Determination } from "../../src/index.ts";
import { TABLE_NAMES, TABLES, toRows, type Column, type TableName } from "../../src/tables/index.ts";
import { valueOfCell } from "../helpers/cells.ts";
import { ask, cellsOfCsv, quoted, rowsOfParquet } from "../helpers/duckdb.ts";
import { RECORDS } from "../tables/helpers.ts";
import { example, EXAMPLES, folder, imr, objectsOf, sink } from "./helpers.ts";

const NORCO = example("CM16-0990101");
const INPUTS = ["test/golden", EXAMPLES];
const rowsOf = (table: TableName): object[] => [...RECORDS].flatMap(([source, record]): object[] => toRows(record, table, source));
const written = (name: string): string => join(folder({}), name);

/** What the command writes of all invented letters. */
async function tableFile(table: TableName, format: "csv" | "parquet"): Promise<string> {
  const path = written(`${table}.${format}`);
  expect(await imr(["parse", ...INPUTS, "--table", table, "--out", path])).toMatchObject({ code: 0, out: "" });
  return path;
}

const DUCKDB_TYPES = { string: "VARCHAR", date: "DATE", integer: "BIGINT", number: "DOUBLE", boolean: "BOOLEAN" };
const typeInDuckDb = ({ type, list }: Column): string => DUCKDB_TYPES[type] + (list ? "[]" : "");

describe.each(TABLE_NAMES)("the table %s", (table) => {
  const { columns } = TABLES[table];

  it("is read back from Parquet by DuckDB with its types and values", async () => {
    const { types, rows } = await rowsOfParquet(await tableFile(table, "parquet"));
    expect(types).toEqual(Object.fromEntries(columns.map((column) => [column.name, typeInDuckDb(column)])));
    expect(rows).toEqual(rowsOf(table));
    expect(rows.length).toBeGreaterThan(20);
  });

  it("is read back from Parquet by hyparquet, which also knows what can be null", async () => {
    const file = readFileSync(await tableFile(table, "parquet"));
    const buffer = file.buffer.slice(file.byteOffset, file.byteOffset + file.length);
    const plain = (value: unknown): unknown =>
      Array.isArray(value)
        ? value.map(plain)
        : value instanceof Date
          ? value.toISOString().slice(0, 10)
          : typeof value === "bigint"
            ? Number(value)
            : (value ?? null);
    const rows = await parquetReadObjects({ file: buffer as ArrayBuffer });
    expect(rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plain(value)])))).toEqual(rowsOf(table));
    const { schema } = parquetMetadata(buffer as ArrayBuffer);
    for (const { name, nullable } of columns)
      expect(schema.find((element) => element.name === name)?.repetition_type).toBe(nullable ? "OPTIONAL" : "REQUIRED");
  });

  it("has the same rows in CSV", async () => {
    const { rows } = await cellsOfCsv(
      await tableFile(table, "csv"),
      columns.map(({ name }) => name),
    );
    const values = rows.map((row) =>
      Object.fromEntries(columns.map((column) => [column.name, valueOfCell(column, row[column.name] as string | null)])),
    );
    expect(values).toEqual((await rowsOfParquet(await tableFile(table, "parquet"))).rows);
  });

  it("is written to a pipe just as to a file", async () => {
    for (const format of ["csv", "parquet"] as const) {
      const chunks: Buffer[] = [];
      const stdout = new Writable({
        write(chunk, _encoding, done) {
          chunks.push(Buffer.from(chunk));
          done();
        },
      });
      expect((await imr(["parse", ...INPUTS, "--format", format, "--table", table], { stdout })).code).toBe(0);
      expect(Buffer.concat(chunks).equals(readFileSync(await tableFile(table, format)))).toBe(true);
    }
  });

  it("has its columns where no letter gives a row", async () => {
    const [csvPath, parquetPath] = [written("a.csv"), written("a.parquet")];
    for (const path of [csvPath, parquetPath]) {
      expect((await imr(["parse", "missing.txt", "--table", table, "--out", path])).code).toBe(1);
    }
    expect(readFileSync(csvPath, "utf8")).toBe(`${columns.map(({ name }) => name).join(",")}\r\n`);
    const { types, rows } = await rowsOfParquet(parquetPath);
    expect([types, rows]).toEqual([Object.fromEntries(columns.map((column) => [column.name, typeInDuckDb(column)])), []]);
  });
});

describe("CSV", () => {
  /** The record of a letter with this title. */
  const titled = (title: string): Determination => {
    const record = structuredClone(parseDetermination(NORCO));
    record.issues[0]!.title!.text = title;
    record.issues[0]!.service!.text = title;
    return record;
  };
  const textOf = (records: readonly Determination[], source = "a.txt"): string => {
    const output = csv("issues");
    const entries = records.map((record) => output.entry({ ok: true, source, letter: "", pages: null, fields: null, record }));
    return [output.start, ...entries, output.end].join("");
  };
  const cellsOf = async (text: string): Promise<Record<string, unknown>[]> =>
    (
      await cellsOfCsv(
        join(folder({ "a.csv": text }), "a.csv"),
        TABLES.issues.columns.map(({ name }) => name),
      )
    ).rows;

  it("gives a text that would be a formula an apostrophe, and nothing else", async () => {
    const formulas = ['=HYPERLINK("http://x")', "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1", "＋1", "－1", "＠1"];
    const plain = ["Norco 10/325mg #120", "'=1", "1-2", " =1", "a=b", "2016-11-04", "120", "[=1]"];
    const rows = await cellsOf(textOf([...formulas, ...plain].map(titled)));
    expect(rows.map(({ title }) => title)).toEqual([...formulas.map((text) => `'${text}`), ...plain]);
    for (const row of rows) {
      expect(row).toMatchObject({
        issue_number: "1",
        quantity: "120",
        decision_date: "2016-11-04",
        retrospective: "false",
        patient_age: "48",
      });
      expect(row).toMatchObject({ reviewer_licensed_states: '["CA"]', dates_of_service: "[]", original_request: null });
    }
    expect(await cellsOf(textOf([titled("x")], "=cmd.txt"))).toMatchObject([{ source: "'=cmd.txt" }]);
  });

  it("quotes what must be quoted, and tells an empty text from none", async () => {
    const titles = ['a "quoted" word', "a, b; c", "two\r\nlines", "a\nlone\rone", "", "Ünïcode – ﬁ 😀"];
    const text = textOf(titles.map(titled));
    expect((await cellsOf(text)).map(({ title, authorized }) => [title, authorized])).toEqual(titles.map((title) => [title, null]));
    expect(text.split("\r\n")[1]).toContain(',"a ""quoted"" word",');
    expect(text.startsWith("source,case_number,issue_number,decision,")).toBe(true);
    expect(text.endsWith("\r\n")).toBe(true);
    expect(text.replace(/"[^"]*"/g, "").replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  });
});

describe("Parquet", () => {
  const record = RECORDS.get("test/golden/08-many-guideline-shapes.txt")!;
  const entry = { ok: true, source: "a.txt", letter: "", pages: null, fields: null, record } as const;

  /** The pieces of the file, as they come. */
  async function assembled(output: Output, entries: readonly Chunk[]): Promise<Buffer[]> {
    async function* parts(): AsyncGenerator<Uint8Array> {
      for (const entry of entries) yield Buffer.from(entry);
    }
    const pieces: Buffer[] = [];
    for await (const piece of output.assemble!(parts())) pieces.push(Buffer.from(piece));
    return pieces;
  }

  it("writes rows in groups as they come, and lets them go", async () => {
    const output = parquet("citations");
    const each = toRows(record, "citations").length;
    const letters = Math.ceil(25_000 / each);
    const chunks = await assembled(
      output,
      Array.from({ length: letters }, () => output.entry(entry)),
    );
    const inBetween = chunks.slice(1, -1).filter(({ length }) => length > 0);
    expect(inBetween.length).toBe(2);
    const file = Buffer.concat(chunks);
    const { row_groups, created_by } = parquetMetadata(file.buffer.slice(file.byteOffset, file.byteOffset + file.length) as ArrayBuffer);
    const sizes = row_groups.map(({ num_rows }) => Number(num_rows));
    expect(sizes.reduce((sum, size) => sum + size)).toBe(letters * each);
    expect(sizes.length).toBeLessThanOrEqual(5);
    expect(created_by).toMatch(/^imr-determination version \d/);
    const path = join(folder({ "a.parquet": file }), "a.parquet");
    const { rows } = await ask(`SELECT count(*) AS rows, count(DISTINCT text) AS texts FROM read_parquet(${quoted(path)})`);
    expect(rows).toEqual([{ rows: letters * each, texts: new Set(toRows(record, "citations").map(({ text }) => text)).size }]);
  });

  it("holds numbers as large as a letter prints them, lists of dates, and every character", async () => {
    const large = structuredClone(record);
    const service = large.issues[0]!.service!;
    service.quantity = 9_007_199_254_740_991;
    service.datesOfService = ["1969-12-31", "2016-02-29"];
    service.text = "=Ünïcode 😀\u0000\n";
    const output = parquet("issues");
    const chunks = await assembled(output, [output.entry({ ...entry, record: large })]);
    const path = join(folder({ "a.parquet": Buffer.concat(chunks) }), "a.parquet");
    expect((await rowsOfParquet(path)).rows[0]).toMatchObject({
      quantity: 9_007_199_254_740_991,
      dates_of_service: ["1969-12-31", "2016-02-29"],
      service: "=Ünïcode 😀\u0000\n",
    });
  });

  it("is not for a terminal", async () => {
    const { code, out, err } = await imr(["parse", EXAMPLES, "--format", "parquet"], { terminal: 80 });
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain("No terminal shows parquet: name a file, with `--out FILE`");
    const path = written("a.parquet");
    expect((await imr(["parse", EXAMPLES, "--out", path], { terminal: 80 })).code).toBe(0);
    expect((await rowsOfParquet(path)).rows).toHaveLength(15);
  });
});

describe("--out", () => {
  it("writes every format to a file, the same as to standard output", async () => {
    for (const format of ["summary", "ndjson", "json", "csv"]) {
      const path = written("output");
      const { code, out } = await imr(["parse", EXAMPLES, "--format", format, "--out", path]);
      expect([code, out]).toEqual([0, ""]);
      expect(readFileSync(path, "utf8")).toBe((await imr(["parse", EXAMPLES, "--format", format])).out);
    }
  });

  it("takes the format from the ending, unless --format says another; from no ending, ndjson", async () => {
    const at = async (name: string, ...args: string[]): Promise<string> => {
      const path = written(name);
      expect((await imr(["parse", EXAMPLES, "--out", path, ...args], { terminal: 80 })).code).toBe(0);
      return readFileSync(path, "utf8");
    };
    expect(await at("a.csv")).toMatch(/^source,case_number,issue_number/);
    expect(JSON.parse(await at("a.json"))).toHaveLength(7);
    expect(objectsOf(await at("records"))).toHaveLength(7);
    expect(objectsOf(await at("a.csv", "--format", "ndjson"))).toHaveLength(7);
    expect(await at("a.txt", "--format", "summary")).toMatch(/^UPHELD: the denial stands/);
  });

  /** Runs the command on standard input, and does something while it reads. */
  const during = async (path: string, act: () => void): Promise<{ code: number; err: string }> => {
    async function* stdin(): AsyncGenerator<Uint8Array> {
      yield Buffer.from(NORCO);
      act();
    }
    const stderr = sink();
    const code = await main(["parse", "-", "--out", path], { stdin: stdin(), stdout: sink(), stderr, env: {} });
    return { code, err: stderr.text };
  };

  it("puts the file under its name when it is complete, and leaves what was there till then", async () => {
    const path = folder({ "a.ndjson": "before" });
    const { code } = await during(join(path, "a.ndjson"), () => {
      expect(readFileSync(join(path, "a.ndjson"), "utf8")).toBe("before");
      expect(readdirSync(path)).toEqual(["a.ndjson", expect.stringMatching(/^a\.ndjson\.[0-9a-f]{8}\.part$/)]);
    });
    expect([code, readdirSync(path)]).toEqual([0, ["a.ndjson"]]);
    expect(objectsOf(readFileSync(join(path, "a.ndjson"), "utf8"))).toHaveLength(1);
  });

  it("says so where the file cannot take its place, and leaves nothing behind", async () => {
    const path = folder({});
    const { code, err } = await during(join(path, "a.ndjson"), () => {
      mkdirSync(join(path, "a.ndjson"));
      writeFileSync(join(path, "a.ndjson", "other"), "");
    });
    expect(code).toBe(3);
    expect(err).toMatch(/imr: The output could not be written \([A-Z]+: [^)]+\): check the disk/);
    expect(readdirSync(path)).toEqual(["a.ndjson"]);
  });

  it.skipIf(!existsSync("/dev/full"))("writes to a device directly, and says so when it is full", async () => {
    expect((await imr(["parse", EXAMPLES, "--format", "csv", "--out", "/dev/null"])).code).toBe(0);
    expect(statSync("/dev/null").isCharacterDevice()).toBe(true);
    const { code, err } = await imr(["parse", EXAMPLES, "--format", "csv", "--out", "/dev/full"]);
    expect([code, err]).toEqual([3, expect.stringContaining("The output could not be written (ENOSPC")]);
  });

  it("is not opened where the command is used wrongly", async () => {
    const path = folder({});
    for (const args of [
      ["--format", "xml"],
      ["--table", "issues"],
      ["-", "-"],
    ])
      expect((await imr(["parse", "x.txt", "--out", join(path, "a.ndjson"), ...args])).code).toBe(2);
    expect(readdirSync(path)).toEqual([]);
    rmSync(path, { recursive: true });
    expect((await imr(["parse", "x.txt", "--out", join(path, "a.ndjson")])).err).toContain(`there is no folder \`${path}\``);
  });
});
