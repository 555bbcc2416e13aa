import type { DateOrder, NumberMeaning, TimeForm, Zone } from "./form.ts";
import { meaningOf } from "./parse-number.ts";
import { parseTimestamp } from "./parse-timestamp.ts";

const twoNumbers = /^(?:\S*\d:\d\S*[\s,]+)?(\d{1,2})[-./](\d{1,2})[-./](?:\d{4}|\d{2})(?!\d)/;
const halves = /\d\s*[ap]\.?\s?m\b/i;

/**
 * Whether the dates of a column are written day first or month first. A first number over 12 can only be a day, a
 * second one over 12 can only follow a month; the majority decides, so that one mistyped row does not turn the
 * column. Without either, day first, unless the clock says AM and PM.
 */
export function guessDateForm(samples: Iterable<string>): DateOrder {
  let dayFirst = 0;
  let monthFirst = 0;
  let twelveHours = false;
  for (const sample of samples) {
    const text = sample.trim();
    if (halves.test(text)) twelveHours = true;
    const m = twoNumbers.exec(text);
    if (!m) continue;
    if (Number(m[1]) > 12) dayFirst++;
    if (Number(m[2]) > 12) monthFirst++;
  }
  if (dayFirst !== monthFirst) return dayFirst > monthFirst ? "day-first" : "month-first";
  return twelveHours ? "month-first" : "day-first";
}

/** The meaning shared by most bare numbers of a column; undefined when there are none or they agree on nothing. */
function guessNumbers(samples: readonly string[]): NumberMeaning | undefined {
  const votes = new Map<NumberMeaning, number>();
  let numbers = 0;
  for (const sample of samples) {
    const text = sample.trim();
    if (!/^\d+(?:[.,]\d*)?$/.test(text)) continue;
    numbers++;
    const meaning = meaningOf(text);
    if (meaning) votes.set(meaning, (votes.get(meaning) ?? 0) + 1);
  }
  let best: NumberMeaning | undefined;
  for (const [meaning, n] of votes) if (n * 2 > numbers && n > (best ? votes.get(best)! : 0)) best = meaning;
  return best;
}

/** How the timestamps of a column are to be read, from some of its values (empty ones may be among them). */
export function guessTimeForm(samples: Iterable<string>, zone: Zone = 0): TimeForm {
  const values = [...samples];
  const numbers = guessNumbers(values);
  const order = guessDateForm(values);
  return numbers ? { order, zone, numbers } : { order, zone };
}

/** The share (0 to 1) of the non-empty values that are timestamps in the given form; 0 when all are empty. */
export function timeShare(samples: Iterable<string>, form: TimeForm): number {
  let filled = 0;
  let times = 0;
  for (const sample of samples) {
    if (sample.trim() === "") continue;
    filled++;
    if (parseTimestamp(sample, form) !== undefined) times++;
  }
  return filled === 0 ? 0 : times / filled;
}
