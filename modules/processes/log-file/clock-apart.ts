import type { SampledColumn } from "./guess-columns.ts";
import type { Mapping } from "./log-options.ts";

const clock = /^\s*\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?:\s*[ap]\.?m\.?)?\s*$/i;
const date = /^\s*(?:\d{1,4}[-./]\d{1,2}[-./]\d{1,4}|\d{8})(?:\s*г\.?)?\s*$/;

/** Whether the column of times holds dates alone while another column holds the time of day. */
export function clockStandsApart(columns: readonly SampledColumn[], mapping: Mapping): boolean {
  const all = (column: SampledColumn, form: RegExp): boolean => {
    const filled = column.values.filter((value) => value.trim() !== "");
    return filled.length > 0 && filled.every((value) => form.test(value));
  };
  const time = columns.find(({ name }) => name === mapping.time);
  return time !== undefined && all(time, date) && columns.some((column) => all(column, clock));
}
