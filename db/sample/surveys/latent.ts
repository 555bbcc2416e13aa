// How good everybody's work really is: by supplier and dimension, then and now, and what each customer has of it.
import { fixedChance, random } from "../random.ts";
import type { World } from "../world.ts";
import { type Dimension, dimensions, type Expected, expectedOf, type Levels, weights } from "./scale.ts";

/** Waves that have been: what is asked later finds things as they were in the last. */
export const pastWaves = 2;

export interface SurveyTruth {
  /** What people weigh when they say how satisfied they are. */
  readonly weights: Levels;
  readonly suppliers: readonly SupplierTruth[];
  /** What one customer has more or less of it than others. */
  readonly relationships: readonly RelationshipTruth[];
  readonly planted: {
    readonly changes: readonly PlantedChange[];
    readonly slow_confirmation: PlantedLack;
    /** Whose customers write of what, beside the confirmations. */
    readonly needs: readonly {
      readonly key: string;
      readonly supplier: string;
      readonly customers: readonly string[];
    }[];
  };
}

export interface SupplierTruth {
  readonly supplier: string;
  readonly waves: readonly { readonly levels: Levels; readonly expected: Omit<Expected, "items"> }[];
}

export interface RelationshipTruth {
  readonly supplier: string;
  readonly customer: string;
  readonly shift: number;
}

export interface PlantedChange {
  readonly supplier: string;
  readonly dimensions: readonly Dimension[];
  /** On the scale of the levels, between the two waves. */
  readonly by: number;
}

export interface PlantedLack {
  readonly supplier: string;
  readonly customer: string;
  readonly levels: Readonly<Partial<Record<Dimension, number>>>;
}

const middling = 0.5;
const between = { supplier: 0.35, dimension: 0.3, relationship: 0.25 };
const usualChange = 0.06;

const three = (x: number): number => Math.round(x * 1000) / 1000;
const each = (of: (dimension: Dimension) => number): Levels =>
  Object.fromEntries(dimensions.map((one) => [one, three(of(one))])) as unknown as Levels;

export function surveyTruth(world: World): SurveyTruth {
  const { settings, units, supplies, story } = world;
  const chance = random(settings.seed, "how good it is");
  const suppliers = [...new Set(supplies.map(({ supplier }) => supplier))].sort((a, b) => a - b);
  const changes = plantedChanges(world, suppliers);
  const id = (unit: number) => units[unit]!.id;
  return {
    weights,
    suppliers: suppliers.map((supplier): SupplierTruth => {
      const own = middling + between.supplier * chance.normal();
      const before = each(() => own + between.dimension * chance.normal());
      const planted = changes.find((change) => change.supplier === id(supplier));
      const after = each((dimension) => {
        const drift = usualChange * chance.normal();
        return before[dimension] + (planted?.dimensions.includes(dimension) ? planted.by : drift);
      });
      return { supplier: id(supplier), waves: [told(before), told(after)] };
    }),
    relationships: supplies.map(({ supplier, customer }) => ({
      supplier: id(supplier),
      customer: id(customer),
      shift: three(between.relationship * ordinary(settings.seed, supplier, customer)),
    })),
    planted: {
      changes,
      slow_confirmation: {
        supplier: id(story.accounting),
        customer: id(story.logistics),
        levels: { responsiveness: -1.2, reliability: -0.8 },
      },
      needs: world.needs
        .filter(({ key }) => key !== "slow_confirmation")
        .map(({ key, supplier, customers }) => ({
          key,
          supplier: id(supplier),
          customers: customers.map(id),
        })),
    },
  };
}

const told = (levels: Levels) => {
  const { dimensions: means, overall, satisfied } = expectedOf(levels);
  return {
    levels,
    expected: { dimensions: each((one) => means[one]), overall: three(overall), satisfied: three(satisfied) },
  };
};

/** The help desk is swamped with remote workplaces; of the others, those with most customers got better. */
function plantedChanges({ units, supplies, story }: World, suppliers: readonly number[]): PlantedChange[] {
  const customers = (supplier: number) => supplies.filter((one) => one.supplier === supplier).length;
  const left = suppliers
    .filter(
      (one) => one !== story.changes[0]!.supplier && one !== story.accounting && units[one]!.kind === "unit",
    )
    .sort((a, b) => customers(b) - customers(a) || a - b);
  const worse: PlantedChange = {
    supplier: units[story.changes[0]!.supplier]!.id,
    dimensions: ["reliability", "responsiveness"],
    by: -0.9,
  };
  const better = left
    .slice(0, 2)
    .map((one): PlantedChange => ({ supplier: units[one]!.id, dimensions: [...dimensions], by: 0.7 }));
  return [worse, ...better];
}

/** Nearly normal, the same whenever it is asked for: twelve even ones less six. */
function ordinary(seed: number, a: number, b: number): number {
  let sum = -6;
  for (let i = 0; i < 12; i++) sum += fixedChance(seed + i * 7919, a, b);
  return sum;
}

/** How good a supplier's work is for one customer in a wave (0 is the first). Who is not known, is served middling. */
export function levelsFor(truth: SurveyTruth): (supplier: string, customer: string, wave: number) => Levels {
  const ofSupplier = new Map(truth.suppliers.map((one) => [one.supplier, one.waves]));
  const shifts = new Map(truth.relationships.map((one) => [`${one.supplier} ${one.customer}`, one.shift]));
  const { slow_confirmation: slow } = truth.planted;
  return (supplier, customer, wave) => {
    const waves = ofSupplier.get(supplier);
    const levels = waves?.[Math.min(wave, waves.length - 1)]?.levels;
    const shift = shifts.get(`${supplier} ${customer}`) ?? 0;
    const lack = slow.supplier === supplier && slow.customer === customer ? slow.levels : {};
    return each((dimension) => lack[dimension] ?? (levels?.[dimension] ?? middling) + shift);
  };
}
