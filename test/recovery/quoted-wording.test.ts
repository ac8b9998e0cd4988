/** Labels, headings and decision words that a rationale quotes start nothing, however they are quoted and wherever the line ends. */
import { describe, expect, it } from "vitest";
import { parseDetermination, type Layout } from "../../src/index.ts";
import { brokenInvariants } from "../helpers/invariants.ts";
import { contentOf, LETTERS } from "./letters.ts";
import { FORMS, placeOfQuotations } from "./quoted-forms.ts";

describe.each(Object.entries(LETTERS).map(([layout, letter]) => ({ layout: layout as Layout, letter })))(
  "in a letter of $layout",
  ({ layout, letter }) => {
    const record = parseDetermination(letter);
    const place = placeOfQuotations(layout);

    it.each(FORMS[layout].map((form) => ({ form })))("$form", ({ form }) => {
      expect(place).toBeGreaterThan(record.issues[0]?.rationale?.span.start ?? letter.length);
      const words = form.split(" ");
      const settings = [
        "",
        ...words.map((_, at) => `${words.slice(0, at).join(" ")}\n${words.slice(at).join(" ")}`.trim()),
        `\n${form}`,
        `\n\n${form}\n\n`,
      ];
      for (const set of settings.slice(1).concat(` ${form}`)) {
        const spoilt = `${letter.slice(0, place)} ${set}${letter.slice(place)}`;
        const read = parseDetermination(spoilt);
        const expected = contentOf(record);
        const text = read.issues[0]?.rationale?.text ?? "";
        expect(text, set).toContain(form);
        expect(
          { ...contentOf(read), issues: contentOf(read).issues.map((issue, at) => (at === 0 ? { ...issue, rationale: "" } : issue)) },
          set,
        ).toEqual({
          ...expected,
          issues: expected.issues.map((issue, at) => (at === 0 ? { ...issue, rationale: "" } : issue)),
        });
        expect(
          read.diagnostics.map(({ code }) => code),
          set,
        ).toEqual(record.diagnostics.map(({ code }) => code));
        expect(brokenInvariants(spoilt, read)).toEqual([]);
      }
    });
  },
);
