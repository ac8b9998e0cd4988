/**
 * Makes the package's JSON Schemas, in dist/schema: `node scripts/json-schemas.mjs`, behind every build.
 *
 * They come from the zod schemas, with the version of zod that package-lock.json names; the descriptions are the doc comments of
 * src/schema, so that what an editor shows and what a schema says is one text.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import ts from "typescript";
import * as z from "zod";
import { filesIn } from "./labels.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");

/**
 * The schemas by the names of their files.
 *
 * @param library What `imr-determination` exports: its schemas.
 * @param tables What `imr-determination/tables` exports as `TABLES`.
 */
export function jsonSchemas(library, tables) {
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const docs = docComments();
  const names = z.registry();
  for (const [name, schema] of Object.entries(library)) {
    if (name.endsWith("Schema") && name !== "DeterminationSchema") names.add(schema, { id: name.slice(0, -"Schema".length) });
  }
  const described = (file, title, description, schema, docsOf) => {
    const { $schema, $defs, ...rest } = z.toJSONSchema(schema, { metadata: names });
    for (const [name, definition] of Object.entries($defs ?? {})) describe(definition, docs.get(`${name}Schema`));
    describe(rest, docsOf);
    const $id = `https://unpkg.com/imr-determination@${version}/dist/schema/${file}.schema.json`;
    return [`${file}.schema.json`, { $schema, $id, title, description, ...rest, ...($defs && { $defs }) }];
  };
  const record = docs.get("DeterminationSchema");
  return Object.fromEntries([
    described("determination", "IMR final determination letter", record.description, library.DeterminationSchema, {
      properties: record.properties,
    }),
    ...Object.values(tables).map(({ name, meaning, columns, schema }) =>
      described(name, `Row of the table ${name}`, meaning, schema, {
        properties: new Map(columns.map((column) => [column.name, { description: `${column.meaning} Origin: ${column.origin}.` }])),
      }),
    ),
  ]);
}

/** Writes descriptions into a schema, and into those of its properties. */
function describe(schema, docs) {
  if (!docs) return;
  if (docs.description) schema.description ??= docs.description;
  const { properties = {} } = [schema, ...(schema.anyOf ?? [])].find((one) => one.properties) ?? {};
  for (const [key, property] of Object.entries(properties)) describe(property, docs.properties?.get(key));
}

// ---- doc comments -----------------------------------------------------------------------------------------------------

/** The doc comments of src/schema by the names of the schemas, each with those of its properties. */
function docComments() {
  const found = new Map();
  for (const path of filesIn(join(root, "src", "schema"), ".ts")) {
    const file = ts.createSourceFile(path, readFileSync(path, "utf8"), ts.ScriptTarget.Latest, true);
    const constants = new Map();
    for (const statement of file.statements.filter(ts.isVariableStatement)) {
      for (const { name, initializer } of statement.declarationList.declarations) {
        constants.set(name.getText(), initializer);
        found.set(name.getText(), { description: commentOf(statement), properties: propertiesOf(initializer, constants) });
      }
    }
  }
  return found;
}

/** The comments in the object literal of `z.object({ … })`, wherever in the expression it stands. */
function propertiesOf(expression, constants) {
  const literal = literalIn(expression);
  return new Map(
    (literal?.properties ?? []).flatMap((property) => {
      if (ts.isSpreadAssignment(property)) return [...propertiesOf(constants.get(property.expression.getText()), constants)];
      const docs = { description: commentOf(property), properties: propertiesOf(property.initializer, constants) };
      return [[property.name.getText(), docs]];
    }),
  );
}

function literalIn(node) {
  if (node === undefined || ts.isObjectLiteralExpression(node)) return node;
  return ts.isCallExpression(node) || ts.isPropertyAccessExpression(node)
    ? [node.expression, ...(node.arguments ?? [])].map(literalIn).find(Boolean)
    : undefined;
}

/** A doc comment on one line. */
function commentOf(node) {
  const [comment] = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc);
  const text = comment && ts.getTextOfJSDocComment(comment.comment);
  return text?.replace(/\s+/g, " ").trim();
}

// ---- files ------------------------------------------------------------------------------------------------------------

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const load = (entry) => import(pathToFileURL(join(root, "dist", entry)).href);
  const folder = join(root, "dist", "schema");
  mkdirSync(folder, { recursive: true });
  for (const [name, schema] of Object.entries(jsonSchemas(await load("index.js"), (await load("tables.js")).TABLES))) {
    writeFileSync(join(folder, name), `${JSON.stringify(schema, null, 2)}\n`);
  }
}
