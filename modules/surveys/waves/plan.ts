// What stands in the way of a launch. Pure.

import type { About, Direction, WavePlan } from "../schema/index.ts";

/** About whom a questionnaire must ask for a wave of this direction. */
export const aboutOf: Readonly<Record<Direction, About>> = {
  suppliers: "supplier",
  prediction: "supplier",
  customers: "customer",
  general: "general",
};

export interface Facts {
  readonly questionnaire: { readonly about: About; readonly published: boolean; readonly ended: boolean };
  readonly asked: number;
  readonly standing: boolean;
  readonly now: Date;
}

export type Obstacle =
  | "name_missing"
  | "questionnaire_unpublished"
  | "direction_unfit"
  | "end_missing"
  | "end_too_early"
  | "readers_missing"
  | "nobody_to_ask"
  | "too_few_to_ask"
  | "standing_needs_anonymity";

const day = 24 * 3_600_000;

export function obstaclesOf(plan: WavePlan, { questionnaire, asked, standing, now }: Facts): Obstacle[] {
  const found: Obstacle[] = [];
  const note = (obstacle: Obstacle, stands: boolean) => {
    if (stands) found.push(obstacle);
  };
  const begins = Math.max(now.getTime(), plan.opensAt ? Date.parse(plan.opensAt) : 0);
  note("name_missing", plan.name.en === "" || plan.name.ru === "");
  note("questionnaire_unpublished", !questionnaire.published || questionnaire.ended);
  note("direction_unfit", questionnaire.about !== aboutOf[plan.direction]);
  note("end_missing", !standing && plan.closesAt === null);
  note("end_too_early", plan.closesAt !== null && Date.parse(plan.closesAt) < begins + day);
  note("readers_missing", plan.kind === "identified" && plan.readers.length === 0);
  note("standing_needs_anonymity", standing && plan.kind === "identified");
  note("nobody_to_ask", asked === 0);
  note("too_few_to_ask", plan.kind === "anonymous" && asked > 0 && asked < plan.k);
  return found;
}

/** The reminders of a wave that are due: days after its opening, none on or after its last day. */
export function remindersDue(
  wave: {
    readonly opensAt: Date;
    readonly closesAt: Date | null;
    readonly reminders: readonly number[];
    readonly reminded: readonly number[];
  },
  now: Date,
): number[] {
  if (wave.closesAt && now >= wave.closesAt) return [];
  const due = wave.reminders.filter((days) => wave.opensAt.getTime() + days * day <= now.getTime());
  return due.filter((days) => !wave.reminded.includes(days));
}

const months = { month: 1, quarter: 3, half_year: 6, year: 12 } as const;

/** The day of the next wave of a series: `YYYY-MM-DD`. A month without that day of the month has it on its last. */
export function nextDay(on: string, every: "week" | keyof typeof months, dayOfMonth: number): string {
  const [year, month, date] = on.split("-").map(Number) as [number, number, number];
  if (every === "week") return isoDay(Date.UTC(year, month - 1, date + 7));
  const first = month - 1 + months[every];
  const last = new Date(Date.UTC(year, first + 1, 0)).getUTCDate();
  return isoDay(Date.UTC(year, first, Math.min(dayOfMonth, last)));
}

const isoDay = (at: number): string => new Date(at).toISOString().slice(0, 10);
