import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import {
  BODY_PARTS,
  DRUG_GROUPS,
  DRUGS,
  EQUIPMENT,
  IMAGING_MODALITIES,
  PROCEDURES,
  readService,
  spellingsOf,
  TREATMENT_CATEGORIES,
} from "../../src/index.ts";
import { GENERAL_WORDING, INJECTION_OF, JOINED_PROCEDURES, OTHER_SUPPLIES, SELF_INJECTED } from "../../src/catalogue/services/index.ts";
import { squeezed } from "../../src/grammar/service/words.ts";
import {
  BodyPartSchema,
  DrugGroupSchema,
  EquipmentIdSchema,
  ImagingModalitySchema,
  ProcedureIdSchema,
  TreatmentCategorySchema,
  TreatmentSubcategorySchema,
} from "../../src/schema/index.ts";
import { brokenService } from "../helpers/invariants.ts";
import { repeated } from "./helpers.ts";
import { BODY_PART_EXAMPLES, EQUIPMENT_EXAMPLES, IMAGING_EXAMPLES, PROCEDURE_EXAMPLES } from "./service-examples.ts";

const examplesOf = (table: Readonly<Record<string, readonly string[]>>): { id: string; title: string }[] =>
  Object.entries(table).flatMap(([id, titles]) => titles.map((title) => ({ id, title })));

describe("the catalogue of services", () => {
  it("has the Division's categories and classes of drugs, in the order of the enums", () => {
    expect(TREATMENT_CATEGORIES.map(({ id }) => id)).toEqual(TreatmentCategorySchema.options);
    expect(DRUG_GROUPS.map(({ id }) => id)).toEqual(DrugGroupSchema.options);
    const subcategories = TREATMENT_CATEGORIES.flatMap((category) => category.subcategories.map(({ id }) => id));
    expect(new Set(subcategories)).toEqual(new Set(TreatmentSubcategorySchema.options));
  });

  it.each([
    { kind: "procedures", ids: PROCEDURES.map(({ id }) => id), known: ProcedureIdSchema.options, general: ["consultation"] },
    { kind: "equipment", ids: EQUIPMENT.map(({ id }) => id), known: EquipmentIdSchema.options, general: [] },
    { kind: "imaging", ids: IMAGING_MODALITIES.map(({ id }) => id), known: ImagingModalitySchema.options, general: [] },
    { kind: "parts of the body", ids: BODY_PARTS.map(({ id }) => id), known: BodyPartSchema.options, general: [] },
  ])("has one entry for each id of $kind", ({ ids, known, general }) => {
    expect(repeated(ids)).toEqual([]);
    expect(new Set<string>([...ids, ...general])).toEqual(new Set<string>(known));
  });

  it("files every procedure and every general word under a pair that the Division has", () => {
    const pairs = new Set(TREATMENT_CATEGORIES.flatMap(({ id, subcategories }) => subcategories.map((sub) => `${id} ${sub.id}`)));
    for (const { category, subcategory } of [...PROCEDURES, ...GENERAL_WORDING]) expect(pairs).toContain(`${category} ${subcategory}`);
    for (const { subcategory } of EQUIPMENT) expect(pairs).toContain(`dmepos ${subcategory}`);
  });
});

describe("spellings", () => {
  it("are spelled out of patterns", () => {
    expect(spellingsOf("nerve conduction (study|velocity); bone (growth|) stimulator")).toEqual([
      "nerve conduction study",
      "nerve conduction velocity",
      "bone growth stimulator",
      "bone stimulator",
    ]);
  });

  it("are the same squeezed before or after they are spelled out", () => {
    for (const { patterns } of [...PROCEDURES, ...EQUIPMENT, ...IMAGING_MODALITIES, ...BODY_PARTS])
      expect(spellingsOf(squeezed(patterns))).toEqual([...new Set(spellingsOf(patterns).map(squeezed))]);
  });

  it("never stand in two entries", () => {
    const all = [...PROCEDURES, ...EQUIPMENT, OTHER_SUPPLIES, ...IMAGING_MODALITIES, ...GENERAL_WORDING, ...JOINED_PROCEDURES].flatMap(
      ({ patterns }) => [...new Set(spellingsOf(patterns).map(squeezed))],
    );
    expect(repeated([...all, ...DRUGS.filter(({ form }) => form === null).map(({ name }) => squeezed(name))])).toEqual([]);
    expect(repeated(BODY_PARTS.flatMap(({ patterns }) => [...new Set(spellingsOf(patterns).map(squeezed))]))).toEqual([]);
  });
});

// Each spelling is read as its entry, where nothing else stands beside it …
describe("every spelling", () => {
  it.each(PROCEDURES.filter(({ category }) => category !== "pharmaceuticals"))("of $id is read as it", ({ id, patterns, category }) => {
    for (const spelling of spellingsOf(patterns)) {
      const service = readService(spelling);
      expect({ spelling, procedures: service.procedures, category: service.category }).toEqual({ spelling, procedures: [id], category });
    }
  });

  it.each([...EQUIPMENT, OTHER_SUPPLIES])("of $id is read as it, among the $subcategory", ({ id, subcategory, patterns }) => {
    for (const spelling of spellingsOf(patterns)) {
      const service = readService(spelling);
      expect({ spelling, item: service.equipment?.item, subcategory: service.subcategory }).toEqual({ spelling, item: id, subcategory });
    }
  });

  it.each(GENERAL_WORDING)("of the general word $patterns is read as $category, $subcategory", ({ category, subcategory, patterns }) => {
    for (const spelling of spellingsOf(patterns)) {
      const service = readService(spelling);
      expect({ spelling, category: service.category, subcategory: service.subcategory }).toEqual({ spelling, category, subcategory });
      expect(brokenService(service)).toEqual([]);
    }
  });

  it.each(IMAGING_MODALITIES)("of $id is read as it", ({ id, patterns }) => {
    for (const spelling of spellingsOf(patterns).filter((name) => name !== "MRA"))
      expect({ spelling, modality: readService(spelling).imaging?.modality }).toEqual({ spelling, modality: id });
  });

  it.each(BODY_PARTS)("of $id is read as it", ({ id, patterns }) => {
    for (const spelling of spellingsOf(patterns)) {
      const { bodyParts } = readService(`MRI, ${spelling}`);
      expect({ spelling, parts: bodyParts.map(({ part }) => part) }).toEqual({ spelling, parts: [id] });
    }
  });
});

// … and each entry's examples are read as it and as no other.
describe("examples of services", () => {
  it.each(examplesOf(PROCEDURE_EXAMPLES))("$title is $id", ({ id, title }) => {
    expect(readService(title).procedures).toEqual([id]);
  });

  it.each(examplesOf(EQUIPMENT_EXAMPLES))("$title is $id", ({ id, title }) => {
    expect(readService(title)).toMatchObject({ category: "dmepos", equipment: { item: id } });
  });

  it.each(examplesOf(IMAGING_EXAMPLES))("$title is $id", ({ id, title }) => {
    expect(readService(title)).toMatchObject({ subcategory: "imaging-radiology", imaging: { modality: id } });
  });

  it.each(examplesOf(BODY_PART_EXAMPLES))("$title is for the $id", ({ id, title }) => {
    expect(readService(title).bodyParts.map(({ part }) => part)).toEqual([id]);
  });
});

describe("the names of drugs", () => {
  it("stand once each, in a form once each", () => {
    expect(repeated(DRUGS.map(({ name, form }) => `${squeezed(name)} ${form}`))).toEqual([]);
  });

  it.each(DRUGS)("$name is read as $generic", ({ name, generic, ingredients, brand, group, form }) => {
    const { category, subcategory, drug } = readService(form === null ? `${name} #30` : `${name} ${form} #30`);
    expect({ category, subcategory }).toEqual({ category: "pharmaceuticals", subcategory: group });
    expect(drug).toMatchObject({ name, generic, brand, group, form });
    expect(drug?.ingredients.map((ingredient) => ingredient.generic)).toEqual(ingredients);
  });

  it("are of one generic each, and a generic of several ingredients is joined of them", () => {
    for (const { name, generic, ingredients } of DRUGS) expect(generic, name).toBe(ingredients.length > 0 ? ingredients.join("-") : null);
  });

  it("that are injected are names of the catalogue", () => {
    const generics = new Set(DRUGS.map(({ generic }) => generic));
    for (const generic of [...INJECTION_OF.keys(), ...SELF_INJECTED]) expect(generics).toContain(generic);
  });
});

describe("what is debatable", () => {
  const page =
    readFileSync(join(import.meta.dirname, "..", "..", "docs", "services.md"), "utf8").split("## Where honest readers differ")[1] ?? "";
  /** The words in code of the page's tables, by what the row files them under. */
  const told = page
    .split("\n")
    .filter((line) => line.startsWith("| `"))
    .flatMap((line) => {
      const [, filed = "", entries = ""] = line.split(" | ").length === 3 ? ["", ...line.slice(2).split(" | ")] : [];
      const inCode = (cell: string): string[] => [...cell.matchAll(/`([^`]+)`/g)].map(([, word]) => word as string);
      return inCode(entries).map((entry) => `${inCode(filed).join(" ")} ${entry}`);
    });

  it("is told on the documentation's page, and nothing else is", () => {
    const debatable = [
      ...PROCEDURES.filter((entry) => entry.debatable).map(({ id, category, subcategory }) => `${category} ${subcategory} ${id}`),
      ...EQUIPMENT.filter((entry) => entry.debatable).map(({ id, subcategory }) => `dmepos ${subcategory} ${id}`),
      ...DRUGS.filter((entry) => entry.debatable).map(({ generic, group }) => `${group} ${generic}`),
    ];
    expect(new Set(told)).toEqual(new Set(debatable));
  });
});
