/** Regexes that the library makes with `new RegExp`, and the file that each comes from. */

export interface MadeRegex {
  path: string;
  pattern: string;
  flags: string;
}

/** Files that make regexes for others. */
const MAKERS = new Set(["grammar/combinators.ts", "text/spelling.ts"]);

/** Every regex that is made while `load` runs. What a combinator makes a token of is given as it runs, sticky or global. */
export async function regexesMadeBy(load: () => Promise<void>): Promise<MadeRegex[]> {
  const made: (MadeRegex & { asToken: boolean })[] = [];
  const Original = globalThis.RegExp;
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 50;
  globalThis.RegExp = new Proxy(Original, {
    construct(target, args, newTarget) {
      const regex = Reflect.construct(target, args, newTarget) as RegExp;
      const frames = [...(new Error().stack ?? "").matchAll(/\/src\/([\w/-]+\.ts)/g)].map(([, path]) => path as string);
      const path = frames.find((frame) => !MAKERS.has(frame)) ?? frames[0];
      if (path !== undefined)
        made.push({ path, pattern: regex.source, flags: regex.flags, asToken: frames[0] === "grammar/combinators.ts" });
      return regex;
    },
  });
  try {
    await load();
  } finally {
    globalThis.RegExp = Original;
    Error.stackTraceLimit = limit;
  }
  const tokens = new Set(made.filter(({ asToken }) => asToken).map(({ pattern }) => pattern));
  const whatRuns = made.filter(({ pattern, asToken }) => asToken || !tokens.has(pattern));
  return [...new Map(whatRuns.map(({ path, pattern, flags }) => [`${path} ${flags} ${pattern}`, { path, pattern, flags }])).values()];
}
