import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parseDetermination, type Agreement } from "../../src/index.ts";
import { agreementOf } from "../../src/resolve/index.ts";
import { guideline, issueOf, lineOf, odg, other, type Sides } from "./helpers.ts";

const lowBack = guideline("low-back-complaints", { edition: 2004 });
const knee = guideline("knee-complaints", { edition: 2004 });
const pain2009 = guideline("chronic-pain-medical-treatment", { edition: 2009, sections: ["Physical Medicine"] });
const pain2016 = guideline("chronic-pain-medical-treatment", { edition: 2016, sections: ["Office visits"] });

const CASES: readonly (readonly [string, Sides, Agreement])[] = [
  ["one guideline on both sides", { administrator: [lowBack], maximus: [lowBack] }, "same"],
  ["edition and sections do not matter", { administrator: [pain2009], maximus: [pain2016] }, "same"],
  ["the authority does not matter", { administrator: [{ ...lowBack, authority: "non-MTUS" }], maximus: [lowBack] }, "same"],
  ["the order does not matter", { administrator: [lowBack, knee], maximus: [knee, lowBack] }, "same"],
  ["a guideline cited twice is one", { administrator: [pain2009, pain2016], maximus: [pain2016] }, "same"],
  ["two guidelines", { administrator: [lowBack], maximus: [knee] }, "different"],
  ["of two eras", { administrator: [lowBack], maximus: [guideline("low-back-disorders")] }, "different"],
  ["one of MAXIMUS' two", { administrator: [lowBack], maximus: [lowBack, knee] }, "overlapping"],
  ["one of the claims administrator's two", { administrator: [lowBack, knee], maximus: [knee] }, "overlapping"],
  ["one of two on each side", { administrator: [lowBack, knee], maximus: [knee, pain2016] }, "overlapping"],

  ["one chapter of the ODG, two topics", { administrator: [odg("pain", "Benzodiazepines")], maximus: [odg("pain", "Insomnia")] }, "same"],
  ["two chapters of the ODG", { administrator: [odg("pain")], maximus: [odg("low-back")] }, "different"],
  ["the ODG without a chapter, twice", { administrator: [odg()], maximus: [odg()] }, "same"],
  [
    "the ODG without a chapter against one of its chapters: it may be meant",
    { administrator: [odg()], maximus: [odg("pain")] },
    "overlapping",
  ],
  ["… and the other way about", { administrator: [odg("pain")], maximus: [odg()] }, "overlapping"],
  ["… and beside the very chapter", { administrator: [odg(), odg("pain")], maximus: [odg("pain")] }, "overlapping"],
  [
    "… and also if it names a topic",
    { administrator: [odg(null, "Chiropractic guidelines")], maximus: [odg("neck-and-upper-back")] },
    "overlapping",
  ],
  ["the ODG against the MTUS", { administrator: [odg("low-back")], maximus: [lowBack] }, "different"],

  ["ACOEM as a whole against a chapter of it", { administrator: [guideline("acoem")], maximus: [lowBack] }, "overlapping"],
  ["a chapter against ACOEM as a whole", { administrator: [lowBack], maximus: [guideline("acoem")] }, "overlapping"],
  ["ACOEM against the Division's own guideline", { administrator: [guideline("acoem")], maximus: [pain2016] }, "different"],
  ["the MTUS as a whole against a part of it", { administrator: [guideline("mtus")], maximus: [pain2016] }, "overlapping"],
  ["the MTUS against the ODG", { administrator: [guideline("mtus")], maximus: [odg()] }, "different"],
  ["the MTUS as a whole, twice", { administrator: [guideline("mtus")], maximus: [guideline("mtus")] }, "same"],

  ["one known source, two texts", { administrator: [other("FDA (Zolpidem)", "fda")], maximus: [other("fda.gov", "fda")] }, "same"],
  ["two known sources", { administrator: [other("FDA", "fda")], maximus: [other("UpToDate", "uptodate")] }, "different"],
  [
    "unknown sources of one text, but for what extractors do to it",
    { administrator: [other("A Text-book of Pain")], maximus: [other("a textbook of pain")] },
    "same",
  ],
  ["unknown sources of two texts", { administrator: [other("A textbook")], maximus: [other("A journal")] }, "different"],
  ["a text that is the id of a known source", { administrator: [other("cms")], maximus: [other("Medicare manual", "cms")] }, "different"],

  ["the claims administrator cited nothing", { administrator: [], maximus: [lowBack] }, "claims-administrator-cited-nothing"],
  ["MAXIMUS cited nothing", { administrator: [lowBack], maximus: [] }, "maximus-cited-nothing"],
  ["nobody cited anything", { administrator: [], maximus: [] }, "neither-cited"],
  ["the claims administrator's line is missing", { administrator: null, maximus: [lowBack] }, null],
  ["MAXIMUS' line is missing", { administrator: [lowBack], maximus: null }, null],
  ["both lines are missing", { administrator: null, maximus: null }, null],
  ["a missing line is not one that cites nothing", { administrator: null, maximus: [] }, null],
];

describe("agreementOf", () => {
  it.each(CASES)("%s", (_reason, sides, agreement) => {
    expect(agreementOf(issueOf(sides))).toBe(agreement);
  });

  it("cannot tell where a line names a basis and nothing that could be read", () => {
    const unread = lineOf([], "mtus");
    expect(agreementOf({ ...issueOf({ maximus: [lowBack] }), claimsAdministratorGuideline: unread })).toBeNull();
    expect(agreementOf({ ...issueOf({ administrator: [lowBack] }), maximusGuideline: unread })).toBeNull();
  });

  it("is the same whichever side is which, but for who cited nothing", () => {
    const mirrored: Partial<Record<NonNullable<Agreement>, Agreement>> = {
      "claims-administrator-cited-nothing": "maximus-cited-nothing",
      "maximus-cited-nothing": "claims-administrator-cited-nothing",
    };
    for (const [reason, { administrator = [], maximus = [] }, agreement] of CASES) {
      const turned = agreementOf(issueOf({ administrator: maximus, maximus: administrator }));
      expect(turned, reason).toBe(agreement && (mirrored[agreement] ?? agreement));
    }
  });

  it("reads whole letters", () => {
    const golden = (name: string): Agreement[] =>
      parseDetermination(readFileSync(join(import.meta.dirname, "../golden", name), "utf8")).issues.map(agreementOf);
    expect(golden("02-redactions-glued-comma.txt")).toEqual(["same", "different"]);
    expect(golden("04-two-columns-partial-approvals.txt")).toEqual(["same", "overlapping", "same", "overlapping"]);
    expect(golden("10-quoted-labels-contradiction.txt")).toEqual(["same", "overlapping", "claims-administrator-cited-nothing"]);
    expect(golden("08-many-guideline-shapes.txt").at(-1)).toBe("neither-cited");
  });
});
