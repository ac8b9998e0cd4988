import { chmodSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { Writable } from "node:stream";
import { describe, expect, it } from "vitest";
import { version } from "../../package.json";
import { main } from "../../src/cli/command.ts";
import { DeterminationSchema, parseDetermination } from "../../src/index.ts";
import { readPdf } from "../../src/pdf/index.ts";
import { example, EXAMPLES, folder, imr, objectsOf, sink } from "./helpers.ts";

/** How many letters the folder of examples holds. */
const LETTERS = readdirSync(EXAMPLES).length;
const NORCO = example("CM16-0990101");
const ANKLE = example("CM16-0990127");
/** The letter with its only decision word taken away: it reads, but not with --strict. */
const DAMAGED = NORCO.replace("#120: Upheld", "#120:");

describe("formats", () => {
  it("writes ndjson where standard output is no terminal: a line a letter, with the library's record", async () => {
    const { code, out } = await imr(["parse", EXAMPLES]);
    const files = readdirSync(EXAMPLES).sort();
    expect(code).toBe(0);
    expect(objectsOf(out).map(({ source }) => source)).toEqual(files.map((name) => `${EXAMPLES}/${name}`));
    for (const object of objectsOf(out)) {
      const { source } = object;
      const pdf = source.endsWith(".pdf") ? await readPdf(readFileSync(source)) : null;
      const record = parseDetermination(pdf?.text ?? readFileSync(source, "utf8"));
      expect(object).toEqual({ ok: true, source, ...(pdf && { pages: pdf.pages }), record });
    }
    for (const { record } of objectsOf(out)) expect(DeterminationSchema.parse(record)).toEqual(record);
  });

  it("writes the summary on a terminal", async () => {
    const { out } = await imr(["parse", EXAMPLES], { terminal: 80, env: { NO_COLOR: "1" } });
    expect(out).toMatch(/^UPHELD: the denial stands\. {2}OVERTURNED: the service is to be provided\.\n/);
    expect(out.match(/the denial stands/g)).toHaveLength(1);
  });

  it("writes the format that was asked for, wherever it goes", async () => {
    expect((await imr(["parse", EXAMPLES, "--format", "summary"])).out).toMatch(/^UPHELD/);
    expect(objectsOf((await imr(["parse", EXAMPLES, "--format", "ndjson"], { terminal: 80 })).out)).toHaveLength(LETTERS);
  });

  it("writes the same objects as one json array", async () => {
    const inputs = [EXAMPLES, "missing.txt"];
    const { out } = await imr(["parse", "--format=json", ...inputs]);
    expect(JSON.parse(out)).toEqual(objectsOf((await imr(["parse", ...inputs])).out));
    expect(JSON.parse(out)).toHaveLength(LETTERS + 1);
    expect(out.endsWith("\n]\n")).toBe(true);
  });

  it("gives a failed letter its code, message and place, and no excerpt of the letter", async () => {
    const path = join(folder({ "note.txt": "Lunch with Jane at noon" }), "note.txt");
    const { out } = await imr(["parse", path]);
    expect(objectsOf(out)).toEqual([
      {
        ok: false,
        source: path,
        error: {
          code: "not-a-determination",
          message: expect.stringMatching(/^This is no IMR [^\n]+$/),
          offset: 0,
          page: null,
          line: 1,
          column: 1,
        },
      },
    ]);
    expect(out).not.toContain("Jane");
  });
});

describe("inputs", () => {
  it("reads a letter on standard input", async () => {
    const { code, out, err } = await imr(["parse", "-"], { stdin: NORCO });
    expect(objectsOf(out)).toEqual([{ ok: true, source: "-", record: parseDetermination(NORCO) }]);
    expect([code, err]).toEqual([0, "imr: 1 letter, 1 issue, 0 failures, 0 repeated case numbers\n"]);
  });

  it("keeps the order of the arguments", async () => {
    const path = folder({ "a.txt": NORCO, "b.txt": ANKLE });
    const { out } = await imr(["parse", join(path, "b.txt"), "-", path], { stdin: ANKLE });
    expect(objectsOf(out).map(({ source }) => source)).toEqual([join(path, "b.txt"), "-", join(path, "a.txt"), join(path, "b.txt")]);
  });

  it("counts offsets from the file's first character, a byte order mark being one", async () => {
    const { out } = await imr(["parse", "-"], { stdin: `\ufeff${NORCO}` });
    expect(objectsOf(out)[0].record).toEqual(parseDetermination(`\ufeff${NORCO}`));
  });

  it("reads a file whose name looks like an option behind --", async () => {
    const { code, err } = await imr(["parse", "--", "--help"]);
    expect([code, err]).toEqual([1, expect.stringContaining("imr: --help: There is no such file")]);
  });
});

describe("what cannot be read", () => {
  const cases: readonly [name: string, content: string | Uint8Array, code: string, message: RegExp][] = [
    ["a damaged PDF", "%PDF-1.4\n%\0\0", "pdf-damaged", /is cut off.*download/],
    ["a file with NUL bytes", "Case Number\0\0", "binary-file", /binary file/],
    ["a file of Windows letters", Uint8Array.of(0x43, 0x61, 0x73, 0x65, 0x92, 0x73), "binary-file", /no UTF-8 text.*iconv/],
    ["a UTF-16 file", Buffer.from("\ufeffCase Number", "utf16le"), "binary-file", /UTF-16.*iconv/],
    ["an empty file", "", "empty-file", /is empty.*download/],
    ["a scan's text", " \n\f\f", "no-text", /holds no text.*OCR/],
    ["a file beyond all measure", "a".repeat(31_000_000), "letter-too-long", /30 million bytes/],
    ["a text beyond the library's limit", "a".repeat(11_000_000), "letter-too-long", /limit is 10000000/],
    ["another text", "To whom it may concern", "not-a-determination", /no IMR final determination letter/],
  ];
  for (const [name, content, errorCode, message] of cases) {
    it(`${name}: one line on stderr, an entry, exit code 1, and the rest is read`, async () => {
      const path = folder({ "1.txt": NORCO, "2.txt": content, "3.txt": ANKLE });
      const bad = join(path, "2.txt");
      const { code, out, err } = await imr(["parse", path]);
      expect(code).toBe(1);
      expect(objectsOf(out).map(({ ok }) => ok)).toEqual([true, false, true]);
      expect(objectsOf(out)[1]).toMatchObject({
        ok: false,
        source: bad,
        error: { code: errorCode, message: expect.stringMatching(message) },
      });
      expect(Object.keys(objectsOf(out)[1].error)).toEqual(["code", "message", "offset", "page", "line", "column"]);
      const [line, end, ...more] = err.split("\n");
      expect(line).toBe(`imr: ${bad}: ${objectsOf(out)[1].error.message}`);
      expect([end, ...more]).toEqual(["imr: 2 letters, 2 issues, 1 failure, 0 repeated case numbers", ""]);
    });
  }

  it("names a missing file, an empty folder, a file that cannot be opened, and reads the rest", async () => {
    const path = folder({ "letter.txt": NORCO, "empty/notes.md": "" });
    symlinkSync("loop.txt", join(path, "loop.txt"));
    const names = ["missing.txt", "empty", "loop.txt", "letter.txt", "letter.txt/x"];
    const { code, out, err } = await imr(["parse", ...names.map((name) => join(path, name))]);
    expect(code).toBe(1);
    expect(objectsOf(out).map(({ ok, error }) => (ok ? "ok" : error.code))).toEqual([
      "no-such-file",
      "folder-without-letters",
      "unreadable-file",
      "ok",
      "unreadable-file",
    ]);
    expect(err.split("\n")).toEqual([
      `imr: ${path}/missing.txt: There is no such file or folder: check the path`,
      `imr: ${path}/empty: This folder holds no .pdf or .txt file: check the path`,
      expect.stringMatching(/loop\.txt: This could not be read \(ELOOP: [^)]+\): check/),
      expect.stringMatching(/letter\.txt\/x: This could not be read \(ENOTDIR: [^)]+\): check/),
      "imr: 1 letter, 1 issue, 4 failures, 0 repeated case numbers",
      "",
    ]);
  });

  it.skipIf(process.getuid?.() === 0)("names a file and a folder that it may not read", async () => {
    const path = folder({ "a/x.txt": NORCO, "b.txt": NORCO, "c.txt": ANKLE });
    for (const name of ["a", "b.txt"]) chmodSync(join(path, name), 0);
    const { code, out } = await imr(["parse", path]);
    chmodSync(join(path, "a"), 0o700);
    expect([code, ...objectsOf(out).map(({ ok, error }) => (ok ? "ok" : error.code))]).toEqual([
      1,
      "unreadable-file",
      "unreadable-file",
      "ok",
    ]);
  });

  it("writes nothing of it to a summary, but says it on stderr", async () => {
    const { code, out, err } = await imr(["parse", "--format", "summary", "missing.txt"]);
    expect([code, out, err]).toEqual([
      1,
      "",
      "imr: missing.txt: There is no such file or folder: check the path\nimr: 0 letters, 0 issues, 1 failure, 0 repeated case numbers\n",
    ]);
  });

  it("lets no file name steer the terminal", async () => {
    const { err } = await imr(["parse", "a\x1b[31m\nb.txt"]);
    expect(err.split("\n")[0]).toBe("imr: a [31m b.txt: There is no such file or folder: check the path");
  });

  it("takes a damaged letter, but not with --strict", async () => {
    const path = join(folder({ "damaged.txt": DAMAGED }), "damaged.txt");
    const lax = await imr(["parse", path]);
    expect([lax.code, objectsOf(lax.out)[0].record.issues]).toEqual([0, [expect.objectContaining({ decision: null })]]);
    const strict = await imr(["parse", "--strict", path]);
    expect(strict.code).toBe(1);
    expect(objectsOf(strict.out)[0].error).toMatchObject({ code: "diagnostic-error", line: expect.any(Number) });
    expect(strict.err).toContain("1 failure");
  });
});

describe("wrong use", () => {
  const cases: readonly [args: string[], message: string][] = [
    [[], "No command is given"],
    [["read", "x.txt"], "There is no command `read`"],
    [["-"], "There is no command `-`"],
    [["--wrong"], "Unknown option '--wrong'"],
    [["parse"], "No input is given"],
    [["parse", "--format", "ndjson"], "No input is given"],
    [["parse", "--wrong", "x.txt"], "Unknown option '--wrong'"],
    [["parse", "-s", "x.txt"], "Unknown option '-s'"],
    [["parse", "x.txt", "--format", "xml"], "There is no format `xml`: the formats are summary, ndjson, json, csv, parquet"],
    [["parse", "x.txt", "--format", "csv", "--table", "cases"], "There is no table `cases`: the tables are letters, issues, citations"],
    [["parse", "x.txt", "--table", "issues"], "The format ndjson has no tables: `--table` is for csv and parquet"],
    [["parse", "x.txt", "--out", "./x.txt"], "`--out ./x.txt` is an input, too"],
    [["parse", "x.txt", "--out", "no/where/x.csv"], "there is no folder `no/where`"],
    [["parse", "x.txt", "--out", "test"], "`--out test` is a folder"],
    [["parse", "x.txt", "--out", `${EXAMPLES}/CM16-0990101.txt`], "could be a letter: remove it first"],
    [["schema", "--table", "cases"], "There is no table `cases`: the tables are letters, issues, citations"],
    [["schema", "x.txt"], "`imr schema` reads nothing, but was given `x.txt`"],
    [["parse", "x.txt", "--format"], "Option '--format <value>' argument missing"],
    [["parse", "x.txt", "--strict=yes"], "Option '--strict' does not take an argument"],
    [["parse", "-", "-"], "Standard input can be read once"],
    [["parse", "--input", "ndjson"], "No input is given"],
    [["parse", "--input", "csv", "x"], "There is no input `csv`: the inputs are letters, ndjson, list"],
    [["parse", "--text-field", "body", "x"], "`--text-field` names a field of NDJSON: add `--input ndjson`"],
  ];
  for (const [args, message] of cases) {
    it(`imr ${args.join(" ")}`, async () => {
      const { code, out, err } = await imr(args);
      expect([code, out]).toEqual([2, ""]);
      expect(err).toMatch(/^imr: [^\n]+ \(see `imr --help`\)\n$/);
      expect(err).toContain(message);
    });
  }
});

describe("help and version", () => {
  it("shows the help of the command and of imr parse, in 80 columns", async () => {
    const all = await imr(["--help"]);
    const parse = await imr(["parse", "--help"]);
    expect([all.code, all.err, parse.code, parse.err]).toEqual([0, "", 0, ""]);
    expect(all.out).toContain("Usage: imr COMMAND");
    for (const words of ["summary", "ndjson", "json", "--strict", "denial stands", "Exit codes"]) expect(parse.out).toContain(words);
    for (const line of `${all.out}${parse.out}`.split("\n")) expect(line.length).toBeLessThanOrEqual(80);
  });

  it("shows the version", async () => {
    expect(await imr(["--version"])).toEqual({ code: 0, out: `${version}\n`, err: "" });
    expect(await imr(["parse", "--version"])).toEqual({ code: 0, out: `${version}\n`, err: "" });
  });
});

describe("streams", () => {
  it("waits for the reader before it reads on", async () => {
    const behind: number[] = [];
    const slow = new Writable({
      decodeStrings: false,
      write(chunk: string, _encoding, done) {
        // What waits in the stream besides this letter, once the reader is done with it.
        setTimeout(() => {
          behind.push(slow.writableLength - chunk.length);
          done();
        }, 5);
      },
    });
    expect((await imr(["parse", EXAMPLES], { stdout: slow })).code).toBe(0);
    expect(behind).toEqual(Array(LETTERS).fill(0));
  });

  it("takes a closed pipe for an answer", async () => {
    let lines = 0;
    const closing = new Writable({
      write(_chunk, _encoding, done) {
        done(++lines > 1 ? Object.assign(new Error("write EPIPE"), { code: "EPIPE", syscall: "write" }) : null);
      },
    });
    expect(await imr(["parse", EXAMPLES], { stdout: closing })).toMatchObject({ code: 0, err: "" });
    expect(lines).toBe(2);
  });

  it("says so when the output cannot be written", async () => {
    const full = new Writable({
      write: (_chunk, _encoding, done) =>
        done(Object.assign(new Error("ENOSPC: no space left on device, write"), { code: "ENOSPC", syscall: "write" })),
    });
    expect(await imr(["parse", EXAMPLES], { stdout: full })).toMatchObject({
      code: 3,
      err: "imr: The output could not be written (ENOSPC: no space left on device): check the disk or pipe that it goes to\n",
    });
  });

  it("goes on when nobody listens to stderr", async () => {
    const stdout = sink();
    const stderr = new Writable({
      write: (_chunk, _encoding, done) => done(Object.assign(new Error("write EPIPE"), { code: "EPIPE", syscall: "write" })),
    });
    expect(await main(["parse", "missing.txt", EXAMPLES], { stdin: process.stdin, stdout, stderr, env: {} })).toBe(1);
    expect(objectsOf(stdout.text)).toHaveLength(LETTERS + 1);
  });
});
