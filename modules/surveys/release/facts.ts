// What closing needs to know of a wave besides its answers.

import type { Context } from "#platform/context";
import { askedItems } from "../questionnaires/items.ts";
import type { Item } from "../schema/shapes.ts";
import { nobody } from "../schema/shapes.ts";
import { tenureBands } from "../waves/audience.ts";
import type { FrozenParty, OtherSide, WaveFacts } from "./counting/wave-facts.ts";
import { predictedByName } from "./predicted.ts";
import * as store from "./store/facts.ts";

/** Values of the cuts in their natural order: neighbours are put together first. Others, of files, come after. */
const natural: Readonly<Record<string, readonly string[]>> = {
  category: ["leader", "employee", "partner"],
  tenure: tenureBands,
};

export async function loadFacts({ db }: Pick<Context, "db">, wave: store.ClosingWave): Promise<WaveFacts> {
  const items = wave.version === null ? [] : await store.itemsOf(db, wave.version);
  const asked = [...askedItems(items, wave.asked)];
  const parties = await frozenParties(db, wave);
  const found = await store.valuesOfCuts(db, wave.id);
  const valuesOf = (name: string, place: number) => [
    ...new Set([
      ...(natural[name] ?? []),
      ...found.flatMap((one) => (one.place === place ? [one.value] : [])),
    ]),
  ];
  return {
    wave: wave.id,
    direction: wave.direction,
    k: wave.k,
    cuts: wave.cuts.map((name, place) => ({ name, values: valuesOf(name, place) })),
    items: asked,
    parties,
    service: wave.service !== null,
    otherSide: await otherSideOf(db, wave, asked),
    seed: seedOf(wave.id),
    draws: { bands: 500, standing: 1_000 },
  };
}

/** The tree as it was at the launch, and whoever else was asked about. */
async function frozenParties(db: Context["db"], wave: store.ClosingWave): Promise<FrozenParty[]> {
  const known = await store.treeAt(db, wave.launchedAt ?? new Date(0));
  const place = new Map(known.map(({ id }, at) => [id, at]));
  const parents = known.map(({ parent }) => (parent === null ? -1 : (place.get(parent) ?? -1)));
  const people = known.map((party) => party.people);
  for (const [at, party] of known.entries())
    for (
      let above = parents[at]!, steps = 0;
      above !== -1 && steps < known.length;
      above = parents[above]!, steps += 1
    )
      people[above]! += party.people;
  const units = known.map(
    ({ id, partner }, at): FrozenParty => ({
      id,
      parent: parents[at]!,
      // How many people stand behind a partner is mostly not known here.
      people: partner ? Math.max(people[at]!, unknownPartner) : people[at]!,
    }),
  );
  const others = (await store.otherSubjects(db, wave.id)).filter(({ id }) => id !== nobody && !place.has(id));
  return [
    ...units,
    ...others.map(({ id, unit }) => ({
      id,
      parent: unit === null ? -1 : (place.get(unit) ?? -1),
      people: 1,
    })),
  ];
}

const unknownPartner = 3;

/** Predictions of suppliers against what is said of them; whichever wave closes later tells the difference. */
async function otherSideOf(
  db: Context["db"],
  wave: store.ClosingWave,
  items: readonly Item[],
): Promise<OtherSide | null> {
  if (wave.direction === "prediction") {
    if (wave.predicts === null) return null;
    const moments = await store.sumsOfSuppliers(db, wave.predicts);
    return Object.keys(moments).length > 0 ? { side: "actual", moments } : null;
  }
  const prediction = await store.predictionOf(db, wave.id);
  if (!prediction) return null;
  const moments =
    prediction.kind === "identified"
      ? await predictedByName(db, prediction.id, items)
      : await store.sumsOfSuppliers(db, prediction.id);
  return { side: "predicted", moments };
}

/** A number made of the wave's id: what is drawn for it is drawn the same whenever it is closed. */
function seedOf(id: string): number {
  return Number.parseInt(id.replaceAll("-", "").slice(-8), 16) | 0;
}
