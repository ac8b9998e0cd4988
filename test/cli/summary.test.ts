import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { describe, expect, it } from "vitest";
import { example, EXAMPLES, folder, imr } from "./helpers.ts";

const PLAIN = { NO_COLOR: "1" };
const summaryOf = async (letter: string, terminal = 80): Promise<string> =>
  (await imr(["parse", "-"], { stdin: letter, terminal, env: PLAIN })).out;

/** The value beside a label, unwrapped. */
function valuesOf(text: string, label: string): string[] {
  const rows = text.split("\n");
  return rows.flatMap((line, i) => {
    if (!line.startsWith(`    ${label} `)) return [];
    const more = rows.slice(i + 1).findIndex((next) => !/^ {26}/.test(next));
    return [[line, ...rows.slice(i + 1, i + 1 + more)].map((part) => part.slice(26).trim()).join(" ")];
  });
}

const NORCO = example("CM16-0990101");
const ANKLE = example("CM16-0990127");

describe("summary", () => {
  it("reads well", async () => {
    const { out } = await imr(["parse", `${EXAMPLES}/CM16-0990127.txt`], { terminal: 80, env: PLAIN });
    expect(out).toBe(`UPHELD: the denial stands.  OVERTURNED: the service is to be provided.

CM16-0990127                                   examples/letters/CM16-0990127.txt
────────────────────────────────────────────────────────────────────────────────
    Outcome               UPHELD
    Dates                 injury 2016-08-02, UR denial 2016-10-19,
                          application 2016-11-07, assigned 2016-11-16,
                          decision 2016-12-16
    Reviewer              Family Practice, Sports Medicine; licensed in CA, WA

 1  UPHELD                Physical therapy 6 visits for the right ankle
    Category              Rehabilitation, Physical Therapy/Occupational Therapy
                          (PT/OT)
    Original request      Physical therapy 3 times a week for 4 weeks for the
                          right ankle
    Authorized            Physical therapy 6 visits for the right ankle
    Claims administrator  MTUS Ankle and Foot Complaints 2004
                          non-MTUS ODG, Ankle & Foot: Physical therapy (PT)
    MAXIMUS               MTUS Ankle and Foot Complaints 2004: Initial Care;
                            Physical Methods
                          non-MTUS ODG, Ankle & Foot: Physical therapy (PT)
    Verdict               not medically necessary
`);
  });

  it("counts the decisions of a mixed letter", async () => {
    expect(valuesOf(await summaryOf(example("CM17-0990158")), "Outcome")).toEqual(["PARTIALLY OVERTURNED (3 overturned, 2 upheld)"]);
  });

  it("says that all issues went one way", async () => {
    const letter = example("CM20-0990172").replace("8 sessions: Overturned", "8 sessions: Upheld");
    expect(valuesOf(await summaryOf(letter), "Outcome")).toEqual(["UPHELD (all 2 issues)"]);
  });

  it("takes the dates from the summary where the letter has no header", async () => {
    const text = await summaryOf(example("CM14-0990165"));
    expect(text).toContain("Case number not given");
    expect(valuesOf(text, "Dates")).toEqual(["injury 2009-11-05, UR denial 2014-08-12 (from the clinical summary)"]);
    expect(valuesOf(text, "Reviewer")).toEqual(["Physical Medicine and Rehabilitation; subspecialty Pain Medicine; licensed in CA"]);
  });

  it("says that a letter was expedited", async () => {
    expect(valuesOf(await summaryOf(NORCO.replace("Standard", "Expedited")), "Dates")[0]).toMatch(/decision 2016-11-04, expedited$/);
  });

  it("shows quantity and dates of service", async () => {
    const text = await summaryOf(
      NORCO.replace("Norco 10/325mg #120: Upheld", "Retrospective: Norco 10/325mg #120 (DOS: 08/18/2016): Upheld"),
    );
    expect(valuesOf(text, "Quantity")).toEqual(["120"]);
    expect(valuesOf(text, "Date of service")).toEqual(["2016-08-18 (retrospective)"]);
    const undated = await summaryOf(NORCO.replace("Norco 10/325mg #120: Upheld", "Retrospective: Norco 10/325mg #120: Upheld"));
    expect(valuesOf(undated, "Date of service")).toEqual(["not given (retrospective)"]);
  });

  it("says where a side cites nothing", async () => {
    expect(valuesOf(await summaryOf(example("CM20-0990172")), "Claims administrator")).toEqual([
      "cites no guideline",
      "MTUS Knee Disorders 2019 MTUS Chronic Pain 2017: Treatment Recommendations",
    ]);
  });

  it("shows diagnostics with their lines", async () => {
    const letter = NORCO.replaceAll("\f", "").replace("not medically\nnecessary", "medically\nnecessary");
    const [warning] = valuesOf(await summaryOf(letter), "warning");
    const line = letter.slice(0, letter.indexOf("Upheld")).split("\n").length;
    expect(warning).toMatch(new RegExp(`^line ${line}: Issue 1 is upheld`));
  });

  it("shows what is left of a damaged letter", async () => {
    const text = await summaryOf("IMR ISSUES, DECISIONS AND RATIONALES\nNorco #120:\nClaims Administrator guideline: MTUS.\n");
    for (const words of ["not found", "DECISION MISSING", "Case number not given", "none given", "not known: a decision is missing"])
      expect(text).toContain(words);
    expect(valuesOf(text, "error")).not.toEqual([]);
  });

  it("keeps to the terminal's width and loses no word", async () => {
    const words = (text: string): string[] => text.replace(/─/g, "").split(/\s+/);
    const wide = (await imr(["parse", EXAMPLES], { terminal: 400, env: PLAIN })).out;
    for (const width of [50, 60, 80, 133]) {
      const { out } = await imr(["parse", EXAMPLES], { terminal: width, env: PLAIN });
      expect(Math.max(...out.split("\n").map((line) => line.length))).toBe(width);
      expect(words(out)).toEqual(words(wide));
    }
  });

  it("is 80 wide where there is no terminal, and cuts words that are longer", async () => {
    const { out } = await imr(["parse", "--format", "summary", "-"], { stdin: ANKLE.replace("Sports Medicine", "x".repeat(100)) });
    expect(Math.max(...out.split("\n").map((line) => line.length))).toBe(80);
    expect(out.match(/x/g)?.length).toBeGreaterThanOrEqual(100);
  });

  it("puts a long file name on a line of its own", async () => {
    const path = join(folder({ [`${"long".repeat(20)}.txt`]: NORCO }), `${"long".repeat(20)}.txt`);
    const { out } = await imr(["parse", path], { terminal: 80, env: PLAIN });
    expect(out.split("\n").slice(2, 4)).toEqual(["CM16-0990101", path]);
  });

  it("lets no letter steer the terminal", async () => {
    expect(await summaryOf(NORCO.replace("Norco 10/325mg #120: Upheld", "Norco \x1b[2J10/325mg\u202e #120: Upheld"))).not.toMatch(
      /[\x1b\u202e]/,
    );
  });
});

describe("colour", () => {
  const args = ["parse", EXAMPLES, "--format", "summary"];

  it("is used on a terminal only, and tells nothing that the words don't", async () => {
    const coloured = (await imr(args, { terminal: 80 })).out;
    const plain = (await imr(args)).out;
    expect(plain).not.toContain("\x1b");
    expect(coloured).toContain("\x1b[35mUPHELD");
    expect(coloured).toContain("\x1b[36mOVERTURNED");
    expect(stripVTControlCharacters(coloured)).toBe(plain);
  });

  it("honours NO_COLOR and TERM=dumb; an empty NO_COLOR is none", async () => {
    expect((await imr(args, { terminal: 80, env: { NO_COLOR: "1" } })).out).not.toContain("\x1b");
    expect((await imr(args, { terminal: 80, env: { TERM: "dumb" } })).out).not.toContain("\x1b");
    expect((await imr(args, { terminal: 80, env: { NO_COLOR: "" } })).out).toContain("\x1b");
  });

  it("is in no data", async () => {
    for (const format of ["ndjson", "json"])
      expect((await imr(["parse", EXAMPLES, "--format", format], { terminal: 80 })).out).not.toContain("\\u001b");
  });
});
