import { describe, expect, it } from "vitest";
import { OptionsError, parseDetermination, readService, safeParseDetermination, type AddedDrug } from "../src/index.ts";

const NEWDRUGOL: AddedDrug = { name: "Newdrugol", generic: "newdrug", group: "opioids", brand: true };

describe("names of drugs that a user adds", () => {
  it("are read like the catalogue's", () => {
    expect(readService("Newdrugol ER 50mg tablets #60", { drugs: [NEWDRUGOL] })).toMatchObject({
      category: "pharmaceuticals",
      subcategory: "opioids",
      drug: {
        name: "Newdrugol ER",
        generic: "newdrug",
        brand: true,
        ingredients: [{ generic: "newdrug", amount: 50, unit: "mg" }],
        form: "tablet",
        group: "opioids",
      },
    });
  });

  it("are read through blanks, hyphens and capitals", () => {
    for (const name of ["NEWDRUGOL", "Newdru gol", "New-drugol"])
      expect(readService(`${name} 50mg`, { drugs: [NEWDRUGOL] }).drug?.generic).toBe("newdrug");
  });

  it("can be short", () => {
    const drugs: AddedDrug[] = [{ name: "Zyx", generic: "zyxine", group: "nsaids", brand: true }];
    expect(readService("Zyx 10mg #30", { drugs }).drug?.generic).toBe("zyxine");
    expect(readService("Zyxen 10mg #30", { drugs }).drug?.generic).toBeNull();
  });

  it("can have several ingredients", () => {
    const drugs: AddedDrug[] = [
      { name: "Duonew", generic: "newdrug-caffeine", ingredients: ["newdrug", "caffeine"], group: "opioids", brand: true },
    ];
    expect(readService("Duonew 5/30mg #60", { drugs }).drug?.ingredients).toEqual([
      { generic: "newdrug", amount: 5, unit: "mg" },
      { generic: "caffeine", amount: 30, unit: "mg" },
    ]);
  });

  it("come before the catalogue's own", () => {
    const drugs: AddedDrug[] = [{ name: "Suboxone", generic: "buprenorphine-naloxone", group: "opioid-antagonists", brand: true }];
    expect(readService("Suboxone 8mg film", { drugs }).subcategory).toBe("opioid-antagonists");
    expect(readService("Suboxone 8mg film").subcategory).toBe("opioids");
  });

  it("are taken in letters, and what no catalogue has is told", () => {
    const letter = [
      "IMR ISSUES, DECISIONS AND RATIONALES",
      "Newdrugol 50mg #60: Upheld",
      "Claims Administrator guideline: Decision based on MTUS Low Back Complaints 2004.",
      "MAXIMUS guideline: Decision based on MTUS Low Back Complaints 2004.",
      "Decision rationale: The request is not medically necessary.",
    ].join("\n\n");
    const told = (drugs?: AddedDrug[]): string[] =>
      parseDetermination(letter, drugs ? { drugs } : {}).diagnostics.flatMap(({ code, span }) =>
        code === "drug-not-known" ? letter.slice(span.start, span.end) : [],
      );
    expect(told()).toEqual(["Newdrugol 50mg #60"]);
    expect(told([NEWDRUGOL])).toEqual([]);
  });
});

describe("a title that no rule reads", () => {
  it("is told, where it stands", () => {
    const letter = [
      "IMR ISSUES, DECISIONS AND RATIONALES",
      "Interpreter at the visit: Overturned",
      "Claims Administrator guideline: Decision based on MTUS Low Back Complaints 2004.",
      "MAXIMUS guideline: Decision based on MTUS Low Back Complaints 2004.",
      "Decision rationale: The request is medically necessary.",
    ].join("\n\n");
    const { issues, diagnostics } = parseDetermination(letter.replace("Interpreter at the visit", "Interpreter"));
    expect(issues[0]?.service).toMatchObject({ text: "Interpreter", category: "other" });
    expect(diagnostics.filter(({ code }) => code === "service-not-read")).toEqual([
      { code: "service-not-read", severity: "warning", message: "No rule says what issue 1 asks for", span: issues[0]?.title?.span },
    ]);
  });
});

describe("an added name that is none", () => {
  it.each<{ why: string; drugs: unknown; option: string; message: RegExp }>([
    { why: "no list", drugs: { name: "X" }, option: "drugs", message: /^options\.drugs: must be a list/ },
    { why: "no object", drugs: ["Newdrugol"], option: "drugs[0]", message: /^options\.drugs\[0\]: / },
    {
      why: "a class that there is not",
      drugs: [NEWDRUGOL, { ...NEWDRUGOL, group: "opioid" }],
      option: "drugs[1].group",
      message: /"opioids"/,
    },
    { why: "a name without a letter", drugs: [{ ...NEWDRUGOL, name: " - " }], option: "drugs[0].name", message: /letter or digit/ },
    { why: "a field that there is not", drugs: [{ ...NEWDRUGOL, generics: "x" }], option: "drugs[0]", message: /generics/ },
    { why: "no generic", drugs: [{ name: "X1", group: "opioids", brand: true }], option: "drugs[0].generic", message: /string/ },
  ])("is refused: $why", ({ drugs, option, message }) => {
    const options = { drugs: drugs as AddedDrug[] };
    for (const read of [
      () => readService("x", options),
      () => parseDetermination("x", options),
      () => safeParseDetermination("x", options),
    ]) {
      expect(read).toThrow(OptionsError);
      expect(read).toThrow(message);
    }
    try {
      readService("x", options);
    } catch (error) {
      expect(error).toMatchObject({ name: "OptionsError", option });
    }
  });
});
