import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { linesOf, type Line } from "../../src/node/lines.ts";

async function lines(most: number, ...chunks: string[]): Promise<(string | null)[]> {
  const found: Line[] = [];
  for await (const line of linesOf(
    (async function* () {
      for (const chunk of chunks) yield Buffer.from(chunk);
    })(),
    most,
  ))
    found.push(line);
  expect(found.map(({ number }) => number)).toEqual(found.map((_, i) => i + 1));
  return found.map(({ bytes }) => bytes && Buffer.from(bytes).toString());
}

describe("linesOf", () => {
  it("cuts at line feeds, wherever the chunks end", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: fc.constantFrom("a", "é", "\n", "\r"), maxLength: 12 }), { maxLength: 8 }),
        async (chunks) => {
          const text = chunks.join("");
          const expected = text.split("\n");
          if (expected.at(-1) === "") expected.pop();
          expect(await lines(1000, ...chunks)).toEqual(expected);
        },
      ),
    );
  });

  it("passes over a line that is too long, and no other", async () => {
    expect(await lines(3, "abc\nab", "cd", "efg\nabc\nabcd")).toEqual(["abc", null, "abc", null]);
  });

  it("holds no more than a line of a file without an end", async () => {
    const chunk = Buffer.alloc(1 << 20, "a");
    const endless = async function* () {
      for (let i = 0; i < 2000; i++) yield chunk;
      yield Buffer.from("\nb");
    };
    const before = process.memoryUsage().arrayBuffers;
    const found: Line[] = [];
    for await (const line of linesOf(endless(), 1000)) found.push(line);
    expect(found.map(({ bytes }) => bytes?.length)).toEqual([undefined, 1]);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(100 << 20);
  });
});
