/**
 * Issues counted: how many denials were upheld by treatment category, drug, guideline, reviewer, month, with the interval of each rate.
 *
 * @packageDocumentation
 */
export { newStats, statsOf, type Counts, type Stats, type StatsOptions, type StatsRow, type SurgicalServicesAs } from "./count.ts";
export { isStatsKey, STATS_KEYS, type CountedRow, type StatsKey, type StatsKeyEntry } from "./keys.ts";
export { wilson, type Interval } from "./wilson.ts";
