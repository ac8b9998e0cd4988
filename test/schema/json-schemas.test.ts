import { existsSync, readdirSync, readFileSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import addFormats from "ajv-formats";
import { Ajv2020 } from "ajv/dist/2020.js";
import { beforeAll, describe, expect, it } from "vitest";
import { jsonSchemas } from "../../scripts/json-schemas.mjs";
import { filesIn } from "../../scripts/labels.mjs";
import * as library from "../../src/index.ts";
import { TABLE_NAMES, TABLES, toRows } from "../../src/tables/index.ts";
import { RECORDS, root } from "../tables/helpers.ts";

const FOLDER = join(root, "dist", "schema");
const NAMES = ["determination", ...TABLE_NAMES];
const made = jsonSchemas(library, TABLES);
const schemaOf = (name: string): any => made[`${name}.schema.json`];

const ajv = new Ajv2020({ allErrors: true });
(addFormats as unknown as (ajv: Ajv2020) => void)(ajv);
const validators = new Map(NAMES.map((name) => [name, ajv.compile(schemaOf(name))]));
const errorsOf = (name: string, value: unknown): string[] => {
  const validate = validators.get(name)!;
  validate(value);
  return (validate.errors ?? []).map(({ instancePath, keyword }) => `${instancePath} ${keyword}`);
};

const GOLDEN: readonly (readonly [string, any])[] = filesIn(join(root, "test", "golden"), ".txt").map((path) => {
  const file = path.replace(/\.txt$/, ".json");
  return [file.slice(root.length + 1), JSON.parse(readFileSync(file, "utf8"))];
});

beforeAll(() => {
  if (!existsSync(FOLDER)) spawnSync("npm", ["run", "build"], { cwd: root, stdio: "inherit", shell: process.platform === "win32" });
});

describe("the files of the package", () => {
  it("are current (npm run build makes them again)", () => {
    expect(readdirSync(FOLDER).sort()).toEqual(NAMES.map((name) => `${name}.schema.json`).sort());
    for (const [name, schema] of Object.entries(made)) expect(JSON.parse(readFileSync(join(FOLDER, name), "utf8"))).toEqual(schema);
  });

  it.each(NAMES)("%s says what it is", (name) => {
    expect(schemaOf(name)).toMatchObject({
      $schema: "https://json-schema.org/draft/2020-12/schema",
      $id: expect.stringMatching(new RegExp(`^https://.+/${name}\\.schema\\.json$`)),
      title: expect.stringMatching(/\w/),
      description: expect.stringMatching(/^A .+\.$/),
      type: "object",
    });
  });

  it.each(NAMES)("%s describes every field, by itself or by the type that it names", (name) => {
    const schema = schemaOf(name);
    const silent: string[] = [];
    const isTold = (property: any): boolean =>
      "const" in property ||
      property.description?.length > 0 ||
      // That it is a date says nothing of which; every other type that has a name says what it is.
      [property, property.items, ...(property.anyOf ?? [])].some(({ $ref = "#/$defs/IsoDate" } = {}) => $ref !== "#/$defs/IsoDate");
    (function visit(node: any, path: string): void {
      if (node === null || typeof node !== "object") return;
      for (const [key, property] of Object.entries(node.properties ?? {})) if (!isTold(property)) silent.push(`${path}.${key}`);
      for (const [key, child] of Object.entries(node)) visit(child, `${path}.${key}`);
    })(schema, name);
    expect(silent).toEqual([]);
    for (const definition of Object.values<any>(schema.$defs ?? {})) expect(definition.description).toMatch(/\.$|…$/);
  });
});

describe("records", () => {
  it.each(GOLDEN)("%s is one", (_name, record) => expect(errorsOf("determination", record)).toEqual([]));

  const [, record] = GOLDEN.find(([name]) => name.includes("08-many"))!;
  const broken: readonly (readonly [string, (copy: any) => void, string])[] = [
    ["without a key", (copy) => delete copy.outcome, " required"],
    ["with a key too many", (copy) => (copy.issues[0].extra = 1), "/issues/0 additionalProperties"],
    ["with a word that is not in the list", (copy) => (copy.issues[1].decision = "granted"), "/issues/1/decision enum"],
    ["with a date that no calendar has", (copy) => (copy.caseHeader.decisionDate = "2016-02-30"), "/caseHeader/decisionDate format"],
    ["with a state that is none", (copy) => (copy.reviewer.licensedStates = ["XX"]), "/reviewer/licensedStates/0 enum"],
    ["with an offset before the letter", (copy) => (copy.issues[0].span.start = -1), "/issues/0/span/start minimum"],
    ["with a fraction for a number", (copy) => (copy.issues[0].number = 1.5), "/issues/0/number type"],
    [
      "with a citation of no kind",
      (copy) => (copy.issues[0].rationale.citations = [{ kind: "hearsay" }]),
      "/issues/0/rationale/citations/0 oneOf",
    ],
    ["of another version", (copy) => (copy.schemaVersion = 2), "/schemaVersion const"],
  ];
  it.each(broken)("%s are none", (_what, breaks, error) => {
    const copy = structuredClone(record);
    breaks(copy);
    expect(errorsOf("determination", copy)).toContain(error);
  });
});

describe("rows", () => {
  for (const name of TABLE_NAMES) {
    it(`of ${name} fit the schema`, () => {
      for (const [source, record] of RECORDS) for (const row of toRows(record, name, source)) expect(errorsOf(name, row)).toEqual([]);
    });

    it(`of ${name} that are broken do not`, () => {
      const [row] = [...RECORDS.values()].flatMap((record): object[] => toRows(record, name));
      expect(errorsOf(name, row)).toEqual([]);
      expect(errorsOf(name, { ...row, decision_date: "03/03/2017" })).toContain("/decision_date format");
      expect(errorsOf(name, { ...row, more: 1 })).toEqual([" additionalProperties"]);
      expect(errorsOf(name, { ...row, source: undefined })).toEqual([" required"]);
    });
  }
});
