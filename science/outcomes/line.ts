/** What is left of values at given months when their straight line is taken away; it sums to zero. */
export function withoutLine(months: readonly number[], values: readonly number[]): Float64Array {
  const n = months.length;
  const middle = mean(months);
  const level = mean(values);
  let [products, squares] = [0, 0];
  for (let i = 0; i < n; i += 1) {
    const away = months[i]! - middle;
    products += away * (values[i]! - level);
    squares += away * away;
  }
  const slope = squares > 0 ? products / squares : 0;
  return Float64Array.from(values, (value, i) => value - level - slope * (months[i]! - middle));
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
