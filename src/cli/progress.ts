/** How far a run is, on one line of the terminal: `12,345 letters, 820/s, 3 failed, 2 min left`. */
import type { Io } from "./io.ts";
import type { Tally } from "./tally.ts";

/** Shows how far a run is. */
export interface Progress {
  /** Call it for each unit that is done, with its share of the run. */
  add(amount: number): void;
  /** Call it for a unit that an earlier run has done. */
  skip(amount: number): void;
  /** Takes the line away, as before another is written or at the end. */
  clear(): void;
}

const EACH = 250;
const CLEAR_LINE = "\r\x1b[K";

/**
 * Begins to show it, where standard error is a terminal.
 *
 * @param amountOf Finds out what all shares come to; `null` where that is not known. The time that is left is told once it is.
 */
export function showProgress({ stderr }: Pick<Io, "stderr">, tally: Tally, amountOf: () => Promise<number | null>): Progress {
  if (!stderr.isTTY) return { add() {}, skip() {}, clear() {} };
  const began = performance.now();
  let [amount, skipped, lettersBefore, lastShown, isShown] = [0, 0, 0, began, false];
  let all: number | null = null;
  void amountOf().then(
    (known) => (all = known),
    () => {},
  );
  return {
    add(share) {
      amount += share;
      const now = performance.now();
      if (now - lastShown < EACH) return;
      lastShown = now;
      const seconds = (now - began) / 1000;
      const left = all === null || amount === 0 ? "" : `, ${inWords(seconds * Math.max(0, (all - skipped) / amount - 1))} left`;
      const speed = Math.round((tally.letters - lettersBefore) / seconds);
      stderr.write(
        `${CLEAR_LINE}${count(tally.letters)} letters, ${count(speed)}/s${tally.failures > 0 ? `, ${count(tally.failures)} failed` : ""}${left}`,
      );
      isShown = true;
    },
    skip(share) {
      skipped += share;
      lettersBefore = tally.letters;
    },
    clear() {
      if (isShown) stderr.write(CLEAR_LINE);
      isShown = false;
    },
  };
}

const count = (number: number): string => number.toLocaleString("en-US");

function inWords(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`;
  if (seconds < 5400) return `${Math.round(seconds / 60)} min`;
  return `${(seconds / 3600).toFixed(1)} h`;
}
