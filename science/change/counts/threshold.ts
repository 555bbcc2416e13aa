/** How often a series is looked at: at the end of each week, or at the end of each working day besides. */
export type Looks = "weekly" | "daily";

/**
 * What the sums of log-likelihood ratios must exceed: e^3.5 = 33 times likelier for a higher level, e^4.25 = 70 times
 * where five looks a week give chance five times the occasions. A lower level is less urgent and must be surer.
 * Chosen by `bin/bench change`, see docs/methods/change.md.
 */
const thresholds = { weekly: { up: 3.5, down: 5.5 }, daily: { up: 4.25, down: 6.5 } } as const;
/** Without a common series season passes for change more easily, and more is asked. */
const withoutCommon = 2.4;
const mostOfOneWeek = 0.9;

interface Both {
  readonly up: number;
  readonly down: number;
}

const times = ({ up, down }: Both, factor: number): Both => ({ up: up * factor, down: down * factor });

export const countThresholds = (looks: Looks, hasCommon: boolean): Both =>
  times(thresholds[looks], hasCommon ? 1 : withoutCommon);

/** No single week raises an alarm alone, whatever came in it. */
export const mostIn = (looks: Looks, hasCommon: boolean): Both =>
  times(countThresholds(looks, hasCommon), mostOfOneWeek);
