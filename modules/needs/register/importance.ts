// What a kind of signal lets one suppose before anybody has marked how important a need is.

/** How strongly each kind of signal speaks, 1 to 10: who complains has lost more than who suggests. */
const strength: Readonly<Record<string, number>> = {
  complaint: 8,
  breach: 8,
  stated_need: 7,
  waiting: 7,
  return: 7,
  alert: 7,
  quote: 6,
  rating: 6,
  comment: 6,
  note: 5,
  request: 5,
  suggestion: 5,
  search: 5,
  question: 4,
  thanks: 3,
};

/** The mean strength of the kinds, by how many signals each has; 5 where there are none. */
export function supposedImportance(kinds: Readonly<Record<string, number>>): number {
  let [sum, n] = [0, 0];
  for (const [kind, count] of Object.entries(kinds)) {
    sum += (strength[kind] ?? 5) * count;
    n += count;
  }
  return n === 0 ? 5 : sum / n;
}
