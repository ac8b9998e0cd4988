// Packs the package, installs it into an empty folder and uses it from there: as ESM, as CommonJS, from TypeScript, and
// as a command, with the versions that the project is developed with. Exits with 1 if anything does not work.
import { copyFileSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { compile, folderWith, imr, manifest, pack, projectWith, recordThrough, root, run, runChecks } from "./user.mjs";

const { tarball, paths } = pack();
const developed = (name) => `${name}@${JSON.parse(readFileSync(join(root, "node_modules", name, "package.json"), "utf8")).version}`;
const project = projectWith(tarball, ...Object.keys(manifest.peerDependencies).map(developed));

/** Every file that package.json names. */
const named = (value) => (typeof value === "string" ? [value] : Object.values(value).flatMap(named));
const entryFiles = [...named(manifest.exports), ...named(manifest.bin)]
  .map((path) => path.replace(/^\.\//, ""))
  .flatMap((path) => (path.includes("*") ? paths.filter((held) => matches(held, path)) : [path]));
function matches(path, pattern) {
  const [start, end] = pattern.split("*");
  return path.startsWith(start) && path.endsWith(end);
}

runChecks([
  [
    "the package holds the library, its documents and nothing else",
    () => {
      // No source maps: the code is as it was written but for its types, and they would be two thirds of the package.
      const strange = paths.filter(
        (path) =>
          !/^(?:dist\/[\w.-]+\.(?:c?js|d\.c?ts)|dist\/schema\/\w+\.schema\.json|(?:README|CHANGELOG)\.md|LICENSE|package\.json)$/.test(
            path,
          ),
      );
      if (strange.length > 0) throw new Error(`it holds ${strange.join(", ")}`);
      const missing = [...entryFiles, "README.md", "CHANGELOG.md", "LICENSE"].filter((path) => !paths.includes(path));
      if (missing.length > 0) throw new Error(`it lacks ${missing.join(", ")}`);
    },
  ],
  [
    "every file of it is an entry point or belongs to one",
    () => {
      const textOf = (path) => readFileSync(join(root, path), "utf8");
      const reached = new Set(entryFiles);
      for (const path of reached) {
        if (!/\.[cm]?[jt]s$/.test(path)) continue;
        for (const [, file] of textOf(path).matchAll(/["']\.\/([\w.-]+)["']/g)) {
          // A declaration names the file that runs and means the declaration beside it.
          reached.add(`dist/${/\.d\.c?ts$/.test(path) ? file.replace(/\.(c?)js$/, ".d.$1ts") : file}`);
        }
      }
      const alone = paths.filter((path) => path.startsWith("dist/") && !reached.has(path));
      if (alone.length > 0) throw new Error(`nothing leads to ${alone.join(", ")}`);
    },
  ],
  [
    "it works as ESM and as CommonJS, and gives the same",
    () => {
      const [esm, cjs] = ["use.mjs", "use.cjs"].map((program) => recordThrough(project, program));
      if (esm !== cjs) throw new Error("ESM and CommonJS give different records");
    },
  ],
  [
    "it reads a PDF as ESM, as CommonJS and through its command",
    () => {
      const pdfs = join(root, "examples", "pdfs");
      copyFileSync(join(pdfs, readdirSync(pdfs).sort()[0]), join(project, "letter.pdf"));
      const use = `readPdf(readFileSync("letter.pdf")).then((pdf) => console.log(JSON.stringify({ pdf, place: placeOf(pdf, 3000) })));`;
      const names = `{ placeOf, readPdf }`;
      writeFileSync(
        join(project, "pdf.mjs"),
        `import { readFileSync } from "node:fs";\nimport ${names} from "${manifest.name}/pdf";\n${use}`,
      );
      writeFileSync(
        join(project, "pdf.cjs"),
        `const { readFileSync } = require("node:fs");\nconst ${names} = require("${manifest.name}/pdf");\n${use}`,
      );
      const [esm, cjs] = ["pdf.mjs", "pdf.cjs"].map((program) => run(project, process.execPath, program));
      if (esm !== cjs) throw new Error("ESM and CommonJS give different texts");
      if (JSON.parse(esm).pdf.pages.length < 2) throw new Error("the example has one page");
      if (!JSON.parse(imr(project, ["parse", "--format", "ndjson", "letter.pdf"])).ok)
        throw new Error("imr could not read the example PDF");
    },
  ],
  [
    "its testing tools work",
    () => {
      writeFileSync(
        join(project, "testing.mjs"),
        `import * as fc from "fast-check";
import { isDeepStrictEqual } from "node:util";
import { DeterminationSchema, parseDetermination } from "${manifest.name}";
import { anyLetter, damagedRecord, letterContents, printLetter } from "${manifest.name}/testing";
fc.assert(fc.property(anyLetter({ maxIssues: 2 }), ({ letter, record }) => isDeepStrictEqual(parseDetermination(letter), record)), { numRuns: 20 });
fc.assert(fc.property(damagedRecord(), (record) => DeterminationSchema.safeParse(record).success), { numRuns: 20 });
console.log(printLetter(fc.sample(letterContents(), { seed: 1, numRuns: 1 })[0]).letter);
`,
      );
      if (!run(project, process.execPath, "testing.mjs").includes("FINAL DETERMINATION")) throw new Error("no letter was printed");
    },
  ],
  [
    "the library works without the peers that are optional",
    () => {
      const required = Object.keys(manifest.peerDependencies).filter((name) => !manifest.peerDependenciesMeta[name]?.optional);
      const folder = folderWith(tarball, ...required.map(developed));
      run(folder, process.execPath, "--input-type=module", "--eval", `await import("${manifest.name}")`);
    },
  ],
  [
    "it works from TypeScript, in every way of resolving modules",
    () => compile(project, join(root, "node_modules", "typescript", "bin", "tsc")),
  ],
  [
    "it brings its command",
    () => {
      const printed = run(project, "npx", "--no-install", "imr", "--version").trim();
      if (!printed.includes(manifest.version)) throw new Error(`imr --version printed ${printed}`);
      if (!JSON.parse(imr(project, ["parse", "--format", "ndjson", "letter.txt"])).ok) throw new Error("imr could not read the example");
      imr(project, ["parse", "letter.txt", "--out", "issues.parquet"]);
      if (readFileSync(join(project, "issues.parquet")).subarray(-4).toString() !== "PAR1") throw new Error("the Parquet file is none");
      const schema = JSON.parse(imr(project, ["schema", "--table", "issues"]));
      if (schema.properties.decision === undefined) throw new Error("imr schema printed another schema");
    },
  ],
]);
