/** What is measured on every relationship. */
export const measureKeys = [
  "demand",
  "complaints",
  "suggestions",
  "thanks",
  "waiting",
  "hand_over_waiting",
  "ratings",
  "breaches",
  "returns",
] as const;
export type MeasureKey = (typeof measureKeys)[number];

/**
 * How its figures are read. `count`: n is what counts. `hours` and `marks`: n values with a mean and a median.
 * `share`: n of total.
 */
export type MeasureKind = "count" | "hours" | "marks" | "share";

export const kindOf: Readonly<Record<MeasureKey, MeasureKind>> = {
  demand: "count",
  complaints: "count",
  suggestions: "count",
  thanks: "count",
  waiting: "hours",
  hand_over_waiting: "hours",
  ratings: "marks",
  breaches: "share",
  returns: "share",
};

/** What is counted anew as a whole: the measures that come from the same rows. */
export const measuresOf = {
  asked: ["demand", "complaints", "suggestions", "thanks", "waiting"],
  hand_overs: ["hand_over_waiting", "returns"],
  ratings: ["ratings"],
  clocks: ["breaches"],
} as const satisfies Record<string, readonly MeasureKey[]>;
export type Source = keyof typeof measuresOf;
export const sources = Object.keys(measuresOf) as Source[];
