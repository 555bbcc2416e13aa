/** What a year of the Russian production calendar fixes for a five-day week of 40 hours. */
export interface ProductionYear {
  readonly year: number;
  /** The act that moved its days off; null: none is known yet, the days are those of the law alone. */
  readonly act: string | null;
  /** Days not worked, each with its name. */
  readonly holidays: Readonly<Record<string, HolidayName>>;
  /** Days off that were moved here, and from where. */
  readonly moved: Readonly<Record<string, string>>;
  /** Saturdays that are worked, and the day off they were given up for. */
  readonly worked: Readonly<Record<string, string>>;
  /** An hour shorter, before a holiday. */
  readonly shortened: readonly string[];
}

export type HolidayName =
  | "newYear"
  | "christmas"
  | "defender"
  | "women"
  | "labour"
  | "victory"
  | "russia"
  | "unity";

/** Article 112 of the Labour Code: the same days every year. */
export const holidaysByLaw = (year: number): Record<string, HolidayName> => ({
  [`${year}-01-01`]: "newYear",
  [`${year}-01-02`]: "newYear",
  [`${year}-01-03`]: "newYear",
  [`${year}-01-04`]: "newYear",
  [`${year}-01-05`]: "newYear",
  [`${year}-01-06`]: "newYear",
  [`${year}-01-07`]: "christmas",
  [`${year}-01-08`]: "newYear",
  [`${year}-02-23`]: "defender",
  [`${year}-03-08`]: "women",
  [`${year}-05-01`]: "labour",
  [`${year}-05-09`]: "victory",
  [`${year}-06-12`]: "russia",
  [`${year}-11-04`]: "unity",
});
