/** From a path into a record to its place in the letter. */
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { DeterminationSchema, formatDiagnostics, locate, parseDetermination } from "../../src/index.ts";
import { goldenLetters } from "../properties/arbitraries.ts";
import { LAYOUTS, LETTERS } from "../recovery/letters.ts";

const letter = LETTERS["issue-blocks"];
const record = parseDetermination(letter);
const [issue] = record.issues;
const textAt = (path: readonly PropertyKey[]): string => {
  const { start, end } = locate(record, path) ?? { start: 0, end: 0 };
  return letter.slice(start, end).replace(/\s+/g, " ");
};

/** Every path of a record, with the span that encloses it nearest. */
function* pathsOf(node: unknown, path: readonly PropertyKey[], around: unknown): Generator<[readonly PropertyKey[], unknown]> {
  const own = node !== null && typeof node === "object" && "span" in node ? node.span : around;
  yield [path, own];
  if (node !== null && typeof node === "object")
    for (const [key, child] of Object.entries(node)) yield* pathsOf(child, [...path, Array.isArray(node) ? Number(key) : key], own);
}

describe("every path of a record", () => {
  it.each([...LAYOUTS.map((one) => one.letter), ...goldenLetters].map((text, i) => ({ text, i })))("of letter $i", ({ text }) => {
    const own = parseDetermination(text);
    const paths = [...pathsOf(own, [], { start: 0, end: text.length })];
    expect(paths.length).toBeGreaterThan(100);
    for (const [path, span] of paths) expect(locate(own, path), path.join(".")).toEqual(span);
    // Also after the record went through JSON.
    const copy: unknown = JSON.parse(JSON.stringify(own));
    for (const [path, span] of paths) expect(locate(copy, path.map(String)), path.join(".")).toEqual(span);
  });
});

describe("locate", () => {
  it.each<{ why: string; path: readonly PropertyKey[]; text: string | undefined }>([
    { why: "an issue's title", path: ["issues", 0, "title", "text"], text: letter.slice(issue?.title?.span.start, issue?.title?.span.end) },
    {
      why: "what stands in no passage of its own",
      path: ["issues", 0, "decision"],
      text: letter.slice(issue?.span.start, issue?.span.end),
    },
    { why: "an entry of a list without spans", path: ["reviewer", "licensedStates", 0], text: record.reviewer?.text },
    {
      why: "a citation's field",
      path: ["issues", 2, "maximusGuideline", "citations", 0, "sections", 1],
      text: record.issues[2]?.maximusGuideline?.citations[0]?.text,
    },
    { why: "a diagnostic or section", path: ["sections", 0, "kind"], text: letter.slice(0, record.sections[0]?.span.end) },
    { why: "the whole letter", path: ["outcome"], text: letter },
    { why: "the record itself", path: [], text: letter },
  ])("finds $why", ({ path, text }) => expect(textAt(path)).toBe(text?.replace(/\s+/g, " ")));

  it.each<{ why: string; path: readonly PropertyKey[]; as: readonly PropertyKey[] }>([
    { why: "a key that is not there", path: ["issues", 0, "title", "length", "x"], as: ["issues", 0, "title"] },
    { why: "an index beyond the list", path: ["issues", 99, "title"], as: [] },
    { why: "an inherited key", path: ["issues", 0, "constructor", "name"], as: ["issues", 0] },
    { why: "__proto__", path: ["issues", 0, "__proto__"], as: ["issues", 0] },
    { why: "a symbol", path: ["issues", 0, Symbol("x")], as: ["issues", 0] },
    { why: "a path into null", path: ["issues", 0, "service", "drug", "x"], as: ["issues", 0] },
  ])("goes as far as a path leads: $why", ({ path, as }) => expect(locate(record, path)).toEqual(locate(record, as)));

  it.each([null, undefined, 1, "text", [], {}, { sections: [] }, { sections: "all" }, { sections: [{ span: 1 }] }])(
    "gives null of what is no record: %j",
    (other) => expect(locate(other, ["issues", 0])).toBeNull(),
  );

  it.each([
    { start: 2, end: 1 },
    { start: -1, end: 1 },
    { start: 0.5, end: 1 },
    { start: "0", end: 1 },
    { start: 0, end: Number.NaN },
    { start: 0 },
    "0-1",
  ])("passes over what is no span: %j", (span) => {
    expect(locate({ span: { start: 3, end: 7 }, title: { span } }, ["title"])).toBeNull();
    expect(locate({ outer: { span: { start: 3, end: 7 }, inner: { span } } }, ["outer", "inner"])).toEqual({ start: 3, end: 7 });
  });

  it("copies the span: to change what it gives changes no record", () => {
    const span = locate(record, ["issues", 0]);
    if (span) span.end = -1;
    expect(record.issues[0]?.span.end).toBeGreaterThan(0);
  });
});

describe("an issue of a zod schema", () => {
  it("is shown at its place in the letter", () => {
    const strict = DeterminationSchema.refine(() => true).superRefine(({ issues }, context) => {
      issues.forEach(({ title }, i) => {
        if (title && !title.text.includes("#"))
          context.addIssue({ code: "custom", path: ["issues", i, "title", "text"], message: "No quantity" });
      });
    });
    const checked = strict.safeParse(record);
    const found = checked.success ? [] : checked.error.issues;
    expect(found.map(({ path }) => textAt(path))).toEqual(
      record.issues.flatMap(({ title }) => (title?.text.includes("#") ? [] : [title?.text])),
    );
    const [first] = found;
    const span = first && locate(record, first.path);
    const shown = formatDiagnostics(letter, span ? [{ code: "service-not-read", severity: "warning", message: first.message, span }] : []);
    expect(shown.split("\n")[1]).toContain("Physical therapy 2 times a week");
  });

  it("of a damaged record is shown where the damage is", () => {
    const damaged = structuredClone(record) as unknown as { issues: { rationale: { citations: { kind: unknown }[] } }[] };
    const citation = damaged.issues[0]?.rationale.citations[0];
    if (citation) citation.kind = "rumour";
    const checked = DeterminationSchema.safeParse(damaged);
    const [first] = checked.success ? [] : (checked.error.issues as z.core.$ZodIssue[]);
    expect(first?.path.slice(0, 5)).toEqual(["issues", 0, "rationale", "citations", 0]);
    expect(locate(damaged, first?.path ?? [])).toEqual(issue?.rationale?.citations[0]?.span);
  });
});
