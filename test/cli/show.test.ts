/** The commands that show something of each letter: check, citations, explain. */
import { describe, expect, it } from "vitest";
import { extractCitations, parseDetermination } from "../../src/index.ts";
import { example, EXAMPLES, imr, objectsOf } from "./helpers.ts";

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
    expect(out).toMatch(/^-:\d+:\d+ warning verdict-contradicts-decision: Issue 2 is upheld/);
    expect(out).toContain("Cyclobenzaprine 7.5mg #20: Upheld");
    expect(out).toContain("Read the rationale");
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

  it("has colours on a terminal only, and none where they are not wanted", async () => {
    expect((await imr(["check", "-"], { stdin: CONTRADICTION, terminal: 80 })).out).toContain("\x1b[33m");
    expect((await imr(["check", "-"], { stdin: CONTRADICTION })).out).not.toContain("\x1b");
  });
});

describe("imr citations", () => {
  it("gives those of extractCitations as NDJSON, with their source", async () => {
    const { code, out } = await imr(["citations", "-"], { stdin: NORCO });
    expect(code).toBe(0);
    expect(objectsOf(out)).toEqual(extractCitations(NORCO).map((citation) => ({ source: "-", ...citation })));
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
  it("prints every line of the letter, each part named once in the margin", async () => {
    const { code, out } = await imr(["explain", "-"], { stdin: CONTRADICTION });
    expect(code).toBe(0);
    const lines = out.split("\n");
    const printed = lines.flatMap((line) => (line.includes("|") ? [line.slice(line.indexOf("|") + 2).trim()] : []));
    expect(printed).toEqual(
      CONTRADICTION.trimEnd()
        .split("\n")
        .map((line) => line.replace("\f", " ").trim()),
    );
    for (const { kind, issue } of parseDetermination(CONTRADICTION).sections) {
      if (kind !== "blank") expect(lines.filter((line) => line.startsWith(`${issue === null ? "" : `${issue} `}${kind} `))).toHaveLength(1);
    }
  });

  it("tells remarks below their lines", async () => {
    const { out } = await imr(["explain", "-"], { stdin: CONTRADICTION });
    expect(out).toMatch(/\| Cyclobenzaprine 7\.5mg #20: Upheld\n +\^ warning verdict-contradicts-decision/);
  });

  it("has colours and a legend on a terminal", async () => {
    const { out } = await imr(["explain", "-"], { stdin: NORCO, terminal: 80 });
    expect(out).toContain("\x1b[48;5;");
    expect(out.split("\n")[1]).toContain(" clinical-summary ");
  });
});
