// Suppliers whose score changed from one wave of a questionnaire to the next: for whoever watches. Released figures only.

import type { Database } from "#platform/database";
import { type Disclosed, mapDisclosed } from "#science/disclosure";
import { normalTail } from "#science/numbers";
import { falseDiscovery } from "#science/survey";
import { readFigures } from "../release/index.ts";
import type { Figure } from "../schema/release.ts";
import { changeBetween } from "./change.ts";
import { waveOf, wavesLike } from "./store.ts";

export interface ChangedSupplier {
  readonly supplier: string;
  readonly before: number;
  readonly after: number;
  readonly n: number;
  /** Days on which the two waves closed. */
  readonly since: string;
  readonly raisedOn: string;
  /** The wave by wave score, the oldest first. */
  readonly points: readonly { readonly week: string; readonly value: number | null; readonly n: number }[];
}

const dayOf = (at: Date): string => at.toISOString().slice(0, 10);

/**
 * Corrected after Benjamini and Hochberg for how many suppliers are compared; the p of each is that of the normal with the
 * interval it has.
 */
export async function changedSuppliers(
  db: Database,
  id: string,
): Promise<Disclosed<readonly ChangedSupplier[]>> {
  const wave = await waveOf(db, id);
  const waves = wave && wave.direction !== "prediction" ? await wavesLike(db, wave) : [];
  const figures = await readFigures(db, {
    wave: waves.length > 1 ? waves.map((one) => one.id) : id,
    ...{ scope: "supplier", measure: "overall", method: "mean", told: true },
  });
  return mapDisclosed(figures, (all) => {
    if (waves.length < 2) return [];
    const bySupplier = new Map<string, Figure[]>();
    for (const figure of all)
      if (figure.supplier !== null)
        bySupplier.set(figure.supplier, [...(bySupplier.get(figure.supplier) ?? []), figure]);
    const compared = [...bySupplier].flatMap(([supplier, own]) => comparedOf(supplier, own, waves, id) ?? []);
    const { adjusted } = falseDiscovery(compared.map(({ p }) => p));
    return compared.flatMap(({ p: _, ...one }, i) => ((adjusted[i] ?? 1) < 0.05 ? [one] : []));
  });
}

type Wave = Awaited<ReturnType<typeof wavesLike>>[number];

function comparedOf(
  supplier: string,
  own: readonly Figure[],
  waves: readonly Wave[],
  id: string,
): (ChangedSupplier & { readonly p: number }) | null {
  const at = (wave: string) => own.find((figure) => figure.wave === wave);
  const now = at(id);
  const earlier = waves.filter((one) => one.id !== id && at(one.id)).at(-1);
  const before = earlier && at(earlier.id);
  const latest = waves.find((one) => one.id === id);
  const change = now && before && changeBetween(before, now);
  if (!change || !latest || change.low === null || change.high === null) return null;
  const error = (change.high - change.low) / (2 * 1.96);
  if (!(error > 0)) return null;
  return {
    supplier,
    before: before.value as number,
    after: now.value as number,
    n: now.n ?? 0,
    since: dayOf(latest.closedAt),
    raisedOn: dayOf(latest.closedAt),
    points: waves.map(({ id: one, closedAt }) => ({
      week: dayOf(closedAt),
      value: at(one)?.value ?? null,
      n: at(one)?.n ?? 0,
    })),
    p: 2 * normalTail(Math.abs(change.value / error)),
  };
}
