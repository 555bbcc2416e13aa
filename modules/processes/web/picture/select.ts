/** What the picture is made from: activities, and how often one follows another. */
export interface PictureData {
  readonly cases: number;
  readonly activities: readonly {
    readonly name: string;
    readonly events: number;
    readonly cases: number;
    readonly starts: number;
    readonly ends: number;
  }[];
  readonly flows: readonly Flow[];
  readonly steps: number;
}

export interface Flow {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly meanSeconds: number;
  readonly medianSeconds: number;
}

/** The start and the end of all cases stand in the picture as nodes of their own. */
export const startNode = -1;
export const endNode = -2;

export interface Line extends Flow {
  /** A line from the start or to the end takes no time. */
  readonly kind: "step" | "start" | "end";
}

export interface Selection {
  /** Activities shown, the most frequent first; start and end are always there. */
  readonly nodes: readonly number[];
  readonly lines: readonly Line[];
  /** Of all steps between activities, the share that the lines shown stand for. */
  readonly share: number;
  readonly stepLines: number;
}

/**
 * Chooses the lines to show: the most frequent ones until they stand for the share asked for, then for each activity
 * shown the strongest line into it and out of it that is missing, so that every activity lies on a way from start to
 * end. What is rare goes first, what is usual stays.
 */
export function selectLines(data: PictureData, share: number): Selection {
  const all: Line[] = data.flows.map((flow) => ({ ...flow, kind: "step" as const }));
  data.activities.forEach(({ starts, ends }, i) => {
    const no = { meanSeconds: 0, medianSeconds: 0 };
    if (starts > 0) all.push({ from: startNode, to: i, count: starts, ...no, kind: "start" });
    if (ends > 0) all.push({ from: i, to: endNode, count: ends, ...no, kind: "end" });
  });
  all.sort((a, b) => b.count - a.count);
  const total = all.reduce((sum, line) => sum + line.count, 0);
  const chosen = new Set<Line>();
  let covered = 0;
  for (const line of all) {
    if (covered >= share * total && chosen.size > 0) break;
    chosen.add(line);
    covered += line.count;
  }
  join(all, chosen);
  const lines = all.filter((line) => chosen.has(line));
  const steps = lines.filter((line) => line.kind === "step");
  const counted = steps.reduce((sum, line) => sum + line.count, 0);
  return {
    nodes: [...touched(lines)].filter((node) => node >= 0).sort((a, b) => a - b),
    lines,
    share: data.steps > 0 ? counted / data.steps : 1,
    stepLines: steps.length,
  };
}

/** Adds lines until every node can be reached from the start and reaches the end. */
function join(all: readonly Line[], chosen: Set<Line>): void {
  for (const [ends, from, to] of [
    [startNode, "from", "to"],
    [endNode, "to", "from"],
  ] as const) {
    for (;;) {
      const joined = reach(chosen, ends, from, to);
      const lost = [...touched(chosen)].filter(
        (node) => node !== startNode && node !== endNode && !joined.has(node),
      );
      if (lost.length === 0) break;
      const lostSet = new Set(lost);
      const best = all.find((line) => !chosen.has(line) && lostSet.has(line[to]) && !lostSet.has(line[from]));
      if (!best) break;
      chosen.add(best);
    }
  }
}

function reach(lines: Iterable<Line>, start: number, from: "from" | "to", to: "from" | "to"): Set<number> {
  const next = new Map<number, number[]>();
  for (const line of lines) {
    const known = next.get(line[from]);
    if (known) known.push(line[to]);
    else next.set(line[from], [line[to]]);
  }
  const found = new Set([start]);
  const waiting = [start];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    for (const other of next.get(node) ?? []) {
      if (found.has(other)) continue;
      found.add(other);
      waiting.push(other);
    }
  }
  return found;
}

function touched(lines: Iterable<Line>): Set<number> {
  const nodes = new Set<number>();
  for (const line of lines) {
    nodes.add(line.from);
    nodes.add(line.to);
  }
  return nodes;
}

/** The least share at which the picture is still easy to read: about a dozen activities, twenty lines. */
export function readableShare(data: PictureData): number {
  let best = 0.3;
  for (let share = 0.3; share <= 1; share += 0.05) {
    const { nodes, lines } = selectLines(data, share);
    if (nodes.length > 14 || lines.length > 24) break;
    best = share;
  }
  return Math.round(best * 100) / 100;
}
