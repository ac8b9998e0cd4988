import { describe, expect, it } from "vitest";
import { extractCitations, safeParseDetermination } from "../../src/index.ts";

const NAMES = Object.getOwnPropertyNames(Object.prototype);
const snapshot = (): Map<PropertyKey, PropertyDescriptor | undefined> =>
  new Map(Reflect.ownKeys(Object.prototype).map((key) => [key, Object.getOwnPropertyDescriptor(Object.prototype, key)]));

/** Letters made of nothing but a name, and letters that hold it wherever a text is looked up. */
const lettersWith = (name: string): string[] => [
  name,
  `CLINICAL CASE SUMMARY\n${name}`,
  `State(s) of Licensure: ${name}\nCertification(s)/Specialty: ${name}`,
  `${name}: Upheld\nClaims Administrator guideline: Decision based on MTUS ${name} 2009, Section(s): ${name}.\nMAXIMUS guideline: Decision based on Non-MTUS Citation ${name}, ${name} Chapter.\nDecision rationale: (${name}, 2007) ${name}`,
];

describe.each(NAMES)("%s", (name) => {
  it("as the input leaves Object.prototype as it was", () => {
    const before = snapshot();
    for (const letter of lettersWith(name)) {
      safeParseDetermination(letter);
      extractCitations(letter);
    }
    expect(snapshot()).toEqual(before);
    expect(([] as unknown[])[0 as number]).toBeUndefined();
  });

  it("is found in no table", () => {
    const result = safeParseDetermination(lettersWith(name)[3] as string);
    if (!result.success) return expect.unreachable();
    const [issue] = result.data.issues;
    for (const line of [issue?.claimsAdministratorGuideline, issue?.maximusGuideline]) {
      for (const { guideline, source, chapter } of line?.citations ?? [])
        expect([guideline, source, chapter]).toEqual(["other", null, null]);
    }
    const credentials = safeParseDetermination(lettersWith(name)[2] as string);
    expect(credentials.success && credentials.data.reviewer?.licensedStates).toEqual([]);
  });
});
