import { existsSync, readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { root, sourceFiles } from "./helpers/source.ts";

/** What may be imported from outside, and by which folder alone. */
const isOf = (path: string, ...folders: string[]): boolean => folders.some((folder) => path.startsWith(`${folder}/`));
const packageOf = (specifier: string): string =>
  specifier.startsWith("@") ? specifier.split("/").slice(0, 2).join("/") : (specifier.split("/")[0] as string);

const MAY_IMPORT: Readonly<Record<string, (path: string) => boolean>> = {
  parsimmon: (path) => isOf(path, "grammar"),
  zod: (path) => isOf(path, "schema"),
  "fast-check": (path) => isOf(path, "testing"),
  "csv-stringify": (path) => isOf(path, "cli"),
  hyparquet: (path) => isOf(path, "cli"),
  "hyparquet-writer": (path) => isOf(path, "cli"),
  unpdf: (path) => isOf(path, "pdf"),
  tinyglobby: (path) => isOf(path, "cli"),
};

/** From the top of the house to its ground; a file imports files of its own floor or of lower ones. */
const FLOORS: readonly (readonly string[])[] = [
  ["cli/"],
  ["node/"],
  ["testing/"],
  ["stats/"],
  ["tables/"],
  ["pdf/"],
  ["index.ts"],
  ["resolve/"],
  ["parse-determination.ts", "extract-citations.ts", "split-determinations.ts", "read-service.ts", "added-drugs.ts"],
  ["record/"],
  ["checks/", "grammar/"],
  ["catalogue/"],
  ["errors.ts", "diagnostics/"],
  ["text/"],
  ["schema/"],
];
/** No other file imports from these: what they need, an application need not have. */
const CLOSED = ["cli/", "testing/"];

/** What the build makes files of: the library, its sub-paths and the command. */
const ENTRIES = [...readFileSync(join(root, "tsup.config.ts"), "utf8").matchAll(/"src\/([^"]+\.ts)"/g)].map(([, path]) => path as string);

const standsIn = (path: string, place: string): boolean => (place.endsWith("/") ? path.startsWith(place) : path === place);
const floorOf = (path: string): number => FLOORS.findIndex((places) => places.some((place) => standsIn(path, place)));
const edges = sourceFiles.flatMap(({ path, imports }) => imports.map((imported) => ({ path, imported })));
const inside = edges.filter(({ imported }) => sourceFiles.some(({ path }) => path === imported));
const outside = edges.filter((edge) => !inside.includes(edge));
const told = (found: typeof edges): string[] => found.map(({ path, imported }) => `${path} imports ${imported}`);

describe("the source", () => {
  it("has been read", () => {
    expect(sourceFiles.length).toBeGreaterThan(25);
    expect(inside.length).toBeGreaterThan(50);
    for (const name of Object.keys(MAY_IMPORT)) expect(outside.some(({ imported }) => packageOf(imported) === name)).toBe(true);
  });

  it("imports no package but those that it may, and each from its own folder", () => {
    const isBuiltin = (specifier: string): boolean => specifier.startsWith("node:") || builtinModules.includes(packageOf(specifier));
    const isOwnFile = (specifier: string): boolean => specifier.startsWith("../") && existsSync(join(root, "src", specifier));
    const wrong = outside.filter(({ path, imported }) =>
      isBuiltin(imported)
        ? !isOf(path, "node", "cli")
        : isOwnFile(imported)
          ? !isOf(path, "cli")
          : !MAY_IMPORT[packageOf(imported)]?.(path),
    );
    expect(told(wrong)).toEqual([]);
  });

  it("stands on a known floor, every file of it", () => {
    expect(sourceFiles.map(({ path }) => path).filter((path) => floorOf(path) < 0)).toEqual([]);
  });

  it("imports one way: never a higher floor", () => {
    expect(told(inside.filter(({ path, imported }) => floorOf(imported) < floorOf(path)))).toEqual([]);
  });

  it("imports from the same floor only within one folder, or between the files at the top", () => {
    const placeOf = (path: string): string => (path.includes("/") ? (path.split("/")[0] as string) : "");
    const crossing = inside.filter(({ path, imported }) => floorOf(path) === floorOf(imported) && placeOf(path) !== placeOf(imported));
    expect(told(crossing)).toEqual([]);
  });

  it("imports nothing from the command and the testing tools", () => {
    const wrong = inside.filter(({ path, imported }) => CLOSED.some((place) => standsIn(imported, place) && !standsIn(path, place)));
    expect(told(wrong)).toEqual([]);
  });

  it("has no dead code: what a file exports, another takes or a user can", () => {
    expect(ENTRIES.length).toBeGreaterThan(2);
    const isTaken = (path: string, name: string): boolean =>
      ENTRIES.includes(path) ||
      sourceFiles.some((file) => {
        const takes = (what: string): boolean => file.takes.some((taken) => taken.from === path && taken.name === what);
        return takes(name) || (takes("import *") && file.names.has(name)) || (takes("export *") && isTaken(file.path, name));
      });
    const dead = sourceFiles.flatMap(({ path, exports, names }) =>
      exports
        // A type can be there for the signatures of its own file.
        .filter(({ name, isType }) => !isTaken(path, name) && !(isType && (names.get(name) ?? 0) > 1))
        .map(({ name }) => `${path} exports ${name}`),
    );
    expect(dead).toEqual([]);
  });

  it("has no import cycle", () => {
    const importsOf = new Map(sourceFiles.map(({ path, imports }) => [path, imports]));
    const done = new Set<string>();
    const cycles: string[] = [];
    for (const path of importsOf.keys()) walk(path, []);
    function walk(path: string, trail: readonly string[]): void {
      if (trail.includes(path)) return void cycles.push([...trail.slice(trail.indexOf(path)), path].join(" -> "));
      if (done.has(path)) return;
      for (const imported of importsOf.get(path) ?? []) walk(imported, [...trail, path]);
      done.add(path);
    }
    expect(cycles).toEqual([]);
  });
});
