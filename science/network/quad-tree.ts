const farEnough = 1.2;
const deepest = 40;

/**
 * Points with masses in nested squares, so that a far crowd counts as one point (Barnes and Hut 1986). Kept in flat
 * arrays: cell c has its four children at `child[4c]`, or one point at `point[c]`.
 */
export class QuadTree {
  readonly #place: Float64Array;
  readonly #mass: Float64Array;
  readonly #child: number[] = [];
  readonly #point: number[] = [];
  readonly #weight: number[] = [];
  readonly #x: number[] = [];
  readonly #y: number[] = [];
  readonly #size: number[] = [];

  constructor(place: Float64Array, mass: Float64Array) {
    this.#place = place;
    this.#mass = mass;
    let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
    for (let i = 0; i < mass.length; i += 1) {
      left = Math.min(left, place[2 * i]!);
      right = Math.max(right, place[2 * i]!);
      top = Math.min(top, place[2 * i + 1]!);
      bottom = Math.max(bottom, place[2 * i + 1]!);
    }
    const size = Math.max(right - left, bottom - top, 1e-9) * 1.0001;
    this.#cell(size);
    for (let i = 0; i < mass.length; i += 1) this.#insert(i, left, top, size);
  }

  /** Adds to `force` what all other points push on point i: strength x their mass over the distance. */
  repel(i: number, strength: number, force: Float64Array): void {
    const [px, py] = [this.#place[2 * i]!, this.#place[2 * i + 1]!];
    const waiting = [0];
    for (let c = waiting.pop(); c !== undefined; c = waiting.pop()) {
      const weight = this.#weight[c]!;
      if (weight === 0 || this.#point[c] === i) continue;
      const dx = px - this.#x[c]! / weight;
      const dy = py - this.#y[c]! / weight;
      const square = dx * dx + dy * dy;
      const leaf = this.#child[4 * c] === 0;
      if (!leaf && this.#size[c]! ** 2 > farEnough * farEnough * square) {
        for (let q = 0; q < 4; q += 1) waiting.push(this.#child[4 * c + q]!);
        continue;
      }
      if (square === 0) continue;
      force[2 * i]! += (strength * weight * dx) / square;
      force[2 * i + 1]! += (strength * weight * dy) / square;
    }
  }

  #cell(size: number): number {
    const c = this.#point.push(-1) - 1;
    this.#child.push(0, 0, 0, 0);
    this.#weight.push(0);
    this.#x.push(0);
    this.#y.push(0);
    this.#size.push(size);
    return c;
  }

  #add(c: number, i: number): void {
    const mass = this.#mass[i]!;
    this.#weight[c]! += mass;
    this.#x[c]! += mass * this.#place[2 * i]!;
    this.#y[c]! += mass * this.#place[2 * i + 1]!;
  }

  #insert(i: number, left: number, top: number, size: number): void {
    let [c, x, y, half] = [0, left, top, size / 2];
    for (let depth = 0; ; depth += 1) {
      const empty = this.#weight[c] === 0;
      this.#add(c, i);
      if (empty) {
        this.#point[c] = i;
        return;
      }
      // Points that coincide share a cell: no square is small enough to part them.
      if (depth === deepest) return;
      if (this.#child[4 * c] === 0) this.#divide(c, x, y, half);
      const right = this.#place[2 * i]! >= x + half;
      const lower = this.#place[2 * i + 1]! >= y + half;
      c = this.#child[4 * c + (right ? 1 : 0) + (lower ? 2 : 0)]!;
      if (right) x += half;
      if (lower) y += half;
      half /= 2;
    }
  }

  /** Gives a cell its four children and moves its point down. */
  #divide(c: number, x: number, y: number, half: number): void {
    for (let q = 0; q < 4; q += 1) this.#child[4 * c + q] = this.#cell(half);
    const old = this.#point[c]!;
    this.#point[c] = -1;
    const right = this.#place[2 * old]! >= x + half;
    const lower = this.#place[2 * old + 1]! >= y + half;
    const into = this.#child[4 * c + (right ? 1 : 0) + (lower ? 2 : 0)]!;
    this.#add(into, old);
    this.#point[into] = old;
  }
}
