// The true relationships: from the blueprint's demands, the partners and the processes to pairs of units.
import { demands, partnerDemands, type Service, seasons } from "./blueprint/demand.ts";
import type { Calendar } from "./calendar.ts";
import { type Directory, nearestFor, sameHouse } from "./directory.ts";
import type { Random } from "./random.ts";
import type { Offer, ProcessRun, Settings, Supply, Unit } from "./world.ts";

/** A relationship that would leave fewer rows than this in the whole period is not one. */
const FEWEST_ROWS = 5;
const LEAST_MONTHLY = 0.5;
const SPREAD = 0.75;
const BEGIN = 0.06;
const END = 0.05;
const UNRECORDED = 0.02;

export interface Register {
  /** The relationship of the pair, made when it is not there yet. */
  between(supplier: number, customer: number, as?: Partial<Supply>): Supply;
  readonly all: Map<number, Supply>;
}

export function register(units: readonly Unit[], calendar: Calendar): Register {
  const all = new Map<number, Supply>();
  return {
    all,
    between(supplier, customer, as = {}) {
      const key = supplier * units.length + customer;
      const known = all.get(key);
      if (known) return known;
      const to = calendar.days.length - 1;
      const made = {
        supplier,
        customer,
        offers: [],
        handovers: 0,
        unrecorded: false,
        universal: false,
        from: 0,
        to,
        ...as,
      };
      all.set(key, made);
      return made;
    },
  };
}

export function addDemands(
  supplies: Register,
  units: Directory,
  settings: Settings,
  calendar: Calendar,
  chance: Random,
): void {
  for (const demand of demands) {
    for (const customer of units.all(demand.customers)) {
      const supplier = nearestFor(units, demand, customer);
      if (!supplier || sameHouse(supplier, customer) || !chance.chance(demand.reach)) continue;
      const asked = (demand.base + demand.each * customer.size) * chance.logNormal(SPREAD);
      const monthly = demand.universal ? Math.max(asked, LEAST_MONTHLY) : asked;
      const life = demand.universal ? {} : lifetime(calendar, chance);
      if (!demand.universal && monthly * monthsOf(life, calendar, settings) < FEWEST_ROWS) continue;
      const unrecorded = !demand.universal && monthly > 2 && chance.chance(UNRECORDED);
      const supply = supplies.between(supplier.index, customer.index, {
        ...life,
        unrecorded,
        universal: demand.universal ?? false,
      });
      const season = demand.season ? seasons[demand.season] : undefined;
      supply.offers.push(...offers(demand.services, monthly, season, chance));
    }
  }
}

export function addPartners(
  supplies: Register,
  partners: readonly Unit[],
  units: Directory,
  settings: Settings,
  calendar: Calendar,
  chance: Random,
): void {
  for (const partner of partners) {
    const demand = partnerDemands.find((d) => d.kind === partner.key)!;
    const own = demand.functions.map((key) => units.all([key])).filter((found) => found.length > 0);
    for (const candidates of own.slice(0, 1 + chance.below(demand.fan + 1))) {
      const unit = chance.pick(candidates);
      const monthly = demand.base * chance.logNormal(0.9);
      const life = lifetime(calendar, chance);
      if (monthly * monthsOf(life, calendar, settings) < FEWEST_ROWS) continue;
      const buys = partner.key === "buyer";
      const supply = buys
        ? supplies.between(unit.index, partner.index, life)
        : supplies.between(partner.index, unit.index, life);
      supply.offers.push(...offers(demand.services, monthly, undefined, chance));
    }
  }
}

/** What one unit of a process hands to the next is a relationship. */
export function addHandovers(supplies: Register, processes: readonly ProcessRun[], calendar: Calendar): void {
  // A process runs all the time, so what it needs neither begins nor ends.
  const lasting = (supplier: number, customer: number) => {
    const supply = supplies.between(supplier, customer);
    supply.from = 0;
    supply.to = calendar.days.length - 1;
    return supply;
  };
  for (const { lanes, casesMonthly } of processes) {
    const total = lanes.reduce((sum, lane) => sum + lane.weight, 0);
    for (const lane of lanes) {
      for (let i = 1; i < lane.steps.length; i++) {
        const [before, after] = [lane.steps[i - 1]!, lane.steps[i]!];
        if (before.unit === after.unit) continue;
        const cases = (casesMonthly * lane.weight) / total;
        lasting(before.unit, after.unit).handovers += cases;
        // What bounces is work for both.
        if (after.bounce) lasting(after.unit, before.unit).handovers += cases * after.bounce;
      }
    }
  }
}

/** Not every service is asked for by everybody. */
function offers(
  services: readonly Service[],
  monthly: number,
  season: readonly number[] | undefined,
  chance: Random,
): Offer[] {
  const weights = services.map((service, i) =>
    i > 0 && chance.chance(0.3) ? 0 : service.share * chance.logNormal(0.4),
  );
  const total = weights.reduce((a, b) => a + b, 0);
  return services.flatMap((service, i): Offer[] =>
    weights[i] === 0
      ? []
      : [{ service: service.name, monthly: (monthly * weights[i]!) / total, hours: service.hours, season }],
  );
}

function lifetime(calendar: Calendar, chance: Random): { from?: number; to?: number } {
  const days = calendar.days.length;
  const fate = chance.next();
  if (fate < BEGIN) return { from: Math.floor(days * (0.2 + 0.5 * chance.next())) };
  if (fate < BEGIN + END) return { to: Math.floor(days * (0.3 + 0.5 * chance.next())) };
  return {};
}

function monthsOf(life: { from?: number; to?: number }, calendar: Calendar, settings: Settings): number {
  const days = calendar.days.length;
  return (settings.months * ((life.to ?? days) - (life.from ?? 0))) / days;
}
