// Who is drawn, and who of them is asked about whom. Pure: chance is given, so that a preview shows what the launch does.

import type { Chance } from "#science/numbers";

/** A subject somebody could judge, by its place in the list of subjects. */
export interface Option {
  readonly subject: number;
  /** A human has confirmed the relationship: it goes first among equals. */
  readonly confirmed: boolean;
}

/** A random order, by Fisher and Yates. */
export function shuffled<T>(all: readonly T[], chance: Chance): T[] {
  const order = [...all];
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = chance.below(last + 1);
    [order[last], order[other]] = [order[other] as T, order[last] as T];
  }
  return order;
}

/**
 * Draws a share of people so that every group (unit) gives its part to within one person: in random order within the
 * groups, every so manieth, from a random start. Returns places in the list, in order.
 */
export function drawShare(groups: readonly string[], percent: number, chance: Chance): number[] {
  const all = groups.map((_, place) => place);
  if (percent >= 100) return all;
  const byGroup = Map.groupBy(shuffled(all, chance), (place) => groups[place] as string);
  const line = [...byGroup.keys()].sort().flatMap((group) => byGroup.get(group) as number[]);
  const step = 100 / percent;
  const drawn: number[] = [];
  for (let at = chance.next() * step; at < line.length; at += step)
    drawn.push(line[Math.floor(at)] as number);
  return drawn.sort((a, b) => a - b);
}

/**
 * Gives everybody at most `limit` of the subjects they can judge, so that subjects get numbers of raters as equal as
 * the contacts allow: afterwards nobody could exchange one subject for another that has fewer raters by two or more.
 * Those with the least choice choose first; then exchanges go on while they help (each lowers the sum of squares of
 * the numbers of raters, so that it ends). O(people x options) a round.
 */
export function assignSubjects(
  people: readonly (readonly Option[])[],
  subjects: number,
  limit: number,
  chance: Chance,
): number[][] {
  const raters = new Int32Array(subjects);
  const given: number[][] = people.map(() => []);
  const order = shuffled(
    people.map((_, person) => person),
    chance,
  ).sort((a, b) => (people[a] as readonly Option[]).length - (people[b] as readonly Option[]).length);
  for (let round = 0; round < limit; round += 1) {
    for (const person of order) {
      const mine = given[person] as number[];
      const next = fewest(people[person] as readonly Option[], mine, raters, chance);
      if (next === undefined) continue;
      mine.push(next);
      raters[next]! += 1;
    }
  }
  while (exchange(people, given, raters, order));
  return given;
}

/** Of what somebody was not given yet: the fewest raters, then the confirmed, then by chance. */
function fewest(
  options: readonly Option[],
  given: readonly number[],
  raters: Int32Array,
  chance: Chance,
): number | undefined {
  let best: Option | undefined;
  const from = options.length > 1 ? chance.below(options.length) : 0;
  for (let i = 0; i < options.length; i += 1) {
    const option = options[(from + i) % options.length] as Option;
    if (given.includes(option.subject)) continue;
    const fewer = best === undefined ? -1 : raters[option.subject]! - raters[best.subject]!;
    if (fewer < 0 || (fewer === 0 && option.confirmed && !best?.confirmed)) best = option;
  }
  return best?.subject;
}

function exchange(
  people: readonly (readonly Option[])[],
  given: readonly number[][],
  raters: Int32Array,
  order: readonly number[],
): boolean {
  let helped = false;
  for (const person of order) {
    const mine = given[person] as number[];
    const options = people[person] as readonly Option[];
    if (options.length <= mine.length) continue;
    for (let i = 0; i < mine.length; i += 1) {
      const now = mine[i] as number;
      let better = now;
      for (const { subject } of options)
        if (
          raters[subject]! + 1 < raters[now]! &&
          raters[subject]! < raters[better]! &&
          !mine.includes(subject)
        )
          better = subject;
      if (better === now) continue;
      mine[i] = better;
      raters[now]! -= 1;
      raters[better]! += 1;
      helped = true;
    }
  }
  return helped;
}
