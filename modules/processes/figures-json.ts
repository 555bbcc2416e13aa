import {
  activitiesOf,
  type EventLog,
  type Figures,
  frequentVariants,
  type HandOvers,
} from "#science/process";
import { isoText } from "#science/time";

/** Names of the numbers that figures are in. */
export interface FigureNames {
  readonly activities: readonly string[];
  readonly resources: readonly string[];
  readonly units: readonly string[];
}

export interface HandOverJson {
  events_used: number;
  events_without: number;
  edges: {
    supplier: string;
    customer: string;
    count: number;
    mean_wait_seconds: number;
    median_wait_seconds: number;
  }[];
}

/** What `vizavi mine --json` prints. */
export interface FiguresJson {
  log: {
    cases: number;
    events: number;
    activities: number;
    variants: number;
    resources: number;
    units: number;
    from: string;
    to: string;
  };
  start_activities: Record<string, number>;
  end_activities: Record<string, number>;
  directly_follows: {
    from: string;
    to: string;
    count: number;
    mean_seconds: number;
    median_seconds: number;
  }[];
  case_duration_seconds: { mean: number; median: number; p95: number };
  handovers: { unit: HandOverJson; resource: HandOverJson | null };
  rework: { cases_by_activity: Record<string, number> };
  ping_pong: { cases: number; edges: { a: string; b: string; count: number }[] };
  variants: { activities: string[]; cases: number }[];
}

export const variantsShown = 20;

/** Puts names to the figures of a log that has at least one event. */
export function figuresJson(log: EventLog, figures: Figures, names: FigureNames): FiguresJson {
  const { directlyFollows: follows, durations } = figures;
  return {
    log: {
      cases: log.cases,
      events: log.events,
      activities: log.activityCount,
      variants: figures.variants.size,
      resources: log.resourceCount,
      units: log.unitCount,
      from: isoText(figures.from!),
      to: isoText(figures.to!),
    },
    start_activities: counted(figures.starts, names.activities),
    end_activities: counted(figures.ends, names.activities),
    directly_follows: Array.from({ length: follows.size }, (_, i) => ({
      from: names.activities[follows.froms[i]!]!,
      to: names.activities[follows.tos[i]!]!,
      count: follows.counts[i]!,
      mean_seconds: follows.meanSeconds[i]!,
      median_seconds: follows.medianSeconds[i]!,
    })),
    case_duration_seconds: durations!,
    handovers: {
      unit: handOverJson(figures.unitHandOvers, names.units),
      resource: figures.resourceHandOvers ? handOverJson(figures.resourceHandOvers, names.resources) : null,
    },
    rework: { cases_by_activity: counted(figures.rework, names.activities) },
    ping_pong: {
      cases: figures.pingPong.cases,
      edges: figures.pingPong.pairs.map(({ a, b, count }) => {
        const [first, second] = [names.units[a]!, names.units[b]!].sort();
        return { a: first!, b: second!, count };
      }),
    },
    variants: frequentVariants(log, figures.variants, names.activities, variantsShown).map(
      ({ variant, cases }) => ({
        activities: Array.from(
          activitiesOf(log, figures.variants, variant),
          (activity) => names.activities[activity]!,
        ),
        cases,
      }),
    ),
  };
}

/** Name -> count, the most frequent first; a map without prototype, since an activity may be called anything. */
function counted(counts: Int32Array, names: readonly string[]): Record<string, number> {
  const found = Array.from(counts, (count, i) => ({ count, name: names[i]! })).filter(
    ({ count }) => count > 0,
  );
  found.sort((a, b) => b.count - a.count);
  const byName: Record<string, number> = Object.create(null);
  for (const { name, count } of found) byName[name] = count;
  return byName;
}

function handOverJson(found: HandOvers, names: readonly string[]): HandOverJson {
  const { pairs } = found;
  return {
    events_used: found.eventsUsed,
    events_without: found.eventsWithout,
    edges: Array.from({ length: pairs.size }, (_, i) => ({
      supplier: names[pairs.froms[i]!]!,
      customer: names[pairs.tos[i]!]!,
      count: pairs.counts[i]!,
      mean_wait_seconds: pairs.meanSeconds[i]!,
      median_wait_seconds: pairs.medianSeconds[i]!,
    })),
  };
}
