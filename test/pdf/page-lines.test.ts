import { describe, expect, it } from "vitest";
import { makePdf, type PrintedPage, type PrintedRun } from "../../scripts/make-pdf.mjs";
import { readPdf } from "../../src/pdf/index.ts";

const run = (text: string, x: number, y: number, more: Partial<PrintedRun> = {}): PrintedRun => ({ text, x, y, ...more });
const textOf = async (runs: PrintedRun[], page: Partial<PrintedPage> = {}): Promise<string> =>
  (await readPdf(makePdf([{ runs, ...page }]))).text;

/** A paragraph: lines of running text, one below the other. */
const paragraph = (lines: string[], x: number, y: number, leading = 13.8): PrintedRun[] =>
  lines.map((line, i) => run(line, x, y - leading * i));
const PROSE = [
  "The injured worker is a 47 year old male, who sustained an industrial injury when a",
  "crate of tiles slid from a pallet and struck the outer side of his right ankle. He was",
  "given a brace and six visits of therapy, and went back to work with the foot taped.",
];

describe("lines", () => {
  it("are put together from runs on one height, in the order in which they stand", async () => {
    const cells = [run("Upheld", 300, 700), run("Case Number:", 72, 700.1), run("CM16-0990101", 180, 699.9)];
    expect(await textOf(cells)).toMatch(/^Case Number: {2,}CM16-0990101 {2,}Upheld\n$/);
  });

  it("line up the columns of a table", async () => {
    const rows = [
      ["Case Number:", "CM16-0990101", "", ""],
      ["Date Assigned:", "11/30/2016", "Date of Injury:", "10/11/2016"],
      ["Priority:", "Standard", "Application", "11/21/2016"],
      ["", "", "Received:", ""],
    ];
    const runs = rows.flatMap((cells, row) => cells.map((cell, column) => run(cell, 72 + 110 * column, 700 - 13 * row)));
    expect((await textOf(runs)).split("\n")).toEqual([
      "Case Number:      CM16-0990101",
      "Date Assigned:    11/30/2016        Date of Injury:    10/11/2016",
      "Priority:         Standard          Application        11/21/2016",
      "                                    Received:",
      "",
    ]);
  });

  it("have no blank where a word is printed in pieces, and one where words are apart", async () => {
    // "MAXI" is 32 wide in this font and size.
    expect(await textOf([run("MAXI", 72, 700), run("MUS guideline", 72 + 32, 700)])).toBe("MAXIMUS guideline\n");
    expect(await textOf([run("MAXI", 72, 700), run("MUS guideline", 72 + 32 + 0.9, 700)])).toBe("MAXIMUS guideline\n");
    expect(await textOf([run("MAXI", 72, 700), run("MUS guideline", 72 + 32 + 3, 700)])).toBe("MAXI MUS guideline\n");
    expect(await textOf([run("MTUS ", 72, 700), run("2016", 72 + 40, 700, { bold: true })])).toBe("MTUS 2016\n");
    expect(await textOf([run("MTUS", 72, 700, { bold: true }), run(" 2016", 72 + 36, 700)])).toBe("MTUS 2016\n");
  });

  it("hold superscripts and subscripts", async () => {
    const runs = [
      run("on the 3", 72, 700),
      run("rd", 111.5, 704, { size: 7 }),
      run("of 12 visits, H", 122, 700),
      run("2", 190, 698, { size: 7 }),
      run("O", 193.6, 700),
    ];
    expect(await textOf([...runs, run("next line", 72, 686.2)])).toBe("on the 3rd of 12 visits, H2O\nnext line\n");
  });

  it("are not doubled where bold text is printed twice", async () => {
    expect(await textOf([run("Upheld", 72, 700), run("Upheld", 72.4, 700), run("not medically", 200, 700)])).toMatch(
      /^Upheld {2,}not medically\n$/,
    );
    expect(await textOf([run("no", 72, 700), run("no", 86, 700)])).toBe("no no\n");
  });

  it("stand from top to bottom, in whatever order the file has them", async () => {
    const runs = [...paragraph(PROSE, 72, 600), run("CLINICAL CASE SUMMARY", 220, 640), run("Page 1", 290, 40)];
    for (const order of [runs, runs.toReversed(), runs.toSorted((a, b) => a.text.localeCompare(b.text))])
      expect(await textOf(order)).toMatch(/^ +CLINICAL CASE SUMMARY\n\nThe injured[^\n]+\ncrate[^\n]+\ngiven[^\n]+\n\n +Page 1\n$/);
  });

  it("are not mixed with large print that stands over them", async () => {
    const text = await textOf([run("COPY", 200, 590, { size: 80 }), ...paragraph(PROSE, 72, 613.8)]);
    const lines = text.split("\n").filter((line) => line !== "");
    expect(lines.filter((line) => PROSE.includes(line))).toHaveLength(2);
    expect(lines).toHaveLength(3);
  });
});

describe("paragraphs", () => {
  it("have an empty line between them", async () => {
    expect(await textOf([...paragraph(PROSE, 72, 700), ...paragraph(PROSE, 72, 700 - 13.8 * 4)])).toBe(
      `${PROSE.join("\n")}\n\n${PROSE.join("\n")}\n`,
    );
  });

  it("have it in letters with double spacing too, and no other line has", async () => {
    expect(await textOf([...paragraph(PROSE, 72, 700, 27.6), ...paragraph(PROSE, 72, 700 - 27.6 * 4, 27.6)])).toBe(
      `${PROSE.join("\n")}\n\n${PROSE.join("\n")}\n`,
    );
  });

  it("are known on a page with hardly a line by the pages before", async () => {
    const { text } = await readPdf(makePdf([{ runs: paragraph(PROSE, 72, 700) }, { runs: [run("One", 72, 700), run("Two", 72, 672)] }]));
    expect(text).toBe(`${PROSE.join("\n")}\n\fOne\n\nTwo\n`);
  });
});

describe("columns of prose", () => {
  const left = ["Left one of four words", "left two of four words", "left three of four words", "left four of four words"];
  const right = left.map((line) => line.replace(/left/i, "right"));
  const heading = run("A heading over both of the columns of this page", 150, 640);
  const below = run("A line below both of the columns, as wide as they are", 72, 500);

  it("stand one behind the other", async () => {
    const text = await textOf([heading, ...paragraph(left, 72, 600), ...paragraph(right, 330, 600), below]);
    expect(
      text
        .split("\n")
        .filter((line) => line !== "")
        .map((line) => line.trim()),
    ).toEqual([heading.text, ...left, ...right, below.text]);
  });

  it("are told from a table whose columns are printed one by one", async () => {
    const labels = ["Case Number:", "Date Assigned:", "Decision Date:", "Priority:"];
    const values = ["CM16-0990101", "11/30/2016", "01/06/2017", "Standard"];
    const text = await textOf([...paragraph(labels, 72, 600), ...paragraph(values, 200, 600)]);
    expect(text.split("\n").slice(0, 4)).toEqual(labels.map((label, i) => expect.stringMatching(new RegExp(`^${label} +${values[i]}$`))));
  });
});

describe("directions", () => {
  it("are read as the page is turned", async () => {
    const turned = paragraph(PROSE, 0, 0).map(({ text, y }) => run(text, 100 - y, 72, { angle: 90 }));
    expect(await textOf(turned, { rotate: 90 })).toBe(`${PROSE.join("\n")}\n`);
  });

  it("are read one behind the other: most of the text, then stamps at the margin and watermarks", async () => {
    const stamp = run("Received 2016", 30, 300, { angle: 90 });
    const watermark = run("DRAFT", 200, 300, { angle: 45, size: 60 });
    expect(await textOf([stamp, watermark, ...paragraph(PROSE, 72, 600)])).toBe(`${PROSE.join("\n")}\n\nReceived 2016\n\nDRAFT\n`);
  });

  it("can be a little crooked, as a scan's are", async () => {
    const lean = (Math.PI / 180) * 1.5;
    const words = PROSE.flatMap((line, row) =>
      line.split(" ").map((word, i, all) => {
        const along = 5.6 * all.slice(0, i).reduce((sum, { length }) => sum + length + 1, 0);
        const [x, y] = [72 + along, 700 - 13.8 * row];
        return run(word, x * Math.cos(lean) - y * Math.sin(lean), x * Math.sin(lean) + y * Math.cos(lean), { angle: 1.5 });
      }),
    );
    expect((await textOf(words)).replace(/ +/g, " ")).toBe(`${PROSE.join("\n")}\n`);
  });
});

describe("characters", () => {
  it("are what the font's glyphs stand for", async () => {
    expect(await textOf([run("§ 9792.20 – 45° “pain”, 2× a week • café", 72, 700)])).toBe("§ 9792.20 – 45° “pain”, 2× a week • café\n");
  });
});
