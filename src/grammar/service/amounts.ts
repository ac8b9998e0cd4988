/**
 * How much of a service: visits, how often, for how long, refills.
 *
 *     two times a week for three weeks   12-18 sessions   2x4   1 to 2 times per week   30 day rental   with 2 refills
 */
import P from "parsimmon";
import type { Duration, Frequency } from "../../schema/index.ts";
import { alt, byKind, itemOf, notAhead, optional, run, where, type Rule } from "../combinators.ts";
import type { Item } from "./items.ts";

/** A number, or a range of numbers. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** How much a title says, each list in text order. */
export interface Amounts {
  readonly visits: readonly Range[];
  /** The numbers behind `#` and `Qty`. */
  readonly marked: readonly Range[];
  readonly frequencies: readonly Frequency[];
  readonly durations: readonly Duration[];
  readonly refills: readonly number[];
}

type Unit = Duration["unit"];

/** What one phrase says; `null` for an amount of another kind, which is read so that its numbers are not read again. */
interface Amount {
  readonly visits?: Range;
  readonly marked?: Range;
  readonly frequency?: Frequency;
  readonly duration?: Duration;
  readonly refills?: number;
}

const OTHER: Amount = {};

const is = (...kinds: string[]): Rule<Item> => itemOf<Item>(...kinds);
const unitOf = ({ meaning }: Item): Unit => (meaning as { value: Unit }).value;

const frequencyOf = ({ from, to }: Range, per: Unit): Amount => (per === "year" ? OTHER : { frequency: { from, to, per } });
const durationOf = ({ from, to }: Range, unit: Unit): Amount => ({ duration: { from, to, unit } });

/** Visits are counted in whole numbers, and nobody asks for more of them than this. */
const MOST = 999;
const count = where(itemOf<Item>("number"), ({ value }) => Number.isInteger(value) && value <= MOST);

// ---- numbers ----------------------------------------------------------------------------------------------------

/** `8`, `eight`, `eight (8)`, `8 (eight)`, `(8)` */
const number: Rule<number> = byKind({
  number: P.seqMap(count, optional(P.seq(is("("), is("number"), is(")"))), ({ value }) => value),
  "(": P.seqMap(is("("), count, is(")"), (_open, { value }) => value),
});

/** `2`, `2-3`, `1 to 2` */
const range: Rule<Range> = P.seqMap(number, optional(P.seqMap(is("-", "to"), number, (_to, value) => value)), (from, to) => ({
  from,
  to: to ?? from,
}));

const period: Rule<Unit> = is("period").map(unitOf);

/** `a week`, `per week`, `/week`, `every week`, `week`, `weekly` */
const perPeriod: Rule<Unit> = byKind({
  a: is("a").then(period),
  per: is("per").then(period),
  "/": is("/").then(period),
  every: is("every").then(period),
  often: is("often").map(unitOf),
  period,
});

// ---- behind a number --------------------------------------------------------------------------------------------

type Tail = (range: Range) => Amount;
const always =
  (amount: Amount): Tail =>
  () =>
    amount;

/** Nothing that would make the number one of something else. */
const bare = notAhead(
  P.alt<unknown>(is("period", "hour", "times", "unit", "%", "/", "visits", "refill", "piece", "level-word", "-"), perPeriod),
);

/** `… a week`: the number is how often. */
const often: Rule<Tail> = perPeriod.map(
  (per): Tail =>
    (range) =>
      frequencyOf(range, per),
);

/** `2 times a week`, `2x week`; `2 times 8`, `2x4`, `2 x 6 weeks`: per week and weeks, where no unit says otherwise */
const behindTimes: Rule<Tail> = is("times").then(
  P.alt(
    often,
    P.seqMap(range, byKind<Unit | null>({ period }, bare), (weeks, unit): Tail => (often) => {
      if (unit !== null && unit !== "week") return durationOf(weeks, unit);
      return { frequency: { from: often.from, to: often.to, per: "week" }, duration: { from: weeks.from, to: weeks.to, unit: "week" } };
    }),
  ),
);

/** `12 visits`; `3 visits per week` is how often */
const behindVisits: Rule<Tail> = P.seqMap(
  is("visits"),
  optional(perPeriod),
  (_visits, per): Tail =>
    (count) =>
      per === null ? { visits: count } : frequencyOf(count, per),
);

/** `6 weeks`; `5 days a week` is how often, `6 weeks ago` is neither */
const behindPeriod: Rule<Tail> = P.seqMap(
  period,
  optional(byKind<Unit | Item>({ ago: is("ago"), a: perPeriod, per: perPeriod, "/": perPeriod, often: perPeriod })),
  (unit, next): Tail =>
    (many) => {
      if (next === null) return durationOf(many, unit);
      return typeof next === "string" ? frequencyOf(many, next) : OTHER;
    },
);

const behindPeriodWithDash = is("-").then(behindPeriod);
const behindRefill: Rule<Tail> = is("refill").result((refills: Range): Amount => ({ refills: refills.from }));
const behindHours: Rule<Tail> = is("hour").then(optional(perPeriod)).result(always(OTHER));
const nothing: Rule<Tail> = is("unit", "%", "piece").result(always(OTHER));

/** Categories of which single services are counted: `one platelet-rich plasma injection`, `6 acupuncture`. */
const COUNTED = new Set(["injection", "rehabilitation", "psych-services", "therapies", "evaluation-and-management", "diagnostic-testing"]);
const counted: Rule<Item> = where(
  is("procedure", "imaging"),
  ({ meaning }) => meaning?.kind === "imaging" || (meaning?.kind === "procedure" && COUNTED.has(meaning.procedure.category)),
);
const injection: Rule<Item> = where(
  is("procedure"),
  ({ meaning }) => meaning?.kind === "procedure" && meaning.procedure.category === "injection",
);

/** `Six (6) additional physical therapy sessions`, `one MRI`, `two lumbar epidural steroid injections` */
const behindWords: Rule<Tail> = P.alt<unknown>(
  P.seq(is("word", "procedure", "general", "phase", "drug", "and", "/", "-").times(1, 7), is("visits")),
  P.seq(is("word", "phase").times(0, 1), counted),
  P.seq(is("word", "phase", "level", "drug").times(0, 4), injection),
).result((visits: Range): Amount => ({ visits }));

const behindNumber: Rule<Tail> = byKind(
  {
    times: behindTimes,
    visits: behindVisits,
    period: behindPeriod,
    "-": behindPeriodWithDash,
    per: often,
    a: often,
    "/": often,
    often,
    hour: behindHours,
    refill: behindRefill,
    unit: nothing,
    "%": nothing,
    piece: nothing,
    "level-word": nothing,
  },
  behindWords,
);

// ---- phrases ----------------------------------------------------------------------------------------------------

const colon = optional(is(":", "=", ".", ",", "-", "(", "#", "of"));

/** `2 times a week x 6` */
const afterFrequency = P.seqMap(is("times"), range, bare, (_times, weeks) => weeks);

const fromNumber: Rule<Amount> = P.seqMap(range, behindNumber, optional(afterFrequency), (often, tail, length): Amount => {
  const amount = tail(often);
  const { frequency } = amount;
  if (length === null || !frequency || amount.duration) return amount;
  return { frequency, duration: { from: length.from, to: length.to, unit: frequency.per } };
});

/** `refills: 2`, `refills x 2` */
const toldRefills = P.seqMap(is("refill"), colon, optional(is("times")), range, (_refill, _colon, _times, { from }): Amount => ({
  refills: from,
}));
/** `plus refill`, `with refills x 2` */
const addedRefills: Rule<Amount> = is("and", "+", "with").then(alt<Amount>(toldRefills, is("refill").result({ refills: 1 })));

const PHRASES: Readonly<Record<string, Rule<Amount>>> = {
  number: fromNumber,
  "(": fromNumber,
  once: P.seqMap(is("once"), perPeriod, ({ value }, per) => frequencyOf({ from: value, to: value }, per)),
  often: is("often").map((item) => frequencyOf({ from: 1, to: 1 }, unitOf(item))),
  // `every week`; `every 4 to 6 weeks` is a frequency below one, and none in hours is a service's
  every: P.seqMap(is("every"), optional(range), optional(is("period", "hour")), (_every, gap, per) =>
    gap === null && per?.kind === "period" ? frequencyOf({ from: 1, to: 1 }, unitOf(per)) : OTHER,
  ),
  in: P.seqMap(is("in"), range, is("period", "hour"), () => OTHER),
  // `x 6 weeks`, `times 12`
  times: P.seqMap(
    is("times"),
    range,
    byKind(
      { period: behindPeriod, refill: behindRefill, "-": behindPeriodWithDash },
      bare.result((visits: Range): Amount => ({ visits })),
    ),
    (_times, many, tail) => tail(many),
  ),
  // `a series of 3 injections`
  series: P.seqMap(is("series"), optional(is("word")), range, bare, (_series, _of, visits): Amount => ({ visits })),
  visits: P.seqMap(is("visits"), colon, range, bare, (_visits, _colon, visits): Amount => ({ visits })),
  "#": P.seqMap(is("#"), range, (_mark, marked): Amount => ({ marked })),
  quantity: P.seqMap(is("quantity"), colon, range, (_quantity, _colon, marked): Amount => ({ marked })),
  refill: toldRefills,
  and: addedRefills,
  "+": addedRefills,
  with: addedRefills,
  without: P.seqMap(is("without"), is("refill"), (): Amount => ({ refills: 0 })),
  // `day supply: 30`
  period: P.seqMap(period, is("supply"), colon, range, (unit, _supply, _colon, many) => durationOf(many, unit)),
};
const PHRASE_OF: ReadonlyMap<string, Rule<Amount>> = new Map(Object.entries(PHRASES));

/** Without one of these there is no amount, and a number is a dose or a quantity. */
const CUES: ReadonlySet<string> = new Set([
  ...["times", "visits", "period", "once", "often", "every", "series", "refill"],
  // Of these the number may count: `One MRI`, `Acupuncture #6`.
  ...["procedure", "imaging"],
]);
const NO_AMOUNTS: Amounts = { visits: [], marked: [], frequencies: [], durations: [], refills: [] };

/** Reads all amounts of a title. */
export function readAmounts(items: readonly Item[]): Amounts {
  if (!items.some(({ kind }) => kind === "number" || kind === "once" || kind === "often" || kind === "every" || kind === "refill"))
    return NO_AMOUNTS;
  if (!items.some(({ kind }) => CUES.has(kind))) return NO_AMOUNTS;
  const visits: Range[] = [];
  const marked: Range[] = [];
  const frequencies: Frequency[] = [];
  const durations: Duration[] = [];
  const refills: number[] = [];
  for (let at = 0; at < items.length;) {
    const phrase = PHRASE_OF.get((items[at] as Item).kind);
    const match = phrase ? run(phrase, items, at) : null;
    if (!match) {
      at++;
      continue;
    }
    const amount = match.value;
    if (amount.visits) visits.push(amount.visits);
    if (amount.marked) marked.push(amount.marked);
    if (amount.frequency) frequencies.push(amount.frequency);
    if (amount.duration) durations.push(amount.duration);
    if (amount.refills !== undefined) refills.push(amount.refills);
    at = Math.max(at + 1, match.end);
  }
  return { visits, marked, frequencies, durations, refills };
}
