import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { EXAMPLE_PDFS, examplePdf } from "../../scripts/example-pdfs.mjs";
import { makePdf, pagesOfLetter } from "../../scripts/make-pdf.mjs";
import { parseDetermination } from "../../src/index.ts";
import { placeOf, readPdf } from "../../src/pdf/index.ts";
import { lockedPdf } from "../helpers/locked-pdf.ts";
import { example, EXAMPLES, folder, imr, objectsOf } from "./helpers.ts";

const NORCO = example("CM16-0990101");
const pdfOf = (letter: string): Uint8Array => makePdf(pagesOfLetter(letter));
const codesOf = (out: string): unknown[] => objectsOf(out).map(({ ok, error }) => (ok ? "ok" : error.code));

describe("the example PDFs", () => {
  for (const name of Object.keys(EXAMPLE_PDFS))
    it(`${name} is current (npm run example:pdfs)`, () =>
      expect(readFileSync(`examples/pdfs/${name}`).equals(examplePdf(name))).toBe(true));
});

describe("imr parse, PDFs", () => {
  it("gives the record of the text, and the pages that its spans stand on", async () => {
    const path = join(folder({ "letter.pdf": pdfOf(NORCO) }), "letter.pdf");
    const { code, out, err } = await imr(["parse", path]);
    const pdf = await readPdf(readFileSync(path));
    expect(objectsOf(out)).toEqual([{ ok: true, source: path, pages: pdf.pages, record: parseDetermination(pdf.text) }]);
    expect([code, err]).toEqual([0, "imr: 1 letter, 1 issue, 0 failures, 0 repeated case numbers\n"]);
    const [{ pages, record }] = objectsOf(out);
    const at = record.issues[0].rationale.span.start;
    expect(pages.findLast(({ span }: { span: { start: number } }) => span.start <= at).number).toBe(placeOf(pdf, at).page);
  });

  it("knows a PDF by its bytes: on standard input, and by the name of a text", async () => {
    const pdf = pdfOf(NORCO);
    const onStdin = await imr(["parse", "-"], { stdin: Buffer.from(pdf) });
    const named = await imr(["parse", folder({ "letter.txt": pdf })]);
    for (const { out } of [onStdin, named]) expect(objectsOf(out)).toMatchObject([{ ok: true, pages: [{ number: 1 }, { number: 2 }] }]);
  });

  it("opens protected PDFs with --password", async () => {
    const path = folder({ "a.pdf": lockedPdf(pdfOf(NORCO), "sesame"), "b.pdf": pdfOf(NORCO) });
    expect(codesOf((await imr(["parse", path, "--password", "sesame"])).out)).toEqual(["ok", "ok"]);
    const without = await imr(["parse", path]);
    expect(codesOf(without.out)).toEqual(["pdf-password", "ok"]);
    expect(without.err).toContain("imr: " + join(path, "a.pdf") + ": This PDF is protected by a password: give it with --password\n");
    expect((await imr(["parse", path, "--password", "wrong"])).err).toContain("another password than the one that was given");
  });

  it("places what it says on page and line", async () => {
    const path = folder({ "note.pdf": makePdf([{ runs: [] }, { runs: [{ text: "To whom it may concern", x: 72, y: 700 }] }]) });
    const { out, err } = await imr(["parse", path]);
    expect(objectsOf(out)[0].error).toMatchObject({ code: "not-a-determination", offset: 0, page: 1, line: 1, column: 1 });
    expect(err).toMatch(/\(page 1, line 1, column 1\)\n/);

    const damaged = NORCO.replaceAll("\f", "").replace("not medically\nnecessary", "medically\nnecessary");
    const summary = await imr(["parse", "--format", "summary", "-"], { stdin: Buffer.from(pdfOf(damaged)) });
    expect(summary.out).toMatch(/warning +page 1, line \d+: Issue 1 is upheld/);
    const strict = await imr(["parse", "--strict", "-"], { stdin: Buffer.from(pdfOf(NORCO.replace("#120: Upheld", "#120:"))) });
    expect(objectsOf(strict.out)[0].error).toMatchObject({ code: "diagnostic-error", page: expect.any(Number) });
  });

  it("counts case numbers that come again: a letter as PDF and as text is two sources", async () => {
    const path = folder({ "a.pdf": pdfOf(NORCO), "a.txt": NORCO, "b.txt": NORCO });
    expect((await imr(["parse", path])).err).toBe("imr: 3 letters, 3 issues, 0 failures, 2 repeated case numbers\n");
  });

  const broken = join(import.meta.dirname, "..", "..", "..", "shared", "letters", "broken");
  it.skipIf(!existsSync(broken))("tells what files found in the wild lack (skipped where they are not at hand)", async () => {
    const { code, out, err } = await imr(["parse", broken, EXAMPLES]);
    expect(code).toBe(1);
    expect(codesOf(out)).toEqual([
      ...["not-a-determination", "empty-file", "not-a-pdf", "pdf-password", "pdf-without-text", "pdf-damaged"],
      ...Array<string>(7).fill("ok"),
    ]);
    expect(err.split("\n")).toHaveLength(8);
  });
});

describe("imr parse --input ndjson", () => {
  const line = (fields: object): string => `${JSON.stringify(fields)}\n`;

  it("passes the other fields on, for letters and for failures", async () => {
    const stdin = `{"id":12345678901234567890,"text":${JSON.stringify(NORCO)},"tags":["a"]}\n` + line({ id: 2, text: "Lunch at noon" });
    const { code, out, err } = await imr(["parse", "--input", "ndjson", "-"], { stdin });
    expect(out).toContain('"source":"-:1","input":{"id":12345678901234567890,"tags":["a"]},"record"');
    expect(objectsOf(out)).toMatchObject([
      { ok: true, source: "-:1", record: parseDetermination(NORCO) },
      { ok: false, source: "-:2", input: { id: 2 }, error: { code: "not-a-determination" } },
    ]);
    expect([code, err.split("\n").slice(1)]).toEqual([1, ["imr: 1 letter, 1 issue, 1 failure, 0 repeated case numbers", ""]]);
  });

  it("names each line that is none, and reads the rest", async () => {
    const good = JSON.stringify({ body: NORCO });
    const lines = [good, "{", "", "[]", '{"text":""}', '{"body":7}', '{"body":" "}', good];
    const path = join(folder({ "letters.ndjson": `\ufeff${lines.join("\r\n")}` }), "letters.ndjson");
    const { out } = await imr(["parse", "--input=ndjson", "--text-field=body", path]);
    expect(objectsOf(out).map(({ source, ok, error }) => [source.slice(path.length), ok ? "ok" : error.code])).toEqual([
      [":1", "ok"],
      [":2", "invalid-line"],
      [":4", "invalid-line"],
      [":5", "invalid-line"],
      [":6", "invalid-line"],
      [":7", "no-text"],
      [":8", "ok"],
    ]);
  });

  it("passes over a line without an end, and over one that is no UTF-8", async () => {
    const endless = Buffer.concat([Buffer.alloc(31_000_000, "a"), Buffer.from(`\n\xff\n${line({ text: NORCO })}`, "latin1")]);
    const { out } = await imr(["parse", "--input", "ndjson", "-"], { stdin: endless });
    expect(codesOf(out)).toEqual(["letter-too-long", "binary-file", "ok"]);
    expect(objectsOf(out)[0].error.message).toMatch(/^This line has more than 30 million bytes/);
  });
});

describe("imr parse --input list", () => {
  it("reads the files that are named", async () => {
    const path = folder({ "a.txt": NORCO, "b.pdf": pdfOf(NORCO) });
    const { code, out } = await imr(["parse", "--input", "list", "-"], { stdin: `${path}/b.pdf\n${path}/a.txt\n${path}/c.txt\n` });
    expect(objectsOf(out).map(({ source }) => source)).toEqual(["b.pdf", "a.txt", "c.txt"].map((name) => join(path, name)));
    expect([code, codesOf(out)]).toEqual([1, ["ok", "ok", "no-such-file"]]);
  });
});
