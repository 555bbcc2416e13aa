import type { CountPoint } from "#science/change";
import type { DemandDay } from "./demand.ts";

/** One point of the days given (a week, or its beginning). */
export function pointOf(days: readonly DemandDay[], withCommon: boolean, isPartial = false): CountPoint {
  let [count, common, workingDays] = [0, 0, 0];
  for (const day of days) {
    count += day.count;
    common += day.common;
    if (day.isWorked) workingDays += 1;
  }
  return { count, workingDays, ...(withCommon && { common }), ...(isPartial && { isPartial }) };
}
