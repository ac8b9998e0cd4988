/**
 * What a schema says of the fields in it, found by their paths.
 *
 *     caseHeader.decisionDate   →  a date or null
 *     documentsReviewed[].text  →  a list of strings, or null
 */
import * as z from "zod";

/** A schema of these values. */
export type Schema<Value = unknown> = z.ZodType<Value>;

/** What one value is. */
export type ScalarType = "string" | "date" | "integer" | "number" | "boolean";

/** What a field is: a value or a list of them. */
export interface Field {
  readonly type: ScalarType;
  /** Is it a list of such values? */
  readonly list: boolean;
  /** Can it be `null`? */
  readonly nullable: boolean;
  /** The closed list of which the value, or each of a list, is one. */
  readonly values: readonly string[] | null;
}

/** The type of what stands at a path: `null` also where something above it is, or where one kind of citation has no such field. */
export type At<Whole, Path extends string> = Whole extends null
  ? null
  : Path extends `${infer Key}.${infer Rest}`
    ? Key extends `${infer List}[]`
      ? List extends keyof Whole
        ? Items<Whole[List], Rest>
        : null
      : Key extends keyof Whole
        ? At<Whole[Key], Rest>
        : null
    : Path extends keyof Whole
      ? Whole[Path]
      : null;
type Items<List, Path extends string> = List extends readonly (infer Item)[] ? At<Item, Path>[] : null;

/** The keys of a path, `[]` for what is in a list. */
export const keysOf = (path: string): string[] => path.split(/\.|(?=\[\])/);

/**
 * The schema of what stands at a path.
 *
 * @param schema The schema of the whole.
 * @param path Keys joined by full stops, with `[]` behind the key of a list: `documentsReviewed[].text`.
 * @returns Nullable too where something above it is, or where only some members of a union have it.
 * @throws An `Error` where the whole has no such field.
 */
export function schemaAt<Whole, Path extends string>(schema: Schema<Whole>, path: Path): Schema<At<Whole, Path>> {
  const found = below(schema, keysOf(path));
  if (!found) throw new Error(`No field of the schema stands at ${path}`);
  return found as Schema<At<Whole, Path>>;
}

function below(schema: z.core.$ZodType, keys: readonly string[]): z.core.$ZodType | null {
  const [key, ...rest] = keys;
  if (key === undefined) return schema;
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case "object":
      return def.shape[key] ? below(def.shape[key], rest) : null;
    case "nullable":
      return orNull(below(def.innerType, keys));
    case "array": {
      const items = key === "[]" ? below(def.element, rest) : null;
      return items && z.array(items);
    }
    case "union":
      return anyOf(def.options.map((option) => below(option, keys)));
    default:
      return null;
  }
}

/** The schema without its `null`; `null` for none. */
function withoutNull(schema: z.core.$ZodType | null): z.core.$ZodType | null {
  const def = schema && (schema as z.core.$ZodTypes)._zod.def;
  return def?.type === "nullable" ? def.innerType : schema;
}

const orNull = (schema: z.core.$ZodType | null): z.core.$ZodType | null =>
  schema && schema === withoutNull(schema) ? z.nullable(schema) : schema;

/** One schema for what the members of a union have under one name: the same in all, or words of which each has its own. */
function anyOf(found: readonly (z.core.$ZodType | null)[]): z.core.$ZodType | null {
  const [first, ...others] = new Set(found.map(withoutNull).filter((schema) => schema !== null));
  if (!first) return null;
  const schema = others.length === 0 ? first : z.literal([first, ...others].flatMap(literalsOf));
  return found.some((one) => one === null || one !== withoutNull(one)) ? orNull(schema) : schema;
}

function literalsOf(schema: z.core.$ZodType): z.core.util.Literal[] {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type !== "literal") throw new Error(`The members of a union have a ${def.type} under one name that is not the same`);
  return def.values;
}

/**
 * What a schema is as a field.
 *
 * @param schema A schema of one value, a list of values, or either or null.
 * @throws An `Error` for a schema of anything else.
 */
export function fieldOf(schema: z.core.$ZodType): Field {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case "nullable":
      return { ...fieldOf(def.innerType), nullable: true };
    case "array":
      return { ...fieldOf(def.element), list: true, nullable: false };
    case "string":
      return scalar("format" in def && def.format === "date" ? "date" : "string");
    case "number":
      return scalar("format" in def && def.format === "safeint" ? "integer" : "number");
    case "boolean":
      return scalar("boolean");
    case "enum":
      return scalar("string", Object.values(def.entries).map(String));
    case "literal":
      return typeof def.values[0] === "number" ? scalar("integer") : scalar("string", def.values.map(String));
    default:
      throw new Error(`A field is a value or a list of values, not a ${def.type}`);
  }
}

const scalar = (type: ScalarType, values: readonly string[] | null = null): Field => ({ type, list: false, nullable: false, values });

/** The schema of an object with these fields. */
export const objectOf = (fields: Readonly<Record<string, Schema>>): Schema<Record<string, unknown>> => z.object(fields);
