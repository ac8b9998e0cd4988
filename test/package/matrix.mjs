// Uses the packed package with the oldest and the newest versions of what it says that it works with. Exits with 1 if
// anything does not work.
import { join } from "node:path";
import { compile, folderWith, imr, manifest, pack, projectWith, recordThrough, run, runChecks } from "./user.mjs";

const VERSIONS = {
  // The oldest of `peerDependencies`, and what npm installs there today.
  zod: ["4.0.0", "4"],
  // The oldest of `engines`, and the newest that has long-term support.
  node: ["20.0.0", "26"],
  // The oldest that is promised, and what npm installs today.
  typescript: ["5.4", "latest"],
};

const { tarball } = pack();
const optional = Object.keys(manifest.peerDependenciesMeta).map((name) => `${name}@${manifest.peerDependencies[name]}`);
const projects = VERSIONS.zod.map((version) => projectWith(tarball, `zod@${version}`, ...optional));
const nodes = VERSIONS.node.map((version) => join(folderWith(`node@${version}`), "node_modules", ".bin", "node"));
const compilers = VERSIONS.typescript.map((version) =>
  join(folderWith(`typescript@${version}`), "node_modules", "typescript", "bin", "tsc"),
);

const zodOf = (project) => `zod ${run(project, process.execPath, "--print", 'require("zod/package.json").version').trim()}`;
const records = new Set();

runChecks(
  projects.flatMap((project) => [
    ...nodes.map((node) => [
      `Node ${run(project, node, "--version").trim().slice(1)} with ${zodOf(project)}`,
      () => {
        for (const program of ["use.mjs", "use.cjs"]) records.add(recordThrough(project, program, node));
        if (records.size > 1) throw new Error("the record is another than with the versions before");
        if (!JSON.parse(imr(project, ["parse", "--format", "ndjson", "letter.txt"], node)).ok)
          throw new Error("imr could not read the example");
      },
    ]),
    ...compilers.map((tsc) => [
      `TypeScript ${run(project, process.execPath, tsc, "--version").trim().split(" ")[1]} with ${zodOf(project)}`,
      () => compile(project, tsc),
    ]),
  ]),
);
