import type { Announcement } from "#platform/events";

/** What the room announces, on `{measures, count, week}`: the earliest week that changed. */
interface MeasureParticulars {
  /** Figures changed: the earliest week among them, and of how many pairs. */
  measures_counted: { readonly from: string; readonly pairs: number };
}

export const measureEvents = ["measures_counted"] as const;
export type MeasureEvent = (typeof measureEvents)[number];

export function measuresCounted(particulars: MeasureParticulars["measures_counted"]): Announcement {
  return {
    kind: "measures_counted",
    module: "measures",
    subject: { kind: "count", id: particulars.from },
    particulars,
    topics: ["measures"],
  };
}
