/** Places one inside the other, in which piles of people are put together. A parent has a higher number. */
export interface Ladder {
  /** Next place up, -1 at the top. */
  readonly up: ArrayLike<number>;
  /** How deep the unit lies; the places of a unit's own people have the unit's depth. */
  readonly depth: ArrayLike<number>;
}

/**
 * Puts piles together from the bottom up until each has `minimum` people. `places[i]` is where pile i stands,
 * `people[i]` how many it is. Returns the number of each pile's group, by first pile; -1: in none.
 *
 * At each place the piles that are too small are put together in order until they are enough. What is left over
 *  1. joins the smallest group that was formed at this very place, if there is one;
 *  2. else the smallest one among the unit's own people: no unit is told by less, a cut may be;
 *  3. else goes up and is pooled with what is left over there;
 *  4. at the top joins the group that costs least: its people times the levels at which they can no longer be told
 *     apart; whatever is left when no group exists is in none.
 * Depends only on the numbers given; ties fall to the lower index. O(piles + places x groups below them).
 */
export function mergeUp(
  ladder: Ladder,
  places: ArrayLike<number>,
  people: ArrayLike<number>,
  minimum: number,
): Int32Array {
  const rungs = ladder.up.length;
  const piles = places.length;
  const leader = Int32Array.from({ length: piles }, (_, i) => i);
  const size = Float64Array.from(people);
  const home = Int32Array.from(places);
  const open = new Chains(rungs, piles);
  const closed = new Chains(rungs, piles);
  for (let pile = 0; pile < piles; pile += 1) {
    const place = places[pile]!;
    if (size[pile]! >= minimum) closed.add(place, pile);
    else open.add(place, pile);
  }
  const join = (into: number, pile: number): void => {
    leader[pile] = into;
    size[into]! += size[pile]!;
  };

  for (let place = 0; place < rungs; place += 1) {
    let left = -1;
    for (let pile = open.first(place); pile !== -1; pile = open.after(pile)) {
      if (left === -1) left = pile;
      else join(left, pile);
      if (size[left]! < minimum) continue;
      home[left] = place;
      closed.add(place, left);
      left = -1;
    }
    const up = ladder.up[place]!;
    if (left !== -1) {
      const into = groupFor(place, up === -1);
      if (into !== -1) join(into, left);
      else if (up !== -1) open.add(up, left);
      else size[left] = -1;
    }
    if (up !== -1) closed.append(up, place);
  }

  /** The group that what is left over at a place joins, -1: none. */
  function groupFor(place: number, top: boolean): number {
    let best = -1;
    for (let group = closed.first(place); group !== -1; group = closed.after(group)) {
      const levels = ladder.depth[home[group]!]! - ladder.depth[place]!;
      if ((levels === 0 || top) && (best === -1 || cheaper(group, best, place))) best = group;
    }
    return best;
  }
  function cheaper(one: number, other: number, place: number): boolean {
    const formedElsewhere = Number(home[one] !== place) - Number(home[other] !== place);
    if (formedElsewhere !== 0) return formedElsewhere < 0;
    const cost = (group: number) => size[group]! * (ladder.depth[home[group]!]! - ladder.depth[place]!);
    const apart = cost(one) - cost(other) || size[one]! - size[other]!;
    return apart < 0 || (apart === 0 && one < other);
  }

  return numbered(leader, size);
}

/** Follows each pile to its group and numbers the groups by their first pile; a size of -1 is no group. */
function numbered(leader: Int32Array, size: Float64Array): Int32Array {
  const number = new Int32Array(leader.length).fill(-1);
  const result = new Int32Array(leader.length);
  let groups = 0;
  for (let pile = 0; pile < leader.length; pile += 1) {
    let group = pile;
    while (leader[group] !== group) group = leader[group]!;
    for (let at = pile; leader[at] !== group; ) {
      const next = leader[at]!;
      leader[at] = group;
      at = next;
    }
    if (size[group] !== -1 && number[group] === -1) {
      number[group] = groups;
      groups += 1;
    }
    result[pile] = number[group]!;
  }
  return result;
}

/** A queue of piles for each place; a pile stands in one of them. Two queues are put together at no cost. */
class Chains {
  readonly #first: Int32Array;
  readonly #last: Int32Array;
  readonly #next: Int32Array;

  constructor(places: number, piles: number) {
    this.#first = new Int32Array(places).fill(-1);
    this.#last = new Int32Array(places).fill(-1);
    this.#next = new Int32Array(piles).fill(-1);
  }

  first(place: number): number {
    return this.#first[place]!;
  }

  after(pile: number): number {
    return this.#next[pile]!;
  }

  add(place: number, pile: number): void {
    this.#next[pile] = -1;
    if (this.#first[place] === -1) this.#first[place] = pile;
    else this.#next[this.#last[place]!] = pile;
    this.#last[place] = pile;
  }

  append(place: number, other: number): void {
    if (this.#first[other] === -1) return;
    if (this.#first[place] === -1) this.#first[place] = this.#first[other]!;
    else this.#next[this.#last[place]!] = this.#first[other]!;
    this.#last[place] = this.#last[other]!;
  }
}
