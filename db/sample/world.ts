// What the sample company is made of. Everything here is a plain value; rows are written from it day by day.
import type { Language } from "#platform/cli";
import type { Text, Trade } from "./blueprint/functions.ts";
import type { Calendar } from "./calendar.ts";

export interface Settings {
  readonly seed: number;
  /** Employees; contacts at partners come on top. */
  readonly people: number;
  readonly months: number;
  /** The last day of the period, 2026-10-31. */
  readonly until: string;
  readonly language: Language;
  /** Share of rows that are wrong on purpose, 0.015 being 1.5 %. */
  readonly noise: number;
  /** All days are written down so many weeks later than they were: a company that lives now. */
  readonly weeksLater: number;
  /** Weeks of requests beyond the period, in a file of their own. */
  readonly moreWeeks: number;
  /** From this day on (as written) confirmations come by the next morning. */
  readonly solvedFrom: string | null;
}

export interface Unit {
  readonly index: number;
  readonly id: string;
  readonly name: string;
  readonly kind: "unit" | "partner";
  /** Its function in the blueprint; `root`, `division` and `plant` only manage; a partner has its kind. */
  readonly key: string;
  readonly trade: Trade;
  readonly duty: string;
  readonly parent: number;
  /** -1 where it belongs to no plant or no sales region. */
  readonly site: number;
  readonly region: number;
  /** Its people are numbered from `first` to `first + size - 1`; the first leads it. */
  readonly first: number;
  readonly size: number;
  readonly domain: string;
}

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly unit: number;
  readonly position: string;
  /** -1 for the director and for partners. */
  readonly manager: number;
  /** Index of the day of the period; undefined when before it or after it. */
  readonly joined: number | undefined;
  readonly joinedOn: string;
  readonly left: number | undefined;
}

export interface Offer {
  readonly service: Text;
  monthly: number;
  hours: number;
  readonly season: readonly number[] | undefined;
  /** A change of need: from this day on, `monthly` is this. */
  readonly change?: { readonly day: number; readonly monthly: number };
  /** Asked in the morning and done this many hours later, weekends aside. */
  readonly waits?: number;
  /** Every so many requests a complaint about it. */
  readonly complaints?: { readonly share: number; readonly need: string };
}

/** A true relationship: the supplier is meant to serve the customer. */
export interface Supply {
  readonly supplier: number;
  readonly customer: number;
  readonly offers: Offer[];
  /** Hand-overs a month expected in processes. */
  handovers: number;
  /** Works by letter and telephone, without requests. */
  readonly unrecorded: boolean;
  readonly universal: boolean;
  /** Days of the period between which it lives. */
  from: number;
  to: number;
  /** Work that takes nearly the same time always, whatever else the supplier has to do. */
  even?: { readonly spread: number };
  /** From a day on everything takes so many times as long. */
  effect?: { readonly day: number; readonly times: number };
}

/** What a group of customers lacks. */
export interface PlantedNeed {
  readonly key: string;
  readonly topic: string;
  readonly supplier: number;
  readonly customers: readonly number[];
  readonly service: Text | undefined;
  /** So many say something of it a month. */
  readonly monthly: number;
}

/** What was done about something, and what it did. */
export interface PlantedEffect {
  readonly key: string;
  readonly supplier: number;
  readonly treated: readonly number[];
  readonly comparison: readonly number[];
  readonly day: number;
  readonly times: number;
  readonly truth: "better" | "worse" | "no_difference" | "cannot_tell";
}

export interface World {
  readonly settings: Settings;
  readonly calendar: Calendar;
  readonly company: string;
  readonly domain: string;
  readonly units: readonly Unit[];
  readonly people: readonly Person[];
  /** How many of the people are employees; the rest are contacts at partners. */
  readonly employees: number;
  readonly supplies: readonly Supply[];
  readonly processes: readonly ProcessRun[];
  readonly story: Story;
  readonly needs: readonly PlantedNeed[];
  readonly effects: readonly PlantedEffect[];
}

export interface ProcessRun {
  readonly name: string;
  readonly casesMonthly: number;
  readonly lanes: readonly Lane[];
}

/** One way through a process: which unit does each step. */
export interface Lane {
  readonly weight: number;
  readonly steps: readonly LaneStep[];
}

export interface LaneStep {
  readonly activity: string;
  readonly unit: number;
  /** Median working hours since the step before. */
  readonly hours: number;
  readonly waits?: number;
  readonly morning?: boolean;
  /** Probability that the case bounces back to the step before, again and again. */
  readonly bounce?: number;
}

export interface ChangeOfNeed {
  readonly supplier: number;
  readonly customer: number;
  readonly service: string;
  readonly day: number;
  /** Requests a month. */
  readonly before: number;
  readonly after: number;
}

export interface Story {
  readonly accounting: number;
  readonly logistics: number;
  readonly waitHours: number;
  readonly changes: readonly ChangeOfNeed[];
  readonly slow: { supplier: number; customer: number; process: string; hours: number };
  readonly pingPong: { a: number; b: number; process: string };
}
