/** Names that the Division's guidelines had until December 2017, and ACOEM's have since: the day of the decision tells which is meant. */
import { describe, expect, it } from "vitest";
import { extractCitations, parseDetermination } from "../../src/index.ts";

const letter = (decided: string, rationale: string): string =>
  `Case Number: CM18-0990101\nDate Assigned: 01/02/2013   Date of Injury: 01/02/2012\nDecision Date: ${decided}\n\nCLINICAL CASE SUMMARY\nA man.\n\nBrace: Upheld\nClaims Administrator guideline: Decision based on MTUS.\nMAXIMUS guideline: Decision based on MTUS.\nDecision rationale: ${rationale}\n`;
const cited = (decided: string, rationale: string): unknown =>
  parseDetermination(letter(decided, rationale)).issues[0]?.rationale?.citations.map((one) => one.kind === "guideline" && one.guideline);

describe("a mention of the chronic pain or opioid guidelines", () => {
  it.each([
    { wording: "The MTUS Chronic Pain Guidelines advise against it.", before: "chronic-pain-medical-treatment", since: "chronic-pain" },
    { wording: "The MTUS Opioids Guideline advises against it.", before: "opioid-treatment", since: "opioids" },
    {
      wording: "The MTUS Chronic Pain Medical Treatment Guidelines advise against it.",
      before: "chronic-pain-medical-treatment",
      since: "chronic-pain-medical-treatment",
    },
    {
      wording: "The MTUS Chronic Pain Guidelines, page 80, advise against it.",
      before: "chronic-pain-medical-treatment",
      since: "chronic-pain-medical-treatment",
    },
    {
      wording: "The MTUS 2009 Chronic Pain Guidelines advise against it.",
      before: "chronic-pain-medical-treatment",
      since: "chronic-pain-medical-treatment",
    },
    {
      wording: "The Medical Treatment Utilization Schedule (MTUS) Chronic Pain Guidelines advise against it.",
      before: "chronic-pain-medical-treatment",
      since: "chronic-pain",
    },
    { wording: "The ODG advises against it.", before: "odg", since: "odg" },
  ])("$wording", ({ wording, before, since }) => {
    expect(cited("11/30/2017", wording)).toEqual([before]);
    expect(cited("12/01/2017", wording)).toEqual([since]);
  });

  it("is told apart where the header stands last", () => {
    const [, header, rest] = /^(.*\n\n)(CLINICAL.*)$/s.exec(
      letter("02/03/2019", "The MTUS Opioids Guideline was read."),
    ) as RegExpExecArray;
    const { issues } = parseDetermination(`${rest as string}\n\f${header as string}`);
    expect(issues[0]?.rationale?.citations).toMatchObject([{ guideline: "opioids" }]);
  });

  it("in a fragment, which has no day, is the older", () =>
    expect(extractCitations("The MTUS Opioids Guideline was read.")).toMatchObject([{ guideline: "opioid-treatment" }]));

  it("is the same in all citations of a letter", () => {
    const text = letter("02/03/2019", "The MTUS Opioids Guideline was read.");
    expect(extractCitations(text).at(-1)).toEqual(parseDetermination(text).issues[0]?.rationale?.citations[0]);
  });
});
