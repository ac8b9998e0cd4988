// What the library adds to a page: bundled for the browser and minified, with zod apart, which is the application's own.
// Prints a table, and exits with 1 where something is larger than its ceiling: `npm run size`, after `npm run build`.
import { gzipSync } from "node:zlib";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/** Gzipped kilobytes that an import may add. Each is about a tenth above what it measures: room for a release, and what comes in unseen shows. */
const CEILINGS = [
  // A third of it is the vocabulary of services: 1,600 names of drugs, with what is in them, and the procedures and equipment, which
  // grow with every letter that names a new one. The rest are the guidelines' names, sections and chapters as letters print them, and
  // the grammar, whose wordings are as long as the letters'; the parser library is a twentieth.
  { what: "everything", code: 'export * from "imr-determination";', ceiling: 112 },
  // Reading takes the whole catalogue, so that taking less of the library saves little.
  { what: "parseDetermination", code: 'export { parseDetermination } from "imr-determination";', ceiling: 105 },
];

const root = fileURLToPath(new URL("../", import.meta.url));
const kB = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;

console.log("| import | minified | gzipped | ceiling |\n|---|---|---|---|");
for (const { what, code, ceiling } of CEILINGS) {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: root },
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    // A `node:` import fails the build here.
    platform: "browser",
    external: ["zod"],
    logLevel: "error",
  });
  const [{ contents }] = outputFiles;
  const gzipped = gzipSync(contents, { level: 9 }).length;
  console.log(`| ${what} | ${kB(contents.length)} | ${kB(gzipped)} | ${kB(ceiling * 1000)} |`);
  if (gzipped > ceiling * 1000) {
    console.error(`${what} is larger than its ceiling: find what came in, or raise the ceiling in scripts/size.mjs and say why`);
    process.exitCode = 1;
  }
}
