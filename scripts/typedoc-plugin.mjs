/**
 * For typedoc: the record's types as what they are to a reader, not as what zod's own types make of them.
 *
 *     Issue            takes the text of IssueSchema, and its fields are its own
 *     IssueSchema      is a ZodType<Issue>
 *     Decision         is "upheld" | "overturned"
 *     issue.decision   is Decision | null; without a text of its own it says "See Decision"
 *
 * And names as a reader knows them: entry points as they are imported, documents by their headings.
 */
import { readFileSync } from "node:fs";
import { Comment, Converter, LiteralType, ReferenceType, ReflectionKind, UnionType } from "typedoc";

const { name } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));

export function load(app) {
  app.converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }) => {
    for (const module of project.getReflectionsByKind(ReflectionKind.Module))
      module.name = module.name === "index" ? name : `${name}/${module.name}`;
    for (const document of project.getReflectionsByKind(ReflectionKind.Document)) {
      [, document.name] = /^# (.+)$/m.exec(document.content[0].text);
    }

    const types = new Map(
      project.getReflectionsByKind(ReflectionKind.TypeAlias | ReflectionKind.Interface).map((type) => [type.name, type]),
    );
    const referenceTo = (type) => ReferenceType.createResolvedReference(type.name, type, project);

    for (const schema of project.getReflectionsByKind(ReflectionKind.Variable)) {
      const type = schema.name.endsWith("Schema") ? types.get(schema.name.slice(0, -"Schema".length)) : undefined;
      if (!type) continue;
      if (!type.hasComment()) type.comment = schema.comment?.clone();
      const words = wordsOf(schema.type);
      if (words) type.type = new UnionType(words.map((word) => new LiteralType(word)));
      project.removeTypeReflections(schema.type);
      schema.type = ReferenceType.createBrokenReference("ZodType", project, "zod");
      schema.type.typeArguments = [referenceTo(type)];
      // The fields come out of the schema, which is no more than how they are written down.
      delete type.extendedTypes;
      for (const field of type.children ?? []) {
        delete field.inheritedFrom;
        delete field.defaultValue;
      }
    }

    const lists = new Map([...types.values()].filter(({ type }) => type?.type === "union").map((type) => [keyOf(type.type.types), type]));
    for (const field of project.getReflectionsByKind(ReflectionKind.Property)) {
      const list = field.type?.type === "union" && lists.get(keyOf(field.type.types));
      if (list) field.type = isNullable(field.type) ? new UnionType([referenceTo(list), new LiteralType(null)]) : referenceTo(list);
      if (field.hasComment()) continue;
      const type = typeNamedBy(field.type);
      if (type) field.comment = new Comment([text("See "), { kind: "inline-tag", tag: "@link", text: type.name, target: type }]);
      else if (field.type?.type === "literal") field.comment = new Comment([text("Always "), { kind: "code", text: `\`${field.type}\`` }]);
    }
  });
}

const text = (words) => ({ kind: "text", text: words });

/** The words of a closed list, which zod's type has as the keys of an object. */
const wordsOf = (type) =>
  type?.type === "reference" && type.name === "ZodEnum"
    ? type.typeArguments?.[0]?.declaration?.children?.map(({ name }) => name)
    : undefined;

/** Tells closed lists apart by their words; that a field can be `null` too does not matter. */
const keyOf = (types) =>
  types
    .filter((type) => String(type) !== "null")
    .map(String)
    .sort()
    .join();
const isNullable = ({ types }) => types.some((type) => String(type) === "null");

/** The type that a field holds, alone, in a list or or `null`. */
function typeNamedBy(type) {
  if (type?.type === "array") return typeNamedBy(type.elementType);
  if (type?.type === "union") return type.types.map(typeNamedBy).find(Boolean);
  return type?.type === "reference" && type.reflection?.hasComment() ? type.reflection : undefined;
}
