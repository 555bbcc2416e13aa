// How a need's priority comes about: a sum of six parts, each a mark of 0 to 10 times a weight that the lead has set.
// Everybody sees the parts, so nothing here is cleverer than what a sentence can say.

export const priorityParts = ["people", "units", "importance", "dissatisfaction", "trend", "hours"] as const;
export type PriorityPart = (typeof priorityParts)[number];

/** 0 (does not count) to 10; only their proportions matter. */
export type Weights = Readonly<Record<PriorityPart, number>>;

/** Importance and dissatisfaction weigh most: together they say how much is to be gained. */
export const usualWeights: Weights = {
  people: 3,
  units: 2,
  importance: 4,
  dissatisfaction: 4,
  trend: 2,
  hours: 3,
};

export interface PriorityFacts {
  /** Different people heard, each anonymous voice counted as one. */
  readonly people: number;
  /** Different customer units. */
  readonly units: number;
  /** 1 to 10: the mean of what those concerned have marked; null where nobody has. */
  readonly importance: number | null;
  /** 1 to 10, as above. */
  readonly satisfaction: number | null;
  /** What the kinds of its signals let the house suppose of the importance, 1 to 10. */
  readonly supposedImportance: number;
  /** Of its signals: how many are unhappy, of how many whose feeling is known. */
  readonly unhappy: number;
  readonly felt: number;
  /** Signals of the last eight weeks, and of the eight before. */
  readonly lately: number;
  readonly before: number;
  /** Working hours lost a month. */
  readonly hoursMonthly: number;
}

export interface PartOfPriority {
  readonly part: PriorityPart;
  /** The figure it is computed from: people, units, 1 to 10, share of unhappy, rate ratio, hours a month. */
  readonly raw: number;
  /** Whether people said it themselves, or the house supposes it from the signals. */
  readonly supposed: boolean;
  /** 0 to 10. */
  readonly points: number;
  readonly weight: number;
  /** What it adds to the priority, of 100. */
  readonly adds: number;
}

export interface Priority {
  /** 0 to 100: 100 if every part with a weight had its 10 points. */
  readonly total: number;
  readonly parts: readonly PartOfPriority[];
}

/** Where a part has its full ten points. From one to a few tells more than from many to a few more: points grow by ratio. */
export const fullMark = { people: 50, units: 10, hours: 160, ratio: 4 } as const;

const within = (points: number): number => Math.min(10, Math.max(0, points));
const byRatio = (value: number, full: number): number =>
  within((10 * Math.log1p(Math.max(0, value))) / Math.log1p(full));

/** Two more on both sides, so that one signal after none is no wave. */
export const steadyRatio = (lately: number, before: number): number => (lately + 2) / (before + 2);

/** Two suppositions more, one happy and one unhappy: of three signals nobody concludes that all are unhappy. */
export const unhappyShare = (unhappy: number, felt: number): number => (unhappy + 1) / (felt + 2);

export function priorityOf(facts: PriorityFacts, weights: Weights = usualWeights): Priority {
  const importance = facts.importance ?? facts.supposedImportance;
  const share =
    facts.satisfaction === null ? unhappyShare(facts.unhappy, facts.felt) : (10 - facts.satisfaction) / 9;
  const ratio = steadyRatio(facts.lately, facts.before);
  const marks: Record<PriorityPart, { raw: number; points: number; supposed?: boolean }> = {
    people: { raw: facts.people, points: byRatio(facts.people, fullMark.people) },
    units: { raw: facts.units, points: byRatio(facts.units, fullMark.units) },
    importance: {
      raw: importance,
      points: within(((importance - 1) / 9) * 10),
      supposed: facts.importance === null,
    },
    dissatisfaction: { raw: share, points: within(share * 10), supposed: facts.satisfaction === null },
    // Steady is five; four times as many is ten, a quarter is nought.
    trend: { raw: ratio, points: within(5 + (5 * Math.log(ratio)) / Math.log(fullMark.ratio)) },
    hours: { raw: facts.hoursMonthly, points: byRatio(facts.hoursMonthly, fullMark.hours) },
  };
  const sum = priorityParts.reduce((so, part) => so + weights[part], 0);
  const parts = priorityParts.map((part): PartOfPriority => {
    const { raw, points, supposed = false } = marks[part];
    const weight = weights[part];
    return { part, raw, supposed, points, weight, adds: sum === 0 ? 0 : (points * weight * 10) / sum };
  });
  return { total: parts.reduce((so, { adds }) => so + adds, 0), parts };
}

/** The same marks under other weights: how the order would be if the lead set them. */
export function weighed(parts: readonly PartOfPriority[], weights: Weights): Priority {
  const sum = priorityParts.reduce((so, part) => so + weights[part], 0);
  const again = parts.map((part) => ({
    ...part,
    weight: weights[part.part],
    adds: sum === 0 ? 0 : (part.points * weights[part.part] * 10) / sum,
  }));
  return { total: again.reduce((so, { adds }) => so + adds, 0), parts: again };
}
