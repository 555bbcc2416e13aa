// On which days a verdict may be told, and how sure it then has to be: looking oftener must not make errors likelier.

const day = 86_400_000;
const time = (date: string) => Date.parse(`${date}T00:00:00Z`);

/** What may be wrong of all planned verdicts together. */
const wholeError = 0.05;

export interface LookPlan {
  readonly firstStart: string;
  readonly evaluateOn: string;
  readonly looks: number;
  /** Days agreed on later, each after a day that could not tell. */
  readonly further: readonly string[];
}

export interface Look {
  /** From 1. */
  readonly number: number;
  readonly on: string;
  /** Of the interval and of the verdict. */
  readonly level: number;
  readonly isFurther: boolean;
  /** After this one nothing more was planned. */
  readonly isLast: boolean;
}

/**
 * Planned looks are evenly spaced, and share the error evenly (Bonferroni), so that a true nothing is called an effect
 * no oftener than five times in a hundred. A further look was not planned: each gets half of what the one before had.
 */
export function looksOf({ firstStart, evaluateOn, looks, further }: LookPlan): Look[] {
  const span = time(evaluateOn) - time(firstStart);
  const planned = Array.from({ length: looks }, (_, i) => {
    const on = time(firstStart) + Math.round((span * (i + 1)) / looks / day) * day;
    return { on: new Date(on).toISOString().slice(0, 10), error: wholeError / looks, isFurther: false };
  });
  const later = further.map((on, i) => ({ on, error: wholeError / 2 ** (i + 1), isFurther: true }));
  const all = [...planned, ...later];
  return all.map(({ on, error, isFurther }, i) => ({
    number: i + 1,
    on,
    level: 1 - error,
    isFurther,
    isLast: i === all.length - 1,
  }));
}

/** The look that is due: the latest whose day has come and that was not taken, nor any after it. */
export function dueLook(looks: readonly Look[], taken: number, today: string): Look | undefined {
  return looks.filter(({ number, on }) => number > taken && on <= today).at(-1);
}
