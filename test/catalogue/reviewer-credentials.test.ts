import { describe, expect, it } from "vitest";
import { MISPRINTED_STATES, SPECIALTIES, STATES } from "../../src/catalogue/index.ts";
import { StateCodeSchema } from "../../src/schema/determination.ts";
import { key, repeated } from "./helpers.ts";

describe("the catalogue of states", () => {
  it("has one entry for each code, in the order of the enum", () => {
    expect(STATES.map((state) => state.code)).toEqual(StateCodeSchema.options);
  });

  it("names each state once, misprints included", () => {
    expect(repeated([...STATES, ...MISPRINTED_STATES].map((state) => key(state.name)))).toEqual([]);
  });

  it("names states in capitals and letters", () => {
    for (const { name } of STATES) expect(name).toMatch(/^[A-Z][a-z]+( ([A-Z][a-z]+|of))*$/u);
  });
});

describe("the list of specialties", () => {
  it("has only names that a list reader would split", () => {
    for (const specialty of SPECIALTIES) expect(specialty).toMatch(/,|&|\band\b/u);
  });

  it("has each name once, in order", () => {
    expect(repeated(SPECIALTIES.map(key))).toEqual([]);
    const order = new Intl.Collator("en", { ignorePunctuation: false });
    expect([...SPECIALTIES].sort(order.compare)).toEqual(SPECIALTIES);
  });

  it("has the name with `and` for each with `&`", () => {
    for (const specialty of SPECIALTIES) {
      if (specialty.includes(" & ")) expect(SPECIALTIES as readonly string[]).toContain(specialty.replace(" & ", " and "));
    }
  });
});
