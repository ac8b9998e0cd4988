/** The Wilson score interval of a share (E. B. Wilson, Journal of the American Statistical Association 22, 1927). */

/** The 97.5 % point of the normal distribution: 95 % lie between its negative and it. */
const Z = 1.959963984540054;

/** Two shares, each from 0 to 1. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * The 95 % interval of a share.
 *
 *     (p + z²/2n ± z √(p (1 − p) / n + z²/4n²)) / (1 + z²/n)   with p = count / of, n = of
 *
 * @param count How many there were.
 * @param of Of how many, above 0.
 * @returns The interval. Unlike p ± z √(p (1 − p) / n) it stays between 0 and 1, and is of use for few issues and for shares of 0 and 1.
 * @example wilson(8, 10) // { low: 0.4902, high: 0.9433 }, rounded
 */
export function wilson(count: number, of: number): Interval {
  const share = count / of;
  const middle = share + Z ** 2 / (2 * of);
  const reach = Z * Math.sqrt((share * (1 - share)) / of + Z ** 2 / (4 * of ** 2));
  const scale = 1 + Z ** 2 / of;
  // At a share of 0 or 1 both halves are equal, but for what rounding leaves.
  return { low: count === 0 ? 0 : (middle - reach) / scale, high: count === of ? 1 : (middle + reach) / scale };
}
