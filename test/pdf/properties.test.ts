import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { EXAMPLE_PDFS, examplePdf } from "../../scripts/example-pdfs.mjs";
import { makePdf, pagesOfLetter } from "../../scripts/make-pdf.mjs";
import { parseDetermination } from "../../src/index.ts";
import { PdfError, placeOf, readPdf } from "../../src/pdf/index.ts";
import { anyLetter, type ExtractorStyle } from "../../src/testing/index.ts";

/** What a PDF has no trace of is left out, and so is what its fonts have no glyphs for. */
const PRINTED: Partial<ExtractorStyle> = {
  width: 66,
  lineEnd: "\n",
  doubled: false,
  emptyLines: "before-all",
  pageLengths: [12, 18, 9],
  pageBreak: "\n\f",
  blanks: [" "],
  trailing: [""],
  separators: [": "],
  headerOrder: "two-columns",
  ligatures: false,
  bullet: "   •",
  opening: "",
  closing: "\n",
};

/** A record without its places. */
const withoutSpans = (record: object): unknown =>
  JSON.parse(JSON.stringify(record, (key, value: unknown) => (key === "span" ? undefined : value)));

describe("a letter that is printed and read", () => {
  it("gives the record of its text", async () => {
    await fc.assert(
      fc.asyncProperty(anyLetter({ style: PRINTED }), async ({ letter }) => {
        const { text } = await readPdf(makePdf(pagesOfLetter(letter)));
        expect(withoutSpans(parseDetermination(text))).toEqual(withoutSpans(parseDetermination(letter)));
      }),
      { numRuns: 150 },
    );
  });

  it("has pages that tile its text, and a page, line and column for each of its words", async () => {
    await fc.assert(
      fc.asyncProperty(anyLetter({ style: PRINTED }), async ({ letter }) => {
        const printed = pagesOfLetter(letter);
        const pdf = await readPdf(makePdf(printed));
        expect(pdf.pages.map(({ number }) => number)).toEqual(printed.map((_, i) => i + 1));
        expect(pdf.pages[0]?.span.start).toBe(0);
        expect(pdf.pages.at(-1)?.span.end).toBe(pdf.text.length);
        for (const [i, { span }] of pdf.pages.entries()) expect(span.end).toBe(pdf.pages[i + 1]?.span.start ?? pdf.text.length);
        const lines = pdf.text.split("\f").map((page) => page.split("\n").filter((line) => line !== ""));
        for (const { index, 0: word } of pdf.text.matchAll(/\S+/g)) {
          const { page, line, column } = placeOf(pdf, index);
          expect(lines[page - 1]?.[line - 1]?.slice(column - 1).startsWith(word)).toBe(true);
        }
      }),
      { numRuns: 20 },
    );
  });
});

describe("a damaged file", () => {
  // A runner that hears of stray rejections would report them, where in production nothing but readPdf listens: it goes on listening for some
  // time after a reading, so that its own listener has to be gone before the runner's are taken away, and the last rejections come before these are back.
  const laterThanReadings = (): Promise<void> => new Promise((done) => setTimeout(done, 2_000));
  let listeners: NodeJS.UnhandledRejectionListener[] = [];
  beforeAll(async () => {
    await laterThanReadings();
    listeners = process.listeners("unhandledRejection");
    process.removeAllListeners("unhandledRejection");
  });
  afterAll(async () => {
    await laterThanReadings();
    for (const listener of listeners) process.on("unhandledRejection", listener);
  });

  /** Damage as data, so that a failing case is short to read. `at` and `to` are thousandths of the file's length. */
  const damages = fc.array(
    fc.record({
      kind: fc.constantFrom("byte", "cut", "cut and ended", "hole", "repeat", "noise", "number"),
      at: fc.nat(1000),
      to: fc.nat(1000),
      noise: fc.uint8Array({ minLength: 1, maxLength: 30 }),
      number: fc.integer(),
    }),
    { minLength: 1, maxLength: 4 },
  );

  type Damage = typeof damages extends fc.Arbitrary<(infer One)[]> ? One : never;
  const spoilt = (file: Buffer, { kind, at, to, noise, number }: Damage): Buffer => {
    const [start, end] = [at, to].map((share) => Math.floor((share / 1000) * file.length)) as [number, number];
    const [before, behind] = [file.subarray(0, start), file.subarray(start)];
    switch (kind) {
      case "byte":
        return Buffer.concat([before, noise.subarray(0, 1), behind.subarray(1)]);
      case "cut":
        return before;
      case "cut and ended":
        return Buffer.concat([before, Buffer.from("%%EOF")]);
      case "hole":
        return Buffer.concat([before, behind.subarray(noise.length * 10)]);
      case "repeat":
        return Buffer.concat([before, file.subarray(end)]);
      case "noise":
        return Buffer.concat([before, noise, behind]);
      default:
        return Buffer.concat([before, Buffer.from(behind.toString("latin1").replace(/\d+/, String(number)), "latin1")]);
    }
  };

  it("gives text or a PdfError, and ends no process", async () => {
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...Object.keys(EXAMPLE_PDFS)), damages, async (name, all) => {
        const file = all.reduce<Buffer>(spoilt, Buffer.from(examplePdf(name)));
        const outcome = await readPdf(file).catch((error: unknown) => error);
        if (outcome instanceof PdfError) seen.add(outcome.code);
        else expect(outcome).toMatchObject({ text: expect.any(String), pages: expect.any(Array) });
      }),
      { numRuns: 300 },
    );
    expect(seen).toContain("pdf-damaged");
  });

  it("of no known kind gives a PdfError", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 500 }), async (bytes) => {
        await expect(readPdf(Buffer.concat([Buffer.from("%PDF-1.7\n"), bytes, Buffer.from("\n%%EOF")]))).rejects.toBeInstanceOf(PdfError);
      }),
    );
  });
});
