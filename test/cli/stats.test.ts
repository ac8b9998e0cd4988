import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parseDetermination } from "../../src/index.ts";
import { chart } from "../../src/cli/stats/chart.ts";
import { valueInWords, type Report } from "../../src/cli/stats/report.ts";
import { STATS_KEYS, statsOf } from "../../src/stats/index.ts";
import { RECORDS } from "../tables/helpers.ts";
import { example, EXAMPLES, folder, imr } from "./helpers.ts";

const RECORDS_OF_EXAMPLES = [...RECORDS].filter(([path]) => path.startsWith(EXAMPLES)).map(([, record]) => record);
const KEYS = STATS_KEYS.map(({ id }) => id);
const CLOSING = "imr: 7 letters, 15 issues, 0 failures, 0 repeated case numbers\n";

const rowsIn = (json: string): any[] => JSON.parse(json);
/** A file that `imr parse` made of the examples. */
async function parsed(name: string): Promise<string> {
  const path = join(folder({}), name);
  expect((await imr(["parse", EXAMPLES, "--out", path])).code).toBe(0);
  return path;
}

describe("inputs", () => {
  it.each(KEYS)("letters, records and tables give the same counts by %s", async (key) => {
    const expected = statsOf(RECORDS_OF_EXAMPLES, { by: [key] });
    for (const input of [EXAMPLES, await parsed("a.ndjson"), await parsed("a.parquet")]) {
      const { code, out, err } = await imr(["stats", input, "--by", key, "--format", "json"]);
      expect([code, rowsIn(out), err]).toEqual([0, expected, CLOSING]);
    }
  });

  it("can be what `imr parse` writes to a pipe, and a mix of all", async () => {
    const records = (await imr(["parse", EXAMPLES])).out;
    const piped = await imr(["stats", "--input", "records", "-", "--format", "json"], { stdin: records });
    expect([piped.code, rowsIn(piped.out), piped.err]).toEqual([0, statsOf(RECORDS_OF_EXAMPLES, { by: ["category"] }), CLOSING]);
    const mixed = await imr(["stats", EXAMPLES, await parsed("a.ndjson"), await parsed("a.parquet"), "--format", "json"]);
    // The letter of 2014 prints no case number.
    expect(mixed.err).toBe("imr: 21 letters, 45 issues, 0 failures, 12 repeated case numbers\n");
    expect(rowsIn(mixed.out).reduce((sum, { issues }) => sum + issues, 0)).toBe(45);
  });

  it("can be NDJSON with letters in it", async () => {
    const stdin = `${JSON.stringify({ text: example("CM16-0990101") })}\n`;
    const { out } = await imr(["stats", "--input", "ndjson", "-", "--by", "drug", "--format", "csv"], { stdin });
    expect(out.split("\r\n")[1]).toMatch(/^hydrocodone-acetaminophen,1,1,0,0,1,0\.2065/);
  });

  it("that could not be read are named, and the others counted", async () => {
    const old = JSON.stringify({ ok: true, source: "old.txt", record: { issues: [] } });
    const failed = JSON.stringify({ ok: false, source: "scan.pdf", error: { code: "no-text", message: "This holds no text" } });
    const good = JSON.stringify({ ok: true, source: "a.txt", record: parseDetermination(example("CM16-0990101")) });
    const path = folder({
      "r.ndjson": [old, "", failed, "no json", good, "null", '"text"'].join("\n"),
      "x.parquet": "no table",
      "t.txt": "Lunch",
    });
    const file = (name: string): string => join(path, name);
    const { code, out, err } = await imr([
      "stats",
      file("r.ndjson"),
      file("x.parquet"),
      file("t.txt"),
      "missing.parquet",
      "--format",
      "json",
    ]);
    expect(code).toBe(1);
    expect(rowsIn(out)).toMatchObject([{ category: "pharmaceuticals", issues: 1 }]);
    const lines = err.split("\n");
    const isNone = "This line is none that `imr parse --format ndjson` of this version wrote";
    expect(lines.map((line) => line.replace(`${path}/`, ""))).toEqual([
      expect.stringContaining(`imr: r.ndjson:1: ${isNone}`),
      "imr: scan.pdf: This holds no text",
      expect.stringContaining(`imr: r.ndjson:4: ${isNone}`),
      expect.stringContaining(`imr: r.ndjson:6: ${isNone}`),
      expect.stringContaining(`imr: r.ndjson:7: ${isNone}`),
      "imr: x.parquet: This is no Parquet file, or a damaged one: make it again",
      expect.stringMatching(/^imr: t\.txt: /),
      "imr: missing.parquet: There is no such file or folder: check the path",
      "imr: 1 letter, 1 issue, 8 failures, 0 repeated case numbers",
      "",
    ]);
  });

  it("that are another table are told which one is meant", async () => {
    const path = join(folder({}), "letters.parquet");
    await imr(["parse", EXAMPLES, "--table", "letters", "--out", path]);
    const { code, err } = await imr(["stats", path]);
    expect(code).toBe(1);
    expect(err).toContain("This Parquet file has no column `decision`: make one with `imr parse … --table issues --out FILE.parquet`");
  });
});

describe("options", () => {
  it("--min and --top leave out rows, and the table says so", async () => {
    const rows = async (...args: string[]): Promise<string[]> =>
      rowsIn((await imr(["stats", EXAMPLES, "--format", "json", ...args])).out).map(({ category, month }) => category ?? month);
    expect(await rows("--min", "3")).toEqual(["pharmaceuticals", "rehabilitation", "surgery"]);
    expect(await rows("--top", "2")).toEqual(["pharmaceuticals", "rehabilitation"]);
    expect(await rows("--by", "month", "--top", "2")).toEqual(["2017-02", "2017-03"]);
    const { out } = await imr(["stats", EXAMPLES, "--min", "3"]);
    expect(out).toContain("3 rows of fewer issues not shown.");
    expect(out).toMatch(/^all issues +15 +8 +7 /m);
  });

  it("--count-surgical-services-as surgery counts the other way", async () => {
    const letter = example("CM16-0990101").replaceAll("Norco 10/325mg #120", "Post-operative physical therapy 12 sessions");
    const path = join(folder({ "a.txt": letter }), "a.txt");
    const categories = async (as: string) =>
      rowsIn((await imr(["stats", path, "--format", "json", "--count-surgical-services-as", as])).out).map(({ category }) => category);
    expect([await categories("themselves"), await categories("surgery")]).toEqual([["rehabilitation"], ["surgery"]]);
    expect((await imr(["stats", path, "--count-surgical-services-as", "surgery"])).out).toContain(
      "Services around an operation count as surgery.",
    );
  });

  it("--out tells the format by its ending", async () => {
    const path = folder({});
    for (const [ending, start] of [
      ["csv", "category,issues,upheld,overturned,undecided,upheld_rate,upheld_rate_low,upheld_rate_high\r\n"],
      ["json", "[\n{"],
      ["svg", "<svg "],
      ["txt", "Denials upheld by category\n"],
    ] as const) {
      const file = join(path, `new.${ending}`);
      expect(await imr(["stats", EXAMPLES, "--out", file])).toEqual({ code: 0, out: "", err: CLOSING });
      expect(readFileSync(file, "utf8").startsWith(start)).toBe(true);
    }
  });

  it.each([
    [["--by", "colour"], "Nothing is counted by `colour`: the keys are category, subcategory,"],
    [["--by", ""], "Nothing is counted by ``"],
    [["--format", "png"], "There is no format `png`: the formats are table, csv, json, svg"],
    [["--min", "0"], "`--min 0` is no number of 1 or more"],
    [["--top", "x"], "`--top x` is no number of 1 or more"],
    [["--count-surgical-services-as", "tests"], "count as themselves or as surgery, not as `tests`"],
    [["--input", "tape"], "There is no input `tape`: the inputs are letters, ndjson, list, records"],
    [["--out", EXAMPLES], "is an input, too"],
    [["--colour"], "Unknown option '--colour'"],
  ])("%j is wrong use", async (args, message) => {
    const { code, out, err } = await imr(["stats", EXAMPLES, ...args]);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(message);
  });

  it("without an input is wrong use", async () => expect((await imr(["stats"])).err).toContain("No input is given"));

  it("has help in 80 columns that names every key and format", async () => {
    const { out } = await imr(["stats", "--help"]);
    for (const line of out.split("\n")) expect(line.length).toBeLessThanOrEqual(80);
    for (const key of KEYS) expect(out).toContain(key);
  });
});

describe("the table", () => {
  it.each(KEYS.flatMap((key) => [[key], [key, "month"]]).map((keys) => keys.join(",")))(
    "by %s fits a terminal of 80 columns and loses no value",
    async (by) => {
      const keys = by.split(",") as (typeof KEYS)[number][];
      const { out } = await imr(["stats", EXAMPLES, "--by", by], { terminal: 80, env: { NO_COLOR: "1" } });
      for (const line of out.split("\n")) expect(line.length).toBeLessThanOrEqual(80);
      const letters = (text: string): string => [...text.replace(/[\s-]/g, "")].sort().join("");
      const values = statsOf(RECORDS_OF_EXAMPLES, { by: keys }).flatMap((row) =>
        Object.values(row).filter((value) => typeof value !== "number"),
      );
      const lines = out.split("\n").slice(3);
      const valuesEnd = lines[0]!.indexOf("issues") - 2;
      const body = lines.slice(
        1,
        lines.findIndex((line) => line.startsWith("all issues")),
      );
      expect(letters(body.map((line) => line.slice(0, valuesEnd)).join(""))).toBe(letters(values.map(valueInWords).join("")));
    },
  );

  it("has bars as long as the rate and the interval are", async () => {
    const { out } = await imr(["stats", EXAMPLES, "--by", "category"], { terminal: 200, env: { NO_COLOR: "1" } });
    const bar = (name: string): string => new RegExp(`^${name} .* ([█▓▒·]+)$`, "m").exec(out)![1]!;
    // 4 of 4: from 51 % to 100 %. 1 of 4: from 5 % to 70 %, the rate at 25 %.
    expect(bar("pharmaceuticals")).toBe("█".repeat(15) + "▓".repeat(15));
    expect(bar("rehabilitation")).toBe("█" + "▓".repeat(7) + "▒".repeat(13) + "·".repeat(9));
    expect(bar("psych-services")).toMatch(/^▒+·+$/);
  });

  it("says what has no decision", async () => {
    const letter = example("CM16-0990101").replace("#120: Upheld", "#120:");
    const { out } = await imr(["stats", join(folder({ "a.txt": letter }), "a.txt")]);
    expect(out).toMatch(/^pharmaceuticals +1 +0 +0 +1 +–$/m);
    expect(out).toContain("1 issue without a decision: no part of the rates.");
  });
});

describe("the chart", () => {
  const counts = { issues: 4, upheld: 3, overturned: 1, undecided: 0, upheld_rate: 0.75, upheld_rate_low: 0.3, upheld_rate_high: 0.95 };
  const report = (values: readonly (string | null)[]): Report => ({
    keys: STATS_KEYS.filter(({ id }) => id === "specialty"),
    rows: values.map((value) => ({ ...counts, values: [value] })),
    leftOut: 0,
    total: counts,
    isRepeated: false,
    letters: 2,
    decided: { from: "2016-11-04", to: "2017-01-06" },
    surgicalServicesAs: "themselves",
  });
  const textsOf = (svg: string): string[] => [...svg.matchAll(/<text [^<>]*>([^<>]*)<\/text>/g)].map(([, text]) => text!);

  it("says what it shows, of what, and with which numbers", () => {
    const texts = textsOf(chart(report(["Neurology", null])));
    expect(texts).toEqual(expect.arrayContaining(["Denials upheld by specialty", "Neurology", "(none)", "75 %", "3 of 4"]));
    expect(texts).toContain(
      "Source: 4 issues of 2 letters, decided from 2016-11-04 to 2017-01-06; California workers' compensation IMR final determinations.",
    );
  });

  it("draws bars and whiskers to one scale", () => {
    const svg = chart(report(["Neurology"]));
    const grid = [...svg.matchAll(/<path d="M([\d.]+) 92V/g)].map(([, at]) => Number(at));
    const [, left, width] = /<rect x="([\d.]+)" y="[\d.]+" width="([\d.]+)"/.exec(svg)!.map(Number) as [number, number, number];
    const [, low, high] = /<path d="M([\d.]+) [\d.]+H([\d.]+)M/.exec(svg)!.map(Number) as [number, number, number];
    const share = (at: number): number => (at - grid[0]!) / (grid[4]! - grid[0]!);
    expect(grid.map(share).map((at) => at.toFixed(2))).toEqual(["0.00", "0.25", "0.50", "0.75", "1.00"]);
    expect([left, share(left + width), share(low), share(high)].map((at) => at.toFixed(2))).toEqual([
      grid[0]!.toFixed(2),
      "0.75",
      "0.30",
      "0.95",
    ]);
  });

  it("holds no mark-up of a letter, and nothing that XML forbids", () => {
    const svg = chart(report(['<script>alert("1")</script> & more', "bell\u0007\ud800\uffff", "x".repeat(500)]));
    expect(svg).not.toMatch(/<script|[\u0000-\u0008\ud800-\udfff\uffff]/);
    expect(svg).toContain("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; more");
    // Every tag is closed or closes itself, and no bare sign is left.
    const open: string[] = [];
    for (const [, close, name, self] of svg.matchAll(/<(\/?)([a-z]+)[^<>]*?(\/?)>/g)) {
      if (close) expect(open.pop()).toBe(name);
      else if (!self) open.push(name!);
    }
    expect(open).toEqual([]);
    expect(svg.replace(/<[^<>]*>/g, "").replace(/&(?:amp|lt|gt|quot);/g, "")).not.toMatch(/[<>&]/);
  });
});
