/** The line that tells how far a run is, by a clock of its own. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { showProgress } from "../../src/cli/progress.ts";

type Stderr = Parameters<typeof showProgress>[0]["stderr"];
type Tally = Parameters<typeof showProgress>[1];

const CLEAR = "\r\x1b[K";
const tallyOf = (letters: number, failures = 0): Tally => ({ letters, failures }) as unknown as Tally;

/** A terminal that remembers what is written to it. */
const terminal = (isTTY = true) => {
  const written: string[] = [];
  return { written, stderr: { isTTY, write: (text: string) => written.push(text) } as unknown as Stderr };
};

beforeEach(() => vi.useFakeTimers({ toFake: ["performance"] }));
afterEach(() => vi.useRealTimers());

describe("the line of progress", () => {
  it.each([
    { why: "what is left is not known", all: null, seconds: 2, tally: tallyOf(1640), line: "1,640 letters, 820/s" },
    { why: "with failures", all: null, seconds: 2, tally: tallyOf(1640, 3), line: "1,640 letters, 820/s, 3 failed" },
    { why: "seconds are left", all: 40, seconds: 2, tally: tallyOf(20), line: "20 letters, 10/s, 6 s left" },
    { why: "minutes are left", all: 10 * 121, seconds: 1, tally: tallyOf(20), line: "20 letters, 20/s, 2 min left" },
    { why: "hours are left", all: 10 * 7201, seconds: 1, tally: tallyOf(20), line: "20 letters, 20/s, 2.0 h left" },
    { why: "more is done than was known of", all: 5, seconds: 1, tally: tallyOf(20), line: "20 letters, 20/s, 0 s left" },
  ])("$why: $line", async ({ all, seconds, tally, line }) => {
    const { written, stderr } = terminal();
    const progress = showProgress({ stderr }, tally, async () => all);
    await Promise.resolve();
    vi.advanceTimersByTime(seconds * 1000);
    progress.add(10);
    expect(written).toEqual([CLEAR + line]);
    progress.clear();
    progress.clear();
    expect(written).toEqual([CLEAR + line, CLEAR]);
  });

  it("is written a few times a second, not for each letter", () => {
    const { written, stderr } = terminal();
    const progress = showProgress({ stderr }, tallyOf(1), () => Promise.reject(new Error("unreadable")));
    progress.add(1);
    vi.advanceTimersByTime(249);
    progress.add(1);
    progress.clear();
    expect(written).toEqual([]);
    vi.advanceTimersByTime(1);
    progress.add(1);
    expect(written).toHaveLength(1);
  });

  it("counts what an earlier run has done neither as speed nor as what is left", async () => {
    const { written, stderr } = terminal();
    const tally = { letters: 100, failures: 0 };
    const progress = showProgress({ stderr }, tally as unknown as Tally, async () => 60);
    await Promise.resolve();
    progress.skip(40);
    tally.letters = 110;
    vi.advanceTimersByTime(1000);
    progress.add(10);
    expect(written).toEqual([`${CLEAR}110 letters, 10/s, 1 s left`]);
  });

  it("is none where standard error is no terminal", () => {
    const { written, stderr } = terminal(false);
    const progress = showProgress({ stderr }, tallyOf(1), async () => null);
    vi.advanceTimersByTime(5000);
    progress.add(1);
    progress.skip(1);
    progress.clear();
    expect(written).toEqual([]);
  });
});
