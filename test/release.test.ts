/** What a release needs: one version everywhere, and a changelog that tells of it. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import lock from "../package-lock.json";
import manifest from "../package.json";
import { DeterminationSchema } from "../src/index.ts";
import { root } from "./helpers/source.ts";

const textOf = (path: string): string => readFileSync(join(root, path), "utf8");

interface Entry {
  readonly version: string;
  readonly day: string | undefined;
  readonly body: string;
}
const entriesOf = (changelog: string): Entry[] =>
  changelog
    .split(/^## /m)
    .slice(1)
    .map((text) => {
      const [, version = text, day] = /^\[([^\]]+)\](?: - (\d{4}-\d\d-\d\d))?\n/.exec(text) ?? [];
      return { version, day, body: text.slice(text.indexOf("\n")) };
    });
const entries = entriesOf(textOf("CHANGELOG.md"));
const released = entries.slice(1);

/** `1.10.0` as a number that comes behind that of `1.9.0`. */
const rank = (version: string): number => version.split(".").reduce((sum, part) => sum * 1000 + Number(part), 0);

describe("the changelog", () => {
  it("begins with what is not released yet", () => expect(entries[0]).toMatchObject({ version: "Unreleased", day: undefined }));

  it("tells of this version", () => expect(released.map(({ version }) => version)).toContain(manifest.version));

  it("has versions and days, the newest first", () => {
    for (const { version, day } of released) {
      expect(version).toMatch(/^\d+\.\d+\.\d+$/);
      expect(Number.isNaN(Date.parse(day ?? ""))).toBe(false);
    }
    const ranks = released.map(({ version }) => rank(version));
    expect(ranks).toEqual([...ranks].sort((a, b) => b - a));
    const days = released.map(({ day }) => day as string);
    expect(days).toEqual([...days].sort().reverse());
  });

  it("has the headings of Keep a Changelog, each with something below it", () => {
    const known = ["Added", "Changed", "Deprecated", "Removed", "Fixed", "Security"];
    for (const { version, body } of entries) {
      const changes = body.split(/^### /m).slice(1);
      for (const change of changes) {
        expect(known, version).toContain(change.split("\n", 1)[0]);
        expect(change, version).toMatch(/^- /m);
      }
      if (version !== "Unreleased") expect(changes.length, version).toBeGreaterThan(0);
    }
  });

  it("would be seen to lack a version", () => {
    expect(entriesOf("# Changelog\n\n## [Unreleased]\n\n## [0.0.1] - 2020-02-30\n").map(({ version }) => version)).toEqual([
      "Unreleased",
      "0.0.1",
    ]);
    expect(rank("1.10.0")).toBeGreaterThan(rank("1.9.7"));
  });
});

describe("the package", () => {
  it("has one version", () => expect([lock.version, lock.packages[""].version]).toEqual([manifest.version, manifest.version]));

  it("has a licence that says what package.json says", () => expect(textOf("LICENSE")).toContain(`${manifest.license} License`));

  it("takes the version of Node that docs/versioning.md promises, and the oldest zod", () => {
    const oldest = (what: string): string | undefined =>
      new RegExp(`^\\| ${what}[^|]*\\| ([\\d.]+) \\|`, "m").exec(textOf("docs/versioning.md"))?.[1];
    expect(manifest.engines.node).toBe(`>=${oldest("Node.js")?.replace(/\.0\.0$/, "")}`);
    expect(manifest.peerDependencies.zod).toBe(`^${oldest("zod")}`);
  });

  it("says since when records have this schemaVersion", () => {
    const rows = [...textOf("docs/versioning.md").matchAll(/^\| (\d+) \| (\d+\.\d+\.\d+) \|$/gm)];
    expect(rows.map(([, schemaVersion]) => Number(schemaVersion)).at(-1)).toBe([...DeterminationSchema.shape.schemaVersion.values][0]);
    expect(released.map(({ version }) => version)).toContain(rows.at(-1)?.[2]);
  });
});

it("a release is published with provenance, by the tag of its version, and after all checks", () => {
  const workflow = textOf(".github/workflows/publish.yml");
  expect(workflow).toMatch(/^ {2}id-token: write$/m);
  const steps = [...workflow.matchAll(/run: (.*)/g)].map(([, command]) => command as string);
  const place = (words: string): number => steps.findIndex((command) => command.includes(words));
  expect([place("$TAG"), place(".ci/run"), place("npm publish --provenance")]).toEqual([0, 1, steps.length - 1]);
});
