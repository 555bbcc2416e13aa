const small = 24;

/** Sorts times[from, to) and, in step with them, order; stable, n log n at worst, quick where nearly in order. */
export function sortByTime(times: Float64Array, order: Int32Array, from: number, to: number): void {
  for (let run = from; run < to; run += small) insertionSort(times, order, run, Math.min(run + small, to));
  const n = to - from;
  if (n <= small) return;
  let t: Float64Array = times.subarray(from, to);
  let o: Int32Array = order.subarray(from, to);
  let toTimes: Float64Array = new Float64Array(n);
  let toOrder: Int32Array = new Int32Array(n);
  for (let width = small; width < n; width *= 2) {
    for (let lo = 0; lo < n; lo += 2 * width) {
      merge(t, o, lo, Math.min(lo + width, n), Math.min(lo + 2 * width, n), toTimes, toOrder);
    }
    [t, toTimes] = [toTimes, t];
    [o, toOrder] = [toOrder, o];
  }
  times.set(t, from);
  order.set(o, from);
}

function insertionSort(times: Float64Array, order: Int32Array, from: number, to: number): void {
  for (let i = from + 1; i < to; i++) {
    const time = times[i]!;
    const place = order[i]!;
    let j = i - 1;
    while (j >= from && times[j]! > time) {
      times[j + 1] = times[j]!;
      order[j + 1] = order[j]!;
      j--;
    }
    times[j + 1] = time;
    order[j + 1] = place;
  }
}

function merge(
  times: Float64Array,
  order: Int32Array,
  lo: number,
  mid: number,
  hi: number,
  toTimes: Float64Array,
  toOrder: Int32Array,
): void {
  let left = lo;
  let right = mid;
  for (let k = lo; k < hi; k++) {
    const takeLeft = left < mid && (right >= hi || times[left]! <= times[right]!);
    const from = takeLeft ? left++ : right++;
    toTimes[k] = times[from]!;
    toOrder[k] = order[from]!;
  }
}
