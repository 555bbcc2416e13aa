// The file of requests, day by day.
import { clock, type Moment } from "./calendar.ts";
import { words } from "./headers.ts";
import { phraseOf, sayNeed } from "./needs.ts";
import { badDate, count, type Flaw, mishap, strangeAddress, type Tally } from "./noise.ts";
import { type Kind, subject } from "./phrases.ts";
import { presence } from "./presence.ts";
import { fixedChance, type Random, random, runningTotals } from "./random.ts";
import type { Offer, PlantedNeed, Supply, World } from "./world.ts";

export type Row = string[];

const FLAWS: readonly (readonly [Flaw, number])[] = [
  ["wrong supplier", 5],
  ["one-off", 5],
  ["unknown address", 3],
  ["missing", 3],
  ["duplicate", 2],
  ["bad date", 2],
];
const SPREAD_OF_CLOSING = 0.9;
const SEVERAL_AT_ONCE = 0.2;

interface Asked {
  readonly minute: number;
  readonly supplier: number;
  readonly row: Row;
}

export function requestRows(world: World, counted: Tally): Generator<Row[]> {
  return rowsOf(world, counted, { from: 0, to: world.calendar.days.length });
}

/** What is asked in the weeks after the period: those before are drawn too, so that chance goes on where it was. */
export function laterRequestRows(world: World, counted: Tally): Generator<Row[]> {
  const from = world.calendar.days.length;
  return rowsOf(world, counted, { from, to: from + 7 * world.settings.moreWeeks });
}

function* rowsOf(world: World, counted: Tally, days: { from: number; to: number }): Generator<Row[]> {
  const { calendar, settings } = world;
  const chance = random(settings.seed, "requests");
  const there = presence(world);
  const load = backlog(world);
  const asked = lanes(world);
  const between = new Map(world.supplies.map((one) => [`${one.supplier} ${one.customer}`, one]));
  const needers = new Map(
    world.needs.map((need) => [need, runningTotals(need.customers.map((unit) => world.units[unit]!.size))]),
  );
  const meanWeight = calendar.days.reduce((sum, day) => sum + day.weight, 0) / calendar.days.length;
  const speaking = random(settings.seed, "what is said of needs");
  const solved =
    settings.solvedFrom === null ? Number.POSITIVE_INFINITY : calendar.indexOf(settings.solvedFrom);
  const last = calendar.days.length - 1;
  let number = 0;

  for (let index = 0; index < days.to; index++) {
    const day = calendar.day(index);
    const isTold = index >= days.from;
    const today: Asked[] = [];
    const busy = (day.weight / meanWeight / 30.4) * chance.logNormal(0.08);
    for (const { supply, offer } of asked) {
      if (index < supply.from || (index > supply.to && supply.to < last)) continue;
      const monthly = offer.change && index >= offer.change.day ? offer.change.monthly : offer.monthly;
      const due = monthly * busy * (offer.season?.[day.month] ?? 1);
      for (let n = chance.poisson(due); n > 0; n--) today.push(ask(supply, offer, index));
    }
    for (const need of world.needs) {
      for (let n = speaking.poisson((need.monthly * day.weight) / meanWeight / 30.4); n > 0; n--)
        today.push(tell(need, index));
    }
    today.sort((a, b) => a.minute - b.minute);
    const rows: Row[] = [];
    for (const { row, supplier } of today) {
      row[0] = nextId();
      rows.push(row);
      spoil(row, rows, supplier, index, isTold);
    }
    if (!isTold) continue;
    counted.rows += rows.length;
    yield rows;
  }

  function ask(supply: Supply, offer: Offer, index: number): Asked {
    const moment = offer.waits ? morning(index, chance) : { day: index, minute: minuteOfDay(chance) };
    const kind = kindOf(supply, offer, chance);
    const service = offer.service[settings.language];
    const complained = kind === "complaint" ? offer.complaints : undefined;
    return {
      minute: moment.minute,
      supplier: supply.supplier,
      row: [
        "",
        written(moment),
        requester(supply.customer, index),
        supplierOf(supply.supplier, index),
        service,
        words[settings.language].kinds[kind],
        closing(supply, offer, moment),
        complained
          ? phraseOf(complained.need, "complaint", settings.language, speaking)
          : subject(settings.language, kind, service, chance),
      ],
    };
  }

  /** Somebody says what they lack, of a service they have asked for. */
  function tell(need: PlantedNeed, index: number): Asked {
    const customer = need.customers[speaking.weighted(needers.get(need)!)]!;
    const supply = between.get(`${need.supplier} ${customer}`)!;
    const offer = need.service
      ? supply.offers.find(({ service }) => service === need.service)!
      : speaking.pick(supply.offers);
    const moment = { day: index, minute: minuteOfDay(speaking) };
    const { kind, words: said } = sayNeed(need.key, settings.language, speaking);
    const person = world.people[there.someone(customer, index, speaking)]!;
    const answered = calendar.later(index, moment.minute, 60 * 9 * speaking.logNormal(SPREAD_OF_CLOSING));
    // Who speaks of a confirmation that does not come is answered by its coming.
    const comes = index >= solved ? 8 * 60 : moment.minute + ((offer.waits ?? 24) - 24) * 60;
    const done = offer.waits ? { day: index + 1, minute: comes } : answered;
    return {
      minute: moment.minute,
      supplier: need.supplier,
      row: [
        "",
        written(moment),
        person.email || person.id,
        world.units[need.supplier]!.id,
        offer.service[settings.language],
        words[settings.language].kinds[kind],
        done.day < days.to ? written(done) : "",
        said,
      ],
    };
  }

  function written(moment: Moment): string {
    return `${calendar.day(moment.day).local} ${clock(moment.minute)}`;
  }

  function closing(supply: Supply, offer: Offer, from: Moment): string {
    let done: Moment;
    if (offer.waits && from.day >= solved) done = sooner(from);
    else if (offer.waits) {
      done = {
        // Lorries go at weekends too, and somebody confirms on the next day whatever day it is.
        day: from.day + 1,
        minute: from.minute + (offer.waits - 24) * 60 + Math.round(50 * chance.normal()),
      };
    } else {
      const { even, effect } = supply;
      const usual = even
        ? chance.logNormal(even.spread)
        : chance.logNormal(SPREAD_OF_CLOSING) * load(supply.supplier, from.day);
      const times = effect && from.day >= effect.day ? effect.times : 1;
      const hours = offer.hours * usual * times;
      done = calendar.later(from.day, from.minute, 1 + hours * 60);
      if (done.day === from.day && done.minute <= from.minute)
        done = { day: done.day, minute: from.minute + 1 };
    }
    return done.day < days.to ? written(done) : "";
  }

  /** Somebody on duty confirms: a part the same afternoon, the rest first thing in the morning. */
  function sooner({ day, minute }: Moment): Moment {
    const late = Math.round(20 * chance.normal());
    return chance.chance(0.15)
      ? { day, minute: Math.max(minute + 60, 16 * 60 + late) }
      : { day: day + 1, minute: 8 * 60 + late };
  }

  /** Most systems know people by address; some by number; now and then only the unit is written down. */
  function requester(unit: number, index: number): string {
    if (chance.chance(0.02)) return world.units[unit]!.name;
    const person = world.people[there.someone(unit, index, chance)]!;
    return person.email === "" || fixedChance(settings.seed, unit, 1) < 0.1 ? person.id : person.email;
  }

  /** Each supplier's system has its own way to say who served. */
  function supplierOf(unit: number, index: number): string {
    const way = fixedChance(settings.seed, unit, 2);
    if (way < 0.4) return world.units[unit]!.id;
    if (way < 0.75) return world.units[unit]!.name;
    const person = world.people[there.someone(unit, index, chance)]!;
    return person.email || person.id;
  }

  function spoil(row: Row, rows: Row[], supplier: number, index: number, isTold: boolean): void {
    const flaw = mishap(FLAWS, settings.noise, chance);
    if (!flaw) return;
    if (isTold) count(counted, flaw);
    if (flaw === "wrong supplier") row[3] = supplierOf(mistaken(supplier), index);
    else if (flaw === "unknown address") row[2] = strangeAddress(chance);
    else if (flaw === "missing") row[chance.pick([1, 2, 3])] = "";
    else if (flaw === "duplicate") rows.push([...row]);
    else if (flaw === "bad date") row[1] = badDate(chance);
    else askOnce(row, rows, index);
  }

  /** Half of the mistakes are the same ones again: one department is taken for another. */
  function mistaken(supplier: number): number {
    const often = Math.floor(fixedChance(settings.seed, supplier, 5) * world.units.length);
    return chance.chance(0.5) ? often : chance.below(world.units.length);
  }

  /** Somebody asks somebody for something, once; now and then for several things at once. */
  function askOnce(near: Row, rows: Row[], index: number): void {
    const asking = requester(chance.below(world.units.length), index);
    const serving = supplierOf(chance.below(world.units.length), index);
    const times = chance.chance(SEVERAL_AT_ONCE) ? chance.between(2, 3) : 1;
    for (let n = 0; n < times; n++) {
      const service = chance.pick(asked).offer.service[settings.language];
      const text = subject(settings.language, "request", service, chance);
      const kind = words[settings.language].kinds.request;
      rows.push([nextId(), near[1]!, asking, serving, service, kind, near[6]!, text]);
    }
  }

  function nextId(): string {
    return `R${String(++number).padStart(7, "0")}`;
  }
}

function lanes(world: World): { supply: Supply; offer: Offer }[] {
  return world.supplies
    .filter((supply) => !supply.unrecorded)
    .flatMap((supply) => supply.offers.map((offer) => ({ supply, offer })));
}

/** Two humps, before and after lunch; a few people work late. */
function minuteOfDay(chance: Random): number {
  if (chance.chance(0.02)) return 1080 + chance.below(240);
  const hump = chance.chance(0.56) ? 635 : 915;
  return Math.max(500, Math.min(1085, Math.round(hump + 62 * chance.normal())));
}

function morning(index: number, chance: Random): Moment {
  return { day: index, minute: 515 + chance.below(120) };
}

function kindOf(supply: Supply, offer: Offer, chance: Random): Kind {
  if (offer.complaints) return chance.chance(offer.complaints.share) ? "complaint" : "request";
  const draw = chance.next();
  const grumble = 0.012 + 0.04 * fixedChance(7, supply.supplier, supply.customer);
  if (draw < grumble) return "complaint";
  if (draw < grumble + 0.09) return "question";
  if (draw < grumble + 0.1) return "suggestion";
  if (draw < grumble + 0.13) return "thanks";
  return "request";
}

/** How much longer than usual a supplier takes in a week: a memory of the weeks before, and bad luck. */
function backlog(world: World): (unit: number, day: number) => number {
  const chance = random(world.settings.seed, "backlog");
  const weeks = Math.ceil(world.calendar.days.length / 7) + 1;
  const factors = new Float64Array(world.units.length * weeks);
  for (let unit = 0; unit < world.units.length; unit++) {
    let level = 0;
    for (let week = 0; week < weeks; week++) {
      level = 0.8 * level + 0.22 * chance.normal();
      factors[unit * weeks + week] = Math.max(0.4, 1 + level);
    }
  }
  // Beyond the period a supplier is as busy as in its last week.
  return (unit, day) => factors[unit * weeks + Math.min(weeks - 1, Math.floor(day / 7))]!;
}
