// What is true of the company, for whoever wants to know how well it was found out.

import { phraseOf } from "./needs.ts";
import { random } from "./random.ts";
import { type SurveyTruth, surveyTruth } from "./surveys/index.ts";
import type { ChangeOfNeed, PlantedEffect, Supply, World } from "./world.ts";

export interface Truth {
  readonly seed: number;
  readonly language: string;
  readonly people: number;
  readonly months: number;
  readonly until: string;
  readonly relationships: readonly TrueRelationship[];
  readonly planted: Planted;
  readonly needs: readonly TrueNeed[];
  readonly changes: readonly TrueChange[];
  readonly effects: readonly TrueEffect[];
  /** How good the work is that people rate. */
  readonly surveys: SurveyTruth;
}

export interface TrueRelationship {
  readonly supplier: string;
  readonly customer: string;
  readonly services: readonly string[];
  /** First and last day of its life within the period. */
  readonly from: string;
  readonly to: string;
  /** Expected requests and hand-overs a month while it lives. */
  readonly monthly: number;
}

/** What a group of customers lacks and says. */
export interface TrueNeed {
  readonly key: string;
  readonly supplier: string;
  readonly customers: readonly string[];
  readonly topic: string;
  readonly service: string | null;
}

/** From a day on a customer asks for much more of something, or for much less. */
export interface TrueChange {
  readonly supplier: string;
  readonly customer: string;
  readonly service: string;
  readonly at: string;
  readonly monthly_before: number;
  readonly monthly_after: number;
}

/** What was done, for whom, from when on, and what it did to the hours from asked to done. */
export interface TrueEffect {
  readonly key: string;
  readonly supplier: string;
  readonly treated: readonly string[];
  readonly comparison: readonly string[];
  readonly measure: "waiting";
  readonly starts: string;
  readonly truth: PlantedEffect["truth"];
  /** The hours after as a multiple of those before. */
  readonly effect: number;
}

export interface Planted {
  readonly slow_confirmation: {
    readonly supplier: string;
    readonly customer: string;
    readonly service: string;
    readonly process: string;
    readonly median_wait_hours: number;
    readonly complaint: string;
  };
  readonly change_of_need: TrueChange;
  readonly slow_handover: {
    readonly supplier: string;
    readonly customer: string;
    readonly process: string;
    readonly median_wait_working_hours: number;
  };
  readonly ping_pong: { readonly a: string; readonly b: string; readonly process: string };
}

export function truth(world: World): Truth {
  const { seed, language, people, months } = world.settings;
  const id = (unit: number) => world.units[unit]!.id;
  return {
    seed,
    language,
    people,
    months,
    until: world.calendar.days.at(-1)!.iso,
    relationships: world.supplies.map((supply) => relationship(world, supply)),
    planted: planted(world),
    needs: world.needs.map(({ key, supplier, customers, topic, service }) => ({
      key,
      supplier: id(supplier),
      customers: customers.map(id),
      topic,
      service: service?.[language] ?? null,
    })),
    changes: world.story.changes.map((one) => changeOf(world, one)),
    effects: world.effects.map(({ key, supplier, treated, comparison, day, times, truth }) => ({
      key,
      supplier: id(supplier),
      treated: treated.map(id),
      comparison: comparison.map(id),
      measure: "waiting",
      starts: world.calendar.day(day).iso,
      truth,
      effect: times,
    })),
    surveys: surveyTruth(world),
  };
}

function relationship(world: World, supply: Supply): TrueRelationship {
  const day = (index: number) => world.calendar.day(index).iso;
  const monthly = supply.offers.reduce((sum, offer) => sum + offer.monthly, supply.handovers);
  const names = supply.offers.map((offer) => offer.service[world.settings.language]);
  return {
    supplier: world.units[supply.supplier]!.id,
    customer: world.units[supply.customer]!.id,
    services: [...new Set(names)],
    from: day(supply.from),
    to: day(supply.to),
    monthly: Math.round(monthly * 100) / 100,
  };
}

function changeOf({ units, calendar }: World, change: ChangeOfNeed): TrueChange {
  return {
    supplier: units[change.supplier]!.id,
    customer: units[change.customer]!.id,
    service: change.service,
    at: calendar.day(change.day).iso,
    monthly_before: change.before,
    monthly_after: change.after,
  };
}

function planted(world: World): Planted {
  const { story, settings } = world;
  const id = (unit: number) => world.units[unit]!.id;
  const confirmation = world.supplies
    .find((s) => s.supplier === story.accounting && s.customer === story.logistics)!
    .offers.find((offer) => offer.waits)!;
  const { slow, pingPong } = story;
  const orders = world.processes.find((p) => p.lanes.some((lane) => lane.steps.some((step) => step.waits)))!;
  return {
    slow_confirmation: {
      supplier: id(story.accounting),
      customer: id(story.logistics),
      service: confirmation.service[settings.language],
      process: orders.name,
      median_wait_hours: story.waitHours,
      complaint: phraseOf(
        confirmation.complaints!.need,
        "complaint",
        settings.language,
        random(settings.seed, "an example"),
      ),
    },
    change_of_need: changeOf(world, story.changes[0]!),
    slow_handover: {
      supplier: id(slow.supplier),
      customer: id(slow.customer),
      process: slow.process,
      median_wait_working_hours: slow.hours,
    },
    ping_pong: { a: id(pingPong.a), b: id(pingPong.b), process: pingPong.process },
  };
}
