/** The commands that show something of each letter: check, citations, explain. */
import { describe, expect, it } from "vitest";
import { DIAGNOSTICS, extractCitations, parseDetermination } from "../../src/index.ts";
import { goldenLetters } from "../properties/arbitraries.ts";
import { example, EXAMPLES, folder, imr, objectsOf } from "./helpers.ts";

const NORCO = example("CM16-0990101");
const CONTRADICTION = example("CM17-0990186");
const withoutDecision = NORCO.replace("Upheld", "");

describe("imr check", () => {
  it("prints nothing of a letter without remarks, and exits with 0", async () => {
    expect(parseDetermination(NORCO).diagnostics).toEqual([]);
    expect(await imr(["check", "-"], { stdin: NORCO })).toMatchObject({ code: 0, out: "" });
  });

  it("shows each remark at its place, with what to do; a warning is no failure", async () => {
    const { code, out } = await imr(["check", "-"], { stdin: CONTRADICTION });
    expect(code).toBe(0);
    expect(out).toMatch(/^-:51:26: warning verdict-contradicts-decision: Issue 2 is upheld/);
    expect(out.split("\n").slice(1, 3)).toEqual(["  51 | Cyclobenzaprine 7.5mg #20: Upheld", `     | ${" ".repeat(25)}^~~~~~~~`]);
    expect(out).toContain("\n  Read the rationale");
  });

  it("exits with 1 where a letter has an error, or could not be read", async () => {
    expect(await imr(["check", "-"], { stdin: withoutDecision })).toMatchObject({
      code: 1,
      out: expect.stringContaining("error missing-decision"),
    });
    const { code, err } = await imr(["check", "missing.txt", EXAMPLES]);
    expect(code).toBe(1);
    expect(err).toContain("missing.txt: There is no such file");
  });

  it("gives NDJSON with what to do about each, also of letters without remarks", async () => {
    const path = folder({ "a.txt": NORCO, "b.txt": CONTRADICTION, "c.txt": withoutDecision });
    const { code, out, err } = await imr(["check", "--format", "ndjson", path]);
    expect(code).toBe(1);
    expect(objectsOf(out)).toEqual(
      [NORCO, CONTRADICTION, withoutDecision].map((letter, i) => ({
        source: `${path}/${"abc".charAt(i)}.txt`,
        diagnostics: parseDetermination(letter).diagnostics.map((one) => ({ ...one, action: DIAGNOSTICS[one.code].action })),
      })),
    );
    expect(objectsOf(out).map(({ diagnostics }) => diagnostics.length)).toEqual([0, 1, 1]);
    expect(err).toContain("1 error, 1 warning, 0 infos");
  });

  it("refuses another format", async () => {
    const { code, out, err } = await imr(["check", "--format", "csv", "-"], { stdin: NORCO });
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain("There is no format `csv`: the formats are text, ndjson");
  });

  it("has colours on a terminal only, and none where they are not wanted", async () => {
    expect((await imr(["check", "-"], { stdin: CONTRADICTION, terminal: 80 })).out).toContain("\x1b[33m");
    expect((await imr(["check", "-"], { stdin: CONTRADICTION })).out).not.toContain("\x1b");
  });
});

describe("imr citations", () => {
  it("gives those of extractCitations as NDJSON, with their source", async () => {
    const { code, out } = await imr(["citations", "-"], { stdin: NORCO });
    expect(code).toBe(0);
    const { caseNumber } = parseDetermination(NORCO).caseHeader ?? {};
    expect(objectsOf(out)).toEqual(extractCitations(NORCO).map((citation) => ({ source: "-", caseNumber, citation })));
    expect(objectsOf(out).length).toBeGreaterThan(1);
  });

  it("gives a table with place, kind, meaning and wording", async () => {
    const { out } = await imr(["citations", "--format", "table", "-"], { stdin: CONTRADICTION });
    const [source, first, wording] = out.split("\n") as [string, string, string];
    expect(source).toBe("-");
    expect(first).toMatch(/^ {2}1 claims administrator +guideline +MTUS Acupuncture Medical Treatment Guidelines 2007$/);
    expect(wording.trim()).toBe("Acupuncture Treatment 2007");
    expect(wording.indexOf("Acu")).toBe(first.indexOf("MTUS"));
  });

  it("refuses another format", async () => {
    expect(await imr(["citations", "--format", "xml", "-"], { stdin: NORCO })).toMatchObject({ code: 2, out: "" });
  });
});

describe("imr explain", () => {
  /** Without remarks: the number in the margin, the part's name, and what of the letter stands there. */
  const rowsOf = (out: string) =>
    out.split("\n").flatMap((line) => {
      const [, number = "", name = "", text = ""] = /^ *(\d*) │ (.{15}) │ ?(.*)$/.exec(line) ?? [];
      const isRow = line.includes("│") && !/^ *\^(?: |$)|^(?:error|warning|info) [a-z-]+: /.test(text);
      return isRow ? [{ number: Number(number), name: name.trim(), text }] : [];
    });
  const withoutBlanks = (text: string): string => text.replace(/[\s\p{Cf}\p{Cs}]+/gu, "");
  const LINE_ENDS = { "line feeds": "\n", "carriage returns and line feeds": "\r\n", "carriage returns": "\r" };
  const letters = [...goldenLetters, ...goldenLetters.slice(0, 4).map((letter) => `\n\n ${letter}`)];

  describe.each(Object.entries(LINE_ENDS))("of letters with %s", (_name, lineEnd) => {
    it.each([60, 200])("prints every line once, in order, in %i columns", async (columns) => {
      for (const own of letters) {
        const letter = own.replace(/\r\n|[\r\n]/g, lineEnd);
        const { code, out } = await imr(["explain", "-"], { stdin: letter, terminal: columns, env: { NO_COLOR: "1" } });
        expect(code).toBe(0);
        const printed: string[] = [];
        for (const { number, text } of rowsOf(out)) {
          if (number === 0) printed[printed.length - 1] += text;
          else expect(printed.push(text)).toBe(number);
        }
        expect(printed.map(withoutBlanks)).toEqual(letter.trimEnd().split(lineEnd).map(withoutBlanks));
      }
    });
  });

  it("names each part once in the margin, where it begins", async () => {
    const { out } = await imr(["explain", "-"], { stdin: CONTRADICTION });
    const named = rowsOf(out).filter(({ name }) => name !== "");
    const sections = parseDetermination(CONTRADICTION).sections.filter(({ kind }) => kind !== "blank");
    expect(named).toHaveLength(sections.length);
    for (const [i, { issue, span }] of sections.entries()) {
      const [line = ""] = CONTRADICTION.slice(span.start).trimStart().split("\n");
      expect(named[i]?.text.trim()).toBe(line.trim());
      expect(named[i]?.name.endsWith(` ${issue}`)).toBe(issue !== null);
    }
  });

  it("tells the pages of a letter", async () => {
    const { out } = await imr(["explain", "-"], { stdin: NORCO });
    expect(NORCO.split("\f")).toHaveLength(3);
    expect(out).toMatch(/\n── page 2 ─+\n +35 │ lead-in {9}│ /);
    expect(out).not.toContain("page 3");
  });

  it("tells remarks below their lines", async () => {
    const { out } = await imr(["explain", "-"], { stdin: CONTRADICTION });
    expect(out).toMatch(/│ Cyclobenzaprine 7\.5mg #20: Upheld\n {6}│ {17}│ {26}\^ warning verdict-contradicts-decision: Issue 2 is upheld/);
  });

  it("tells a remark that is far to the right below its place", async () => {
    const { out } = await imr(["explain", "-"], { stdin: CONTRADICTION, terminal: 60, env: { NO_COLOR: "1" } });
    expect(out).toMatch(/│ Cyclobenzaprine 7\.5mg #20: Upheld\n {6}│ {17}│ {26}\^ warning/);
    const far = CONTRADICTION.replace("Cyclobenzaprine 7.5mg #20: Upheld", "Cyclobenzaprine 7.5mg, twenty tablets #20: Upheld");
    expect((await imr(["explain", "-"], { stdin: far, terminal: 60, env: { NO_COLOR: "1" } })).out).toMatch(
      /twenty tablets #20: Upheld\n {6}│ {17}│ {42}\^\n {6}│ {17}│ warning verdict-contradicts-decision/,
    );
  });

  it("has a legend of the parts that stand there, in their colours on a terminal", async () => {
    const { out } = await imr(["explain", "-"], { stdin: NORCO, terminal: 100 });
    expect(out.split("\n")[0]).toBe("\x1b[1m- · CM16-0990101\x1b[22m");
    const [legend = ""] = out.split("\n\n");
    for (const name of ["case header", "reviewer", "summary", "title", "administrator", "MAXIMUS", "rationale"]) {
      const colour = new RegExp(`(\x1b\\[\\d+m)${name} *\x1b`).exec(legend)?.[1];
      expect(colour, name).toBeDefined();
      expect(out.slice(legend.length)).toMatch(new RegExp(`│\x1b\\[22m \x1b\\${colour?.slice(1)}${name}`));
    }
    expect(legend).not.toContain("unrecognized");
    expect(out).toContain("\x1b[4m");
    expect((await imr(["explain", "-"], { stdin: NORCO })).out).not.toContain("\x1b");
  });
});
