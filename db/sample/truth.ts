// What is true of the company, for whoever wants to know how well it was found out.
import { type SurveyTruth, surveyTruth } from "./surveys/index.ts";
import type { Supply, World } from "./world.ts";

export interface Truth {
  readonly seed: number;
  readonly language: string;
  readonly people: number;
  readonly months: number;
  readonly until: string;
  readonly relationships: readonly TrueRelationship[];
  readonly planted: Planted;
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

export interface Planted {
  readonly slow_confirmation: {
    readonly supplier: string;
    readonly customer: string;
    readonly service: string;
    readonly process: string;
    readonly median_wait_hours: number;
    readonly complaint: string;
  };
  readonly change_of_need: {
    readonly supplier: string;
    readonly customer: string;
    readonly service: string;
    readonly at: string;
    readonly monthly_before: number;
    readonly monthly_after: number;
  };
  readonly slow_handover: {
    readonly supplier: string;
    readonly customer: string;
    readonly process: string;
    readonly median_wait_working_hours: number;
  };
  readonly ping_pong: { readonly a: string; readonly b: string; readonly process: string };
}

export function truth(world: World): Truth {
  const { seed, language, people, months, until } = world.settings;
  return {
    seed,
    language,
    people,
    months,
    until,
    relationships: world.supplies.map((supply) => relationship(world, supply)),
    planted: planted(world),
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

function planted(world: World): Planted {
  const { story, settings, calendar } = world;
  const id = (unit: number) => world.units[unit]!.id;
  const confirmation = world.supplies
    .find((s) => s.supplier === story.accounting && s.customer === story.logistics)!
    .offers.find((offer) => offer.waits)!;
  const { change, slow, pingPong } = story;
  const orders = world.processes.find((p) => p.lanes.some((lane) => lane.steps.some((step) => step.waits)))!;
  return {
    slow_confirmation: {
      supplier: id(story.accounting),
      customer: id(story.logistics),
      service: confirmation.service[settings.language],
      process: orders.name,
      median_wait_hours: story.waitHours,
      complaint: confirmation.complaints!.subject[settings.language],
    },
    change_of_need: {
      supplier: id(change.supplier),
      customer: id(change.customer),
      service: change.service,
      at: calendar.day(change.day).iso,
      monthly_before: change.before,
      monthly_after: change.after,
    },
    slow_handover: {
      supplier: id(slow.supplier),
      customer: id(slow.customer),
      process: slow.process,
      median_wait_working_hours: slow.hours,
    },
    ping_pong: { a: id(pingPong.a), b: id(pingPong.b), process: pingPong.process },
  };
}
