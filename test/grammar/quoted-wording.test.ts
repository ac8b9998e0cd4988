/** Labels and headings that a rationale quotes start nothing, in mid-line and on a line of their own. (test/recovery has every setting.) */
import { describe, expect, it } from "vitest";
import { parseDetermination, type Layout } from "../../src/index.ts";
import { contentOf, LETTERS } from "../recovery/letters.ts";
import { FORMS, placeOfQuotations } from "../recovery/quoted-forms.ts";

describe.each(Object.keys(LETTERS) as Layout[])("in a letter of %s", (layout) => {
  const letter = LETTERS[layout];
  const place = placeOfQuotations(layout);
  const expected = contentOf(parseDetermination(letter));

  it.each(FORMS[layout].flatMap((form) => [" ", "\n"].map((before) => ({ form, before }))))("$form", ({ form, before }) => {
    const { issues, ...others } = contentOf(parseDetermination(letter.slice(0, place) + before + form + letter.slice(place)));
    expect(issues[0]?.rationale).toContain(form);
    expect({ ...others, issues: issues.map((issue, at) => (at === 0 ? { ...issue, rationale: "" } : issue)) }).toEqual({
      ...expected,
      issues: expected.issues.map((issue, at) => (at === 0 ? { ...issue, rationale: "" } : issue)),
    });
  });
});
