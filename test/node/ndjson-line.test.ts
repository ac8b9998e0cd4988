import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readNdjsonLine } from "../../src/node/ndjson-line.ts";

describe("readNdjsonLine", () => {
  it("gives the letter and the other fields as they were written", () => {
    const line =
      '{ "id" : 12345678901234567890, "text": "a \\"quoted\\" {letter}\\n", "tags":["x", {"y":"]}"}], "sum": 1.50e3, "none":null }';
    expect(readNdjsonLine(line, "text")).toEqual({
      letter: 'a "quoted" {letter}\n',
      fields: '{"id" : 12345678901234567890,"tags":["x", {"y":"]}"}],"sum": 1.50e3,"none":null}',
    });
  });

  it("carries any other fields through", () => {
    const line = fc.tuple(fc.dictionary(fc.string(), fc.jsonValue()), fc.string(), fc.constantFrom("", " ", "\t"));
    fc.assert(
      fc.property(line, ([others, letter, blank]) => {
        const { text: _, ...rest } = JSON.parse(JSON.stringify(others)) as Record<string, unknown>;
        const json = JSON.stringify({ ...rest, text: letter }, null, blank).replaceAll("\n", "");
        const read = readNdjsonLine(json, "text");
        expect(read.letter).toBe(letter);
        expect(JSON.parse(read.fields as string)).toEqual(rest);
      }),
    );
  });

  it("takes the last of several letters, as JSON does, and carries none of them", () => {
    expect(readNdjsonLine('{"text":"a","te\\u0078t":"b","x":1}', "text")).toEqual({ letter: "b", fields: '{"x":1}' });
  });

  const cases: readonly [line: string, message: RegExp, fields: string | null][] = [
    ['{"text": "a', /not valid JSON/, null],
    ["{'text': 'a'}", /not valid JSON/, null],
    ['["a"]', /no object/, null],
    ['"a"', /no object/, null],
    ["null", /no object/, null],
    ["{}", /no field `text` \(it has none\).*--text-field/, "{}"],
    ['{"id":1,"body":"a"}', /no field `text` \(it has `id`, `body`\).*--text-field/, '{"id":1,"body":"a"}'],
    ['{"text":5,"id":1}', /`text` of this line is no string/, '{"id":1}'],
    ['{"text":null}', /`text` of this line is no string/, "{}"],
  ];
  for (const [line, message, fields] of cases) {
    it(`says what is wrong with ${line}`, () => {
      expect(readNdjsonLine(line, "text")).toEqual({
        letter: { code: "invalid-line", message: expect.stringMatching(message), offset: null, page: null, line: null, column: null },
        fields,
      });
    });
  }

  it("takes no inherited property for a field", () => {
    expect(readNdjsonLine("{}", "toString").letter).toMatchObject({ code: "invalid-line" });
    expect(readNdjsonLine('{"__proto__":"a"}', "__proto__")).toEqual({ letter: "a", fields: "{}" });
  });

  it("quotes nothing of a line that is broken", () => {
    expect(JSON.stringify(readNdjsonLine('{"text":"Jane Doe"', "text"))).not.toContain("Jane");
  });
});
