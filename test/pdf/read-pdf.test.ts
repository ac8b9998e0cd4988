import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { makePdf, type PrintedRun } from "../../scripts/make-pdf.mjs";
import { PdfError, readPdf } from "../../src/pdf/index.ts";
import { lockedPdf } from "../helpers/locked-pdf.ts";

const run = (text: string, x = 72, y = 700): PrintedRun => ({ text, x, y });
const ONE_PAGE = makePdf([{ runs: [run("Norco 10/325mg #120: Upheld")] }]);
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

afterEach(() => vi.restoreAllMocks());

describe("readPdf", () => {
  it("gives the text, and the span of each page; a form feed ends a page", async () => {
    const { text, pages } = await readPdf(makePdf([{ runs: [run("One")] }, { runs: [] }, { runs: [run("Two"), run("Three", 72, 686)] }]));
    expect(text).toBe("One\n\f\fTwo\nThree\n");
    expect(pages.map(({ number, span }) => [number, text.slice(span.start, span.end)])).toEqual([
      [1, "One\n\f"],
      [2, "\f"],
      [3, "Two\nThree\n"],
    ]);
  });

  it("leaves the bytes to their owner, whatever holds them", async () => {
    const before = ONE_PAGE.slice();
    const inLarger = Buffer.concat([Buffer.from("xx"), ONE_PAGE]).subarray(2);
    const { buffer } = ONE_PAGE.slice();
    const readings = await Promise.all([readPdf(ONE_PAGE), readPdf(Buffer.from(ONE_PAGE)), readPdf(inLarger), readPdf(buffer)]);
    for (const { text } of readings) expect(text).toBe("Norco 10/325mg #120: Upheld\n");
    expect(ONE_PAGE).toEqual(before);
    expect(buffer.byteLength).toBe(before.length);
  });

  it("opens a protected PDF with its password", async () => {
    const locked = lockedPdf(ONE_PAGE, "open sesame");
    expect((await readPdf(locked, { password: "open sesame" })).text).toBe("Norco 10/325mg #120: Upheld\n");
    expect((await readPdf(ONE_PAGE, { password: "not needed" })).text).toBe("Norco 10/325mg #120: Upheld\n");
  });
});

describe("a file without text", () => {
  const text = new TextDecoder().decode(ONE_PAGE);
  const cases: readonly [what: string, file: Uint8Array, code: string, message: RegExp, password?: string][] = [
    ["an empty file", new Uint8Array(), "empty-file", /is empty.*again/],
    ["an HTML page", bytes("\n<!DOCTYPE html><title>404</title>"), "not-a-pdf", /HTML page.*download the PDF again/],
    ["another file", bytes("Case Number: CM16-0990101"), "not-a-pdf", /no PDF.*right file/],
    ["a PDF that is cut off", ONE_PAGE.slice(0, 600), "pdf-damaged", /cut off.*again/],
    ["a PDF whose addition is cut off", bytes(`${text}7 0 obj\n<< /Type /Catalog`), "pdf-damaged", /cut off.*again/],
    ["a PDF without a catalogue", bytes(text.replaceAll("/Catalog", "/Katalog").replaceAll("/Pages", "/Bages")), "pdf-damaged", /damaged/],
    ["a PDF with a page that sets no font", bytes(text.replace(" 12 Tf", " 12 Xf")), "pdf-damaged", /damaged/],
    ["a protected PDF", lockedPdf(ONE_PAGE, "x"), "pdf-password", /protected by a password: give it with the option `password`/],
    ["a protected PDF, with a wrong password", lockedPdf(ONE_PAGE, "x"), "pdf-password", /another password than/, "y"],
    ["a scan", makePdf([{ runs: [] }, { runs: [] }]), "pdf-without-text", /only images.*OCR/],
  ];
  for (const [what, file, code, message, password] of cases) {
    it(`is told: ${what}`, async () => {
      const said = ["log", "info", "warn", "error"].map((method) => vi.spyOn(console, method as "log"));
      const error = await readPdf(file, { password }).catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(PdfError);
      expect(error).toMatchObject({ name: "PdfError", code, message: expect.stringMatching(message) });
      for (const spy of said) expect(spy).not.toHaveBeenCalled();
    });
  }

  const broken = join(import.meta.dirname, "..", "..", "..", "shared", "letters", "broken");
  it.skipIf(!existsSync(broken))("is told of files found in the wild (skipped where they are not at hand)", async () => {
    const codeOf = (name: string): Promise<unknown> =>
      readPdf(readFileSync(join(broken, name))).then(
        () => "read",
        ({ code }: PdfError) => code,
      );
    const names = [
      "empty.pdf",
      "html-error-page.pdf",
      "password-is-secret.pdf",
      "scan-without-text.pdf",
      "truncated.pdf",
      "another-letter.txt",
    ];
    expect(await Promise.all(names.map(codeOf))).toEqual([
      "empty-file",
      "not-a-pdf",
      "pdf-password",
      "pdf-without-text",
      "pdf-damaged",
      "not-a-pdf",
    ]);
    expect((await readPdf(readFileSync(join(broken, "password-is-secret.pdf")), { password: "secret" })).text).toMatch(/CM\d\d-\d{7}/);
  });
});
