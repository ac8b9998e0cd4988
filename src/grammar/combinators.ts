/**
 * Our few primitives over parsimmon, and the only file that knows its insides.
 *
 * A rule is a parsimmon parser that is never run by parsimmon itself: `.parse()` and `.tryParse()` keep the whole input
 * in a table of line numbers, under the input's own text as the key, which is unsafe for text from outside. `run` calls
 * the parser's one inner function instead. Rules read text (their tokens are sticky regexes on the whole string, without
 * slices) or a list of landmarks (their tokens are landmarks of a kind); parsimmon's combinators do not mind which.
 */
import P from "parsimmon";
import { anyOf, asDamaged, damagedVocabulary, type Spelling } from "../text/spelling.ts";

/** A combinator: something that reads a value at a place. */
export type Rule<T> = P.Parser<T>;

/** What a rule read, and where. */
export interface Match<T> {
  readonly value: T;
  readonly start: number;
  readonly end: number;
}

interface Reply<T> {
  status: boolean;
  index: number;
  value: T;
  furthest: number;
  expected: string[];
}
type Action<T> = (input: never, index: number) => Reply<T>;

/**
 * Parsimmon merges the lists of what each reply expected, at every step and also after successes, when both replies got
 * equally far. We report through diagnostics and need no such lists: a reply that got NaN far is never merged.
 */
const FAILURE = { status: false, index: -1, value: null, furthest: Number.NaN, expected: [] } as unknown as Reply<never>;
const success = <T>(index: number, value: T): Reply<T> => ({
  status: true,
  index,
  value,
  furthest: Number.NaN,
  expected: FAILURE.expected,
});

/** A rule of our own making. */
const rule = <T>(action: Action<T>): Rule<T> => (P as unknown as (action: Action<T>) => Rule<T>)(action);

/** A parser's one inner function: all that we use of parsimmon's insides. */
const replyOf = <T>(of: Rule<T>, input: unknown, index: number): Reply<T> =>
  (of as unknown as { _(input: unknown, index: number): Reply<T> })._(input, index);

/**
 * One rule behind the other. Parsimmon's own makes a new reply at every step to merge what was expected; this one and
 * `alt` are called and typed as parsimmon's are, and halve the time of a rule.
 */
export const seqMap = ((...rulesAndMake: unknown[]): Rule<unknown> => {
  const rules = rulesAndMake.slice(0, -1) as Rule<unknown>[];
  const make = rulesAndMake.at(-1) as (...values: unknown[]) => unknown;
  const { length } = rules;
  return rule((input: never, index) => {
    const values = new Array<unknown>(length);
    let at = index;
    for (let i = 0; i < length; i++) {
      const reply = replyOf(rules[i] as Rule<unknown>, input, at);
      if (!reply.status) return FAILURE;
      at = reply.index;
      values[i] = reply.value;
    }
    return success(at, make(...values));
  });
}) as unknown as typeof P.seqMap;

/** The first of the rules that fits. */
export const alt = ((...rules: Rule<unknown>[]): Rule<unknown> =>
  rule((input: never, index) => {
    for (const one of rules) {
      const reply = replyOf(one, input, index);
      if (reply.status) return reply;
    }
    return FAILURE;
  })) as unknown as typeof P.alt;

/** A list of one or more, with something between them. */
export const sepBy1 = <T>(of: Rule<T>, separator: Rule<unknown>): Rule<T[]> =>
  seqMap(of, seqMap(separator, of, (_between, next) => next).many(), (first, rest) => [first, ...rest]);

/**
 * A rule, and behind it the rule that its value asks for. `.chain` does the same, but its function must hand out rules
 * that are there already: to make one takes longer than to run it.
 */
export const thenBy = <A, B, C>(first: Rule<A>, next: (value: A) => Rule<B>, make: (first: A, second: B) => C): Rule<C> =>
  rule((input: never, index) => {
    const reply = replyOf(first, input, index);
    if (!reply.status) return FAILURE;
    const behind = replyOf(next(reply.value), input, reply.index);
    return behind.status ? success(behind.index, make(reply.value, behind.value)) : FAILURE;
  });

/** The rule where its value is as it should be. */
export const where = <T>(of: Rule<T>, isSo: (value: T) => boolean): Rule<T> =>
  rule((input: never, index) => {
    const reply = replyOf(of, input, index);
    return reply.status && isSo(reply.value) ? reply : FAILURE;
  });

/** A first value and all behind it that go on from the one before. */
export const whileGoingOn = <T>(first: Rule<T>, next: Rule<T>, goesOn: (before: T, next: T) => boolean): Rule<T[]> =>
  rule((input: never, index) => {
    let reply = replyOf(first, input, index);
    if (!reply.status) return FAILURE;
    const values = [reply.value];
    for (;;) {
      const { index: end, value } = reply;
      reply = replyOf(next, input, end);
      if (!reply.status || !goesOn(value, reply.value)) return success(end, values);
      values.push(reply.value);
    }
  });

/** Reads a rule at an offset. Null where it does not fit. */
export function run<T>(of: Rule<T>, input: string | readonly unknown[], offset = 0): Match<T> | null {
  const reply = replyOf(of, input, offset);
  return reply.status ? { value: reply.value, start: offset, end: reply.index } : null;
}

const withFlag = (pattern: RegExp, flag: string): RegExp => new RegExp(pattern.source, pattern.flags.replace(/[gy]/g, "") + flag);

/** A piece of text that matches the pattern right here. `read` makes its value: the wording by default. */
export function token(pattern: RegExp): Rule<string>;
export function token<T>(pattern: RegExp, read: (match: RegExpExecArray) => T): Rule<T>;
export function token<T>(pattern: RegExp, read?: (match: RegExpExecArray) => T): Rule<T | string> {
  const sticky = withFlag(pattern, "y");
  if (!read)
    return rule((input: string, index) => {
      sticky.lastIndex = index;
      return sticky.test(input) ? success(sticky.lastIndex, input.slice(index, sticky.lastIndex)) : FAILURE;
    });
  return rule((input: string, index) => {
    sticky.lastIndex = index;
    const match = sticky.exec(input);
    return match ? success(index + match[0].length, read(match)) : FAILURE;
  });
}

/** The longest entry of a closed vocabulary that stands right here, and no letter behind it; its value is the entry. */
export function oneOf(vocabulary: readonly string[], spelling: Spelling, caseMatters = true): Rule<string> {
  if (spelling === asDamaged) {
    const find = damagedVocabulary(vocabulary);
    return rule((input: string, index) => {
      const found = find(input, index);
      return found ? success(found.end, found.wording) : FAILURE;
    });
  }
  const fold = (words: string): string => (caseMatters ? words : words.toLowerCase());
  const entries = new Map(vocabulary.map((entry) => [fold(entry), entry]));
  // A long alternation is slow where nothing of it stands, which is nearly everywhere: two letters tell which few entries can.
  const byBeginning = new Map<string, string[]>();
  for (const entry of vocabulary) byBeginning.set(fold(entry.slice(0, 2)), [...(byBeginning.get(fold(entry.slice(0, 2))) ?? []), entry]);
  const patterns = new Map(
    [...byBeginning].map(([beginning, few]) => [beginning, new RegExp(`${anyOf(few, spelling)}(?![A-Za-z])`, caseMatters ? "y" : "iy")]),
  );
  return rule((input: string, index) => {
    const pattern = patterns.get(fold(input.slice(index, index + 2)));
    if (pattern === undefined) return FAILURE;
    pattern.lastIndex = index;
    const words = pattern.exec(input)?.[0];
    return words === undefined ? FAILURE : success(index + words.length, entries.get(fold(words)) as string);
  });
}

/** The rule for the first character that stands here; most alternatives of a long list need not be tried. */
export const byFirst = <T>(rules: Readonly<Record<string, Rule<T>>>, otherwise: Rule<T>): Rule<T> => {
  const known = new Map(Object.entries(rules).flatMap(([characters, of]) => [...characters].map((character) => [character, of] as const)));
  return rule((input: string, index) => replyOf(known.get(input.charAt(index)) ?? otherwise, input, index));
};

/** The text from here up to the next place where the pattern matches, or to the end. Never empty. */
export function textUpTo(stop: RegExp): Rule<string> {
  const global = withFlag(stop, "g");
  return rule((input: string, index) => {
    if (index >= input.length) return FAILURE;
    global.lastIndex = index + 1;
    const end = global.exec(input)?.index ?? input.length;
    return success(end, input.slice(index, end));
  });
}

/** The rule, or null where it does not fit. The most used of all, so that it makes no detour over `P.alt`. */
export const optional = <T>(of: Rule<T>): Rule<T | null> =>
  rule((input: never, index) => {
    const reply = replyOf<T | null>(of, input, index);
    return reply.status ? reply : success<T | null>(index, null);
  });

/** What the rule read, as it is written. */
export const asWritten = (of: Rule<unknown>): Rule<string> =>
  rule((input: string, index) => {
    const reply = replyOf(of, input, index);
    return reply.status ? success(reply.index, input.slice(index, reply.index)) : FAILURE;
  });

/** The rule's value together with the place where it stood. */
export const placed = <T>(of: Rule<T>): Rule<Match<T>> =>
  rule((input: never, index) => {
    const match = run(of, input, index);
    return match ? success(match.end, match) : FAILURE;
  });

/** The rule where the text goes on like this: one look that spares trying a long rule nearly everywhere. */
export function ifAhead<T>(pattern: RegExp, of: Rule<T>): Rule<T> {
  const sticky = withFlag(pattern, "y");
  return rule((input: string, index) => {
    sticky.lastIndex = index;
    return sticky.test(input) ? replyOf(of, input, index) : FAILURE;
  });
}

/** Fits where the other rule fits, and reads nothing. */
export const ahead = <T>(of: Rule<T>): Rule<T> =>
  rule((input: never, index) => {
    const match = run(of, input, index);
    return match ? success(index, match.value) : FAILURE;
  });

/** Fits where the other rule does not, and reads nothing. */
export const notAhead = (of: Rule<unknown>): Rule<null> =>
  rule((input: never, index) => (run(of, input, index) ? FAILURE : success(index, null)));

/** The next item of a list, if it is of one of these kinds. */
export const itemOf = <T extends { readonly kind: string }>(...kinds: readonly T["kind"][]): Rule<T> =>
  rule((items: readonly T[], index) => {
    const item = items[index];
    return item !== undefined && kinds.includes(item.kind) ? success(index + 1, item) : FAILURE;
  });

/** The rule for the kind of the next item of a list. */
export const byKind = <T>(rules: Readonly<Record<string, Rule<T>>>, otherwise?: Rule<T>): Rule<T> => {
  const known = new Map(Object.entries(rules));
  return rule((items: readonly { readonly kind: string }[], index) => {
    const item = items[index];
    const of = (item && known.get(item.kind)) ?? otherwise;
    return of ? replyOf(of, items, index) : FAILURE;
  });
};

/** Every place of a text where the cue stands and the rule fits, in order. Cues inside an earlier match are passed over. */
export function scan<T>(text: string, cue: RegExp, of: Rule<T>): Match<T>[] {
  const matches: Match<T>[] = [];
  cue.lastIndex = 0;
  for (let hit = cue.exec(text); hit; hit = cue.exec(text)) {
    const match = run(of, text, hit.index);
    if (!match) continue;
    matches.push(match);
    if (match.end > cue.lastIndex) cue.lastIndex = match.end;
  }
  return matches;
}
