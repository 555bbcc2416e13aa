/** A column of answers by row; null, undefined or NaN is no answer. */
export type AnswerColumn = ArrayLike<number | null | undefined>;

export interface Predictor {
  readonly name: string;
  readonly answers: AnswerColumn;
}

/** Rows without a gap, in an order that says nothing of the order in which they came. */
export interface AnswerRows {
  /** Row-major; predictors first, the outcome last. */
  readonly rows: Float64Array;
  readonly n: number;
  /** Rows left out because an answer was missing. */
  readonly leftOut: number;
  /** Missing answers by column, the outcome's last. */
  readonly missing: readonly number[];
}

/**
 * Complete rows only (listwise), sorted by their answers, so that whatever is computed from them with a given
 * seed is the same for every order of respondents.
 * Throws RangeError when columns differ in length.
 */
export function answerRows(outcome: AnswerColumn, predictors: readonly Predictor[]): AnswerRows {
  const columns = [...predictors.map(({ answers }) => answers), outcome];
  if (columns.some(({ length }) => length !== outcome.length))
    throw new RangeError("the columns of answers differ in length");
  const missing = columns.map(() => 0);
  const complete: Float64Array[] = [];
  for (let row = 0; row < outcome.length; row += 1) {
    const answers = Float64Array.from(columns, (column) => column[row] ?? Number.NaN);
    let whole = true;
    for (let j = 0; j < answers.length; j += 1) {
      if (Number.isFinite(answers[j]!)) continue;
      missing[j]! += 1;
      whole = false;
    }
    if (whole) complete.push(answers);
  }
  complete.sort(byAnswers);
  const rows = new Float64Array(complete.length * columns.length);
  for (const [at, answers] of complete.entries()) rows.set(answers, at * columns.length);
  return { rows, n: complete.length, leftOut: outcome.length - complete.length, missing };
}

function byAnswers(one: Float64Array, other: Float64Array): number {
  for (let j = 0; j < one.length; j += 1) {
    const apart = one[j]! - other[j]!;
    if (apart !== 0) return apart;
  }
  return 0;
}
