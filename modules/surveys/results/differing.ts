import type { Context } from "#platform/context";
import { type Disclosed, mapDisclosed } from "#science/disclosure";
import type { Figure } from "../schema/release.ts";
import type { Results } from "../schema/results.ts";
import { seenFigures } from "./seen.ts";
import { partiesOf } from "./store.ts";

/** How sure one must be to say that somebody is the best or the worst. */
const naming = 0.9;

/** Who is the best and who the worst for certain enough, among the suppliers that the reader may see. */
export async function differing(context: Context, wave: string): Promise<Disclosed<Results["differs"]>> {
  const drawn = await seenFigures(context, {
    ...{ wave, scope: "supplier", measure: "overall", method: "shrunk_mean", told: true },
  });
  let ids: string[] = [];
  const sure = mapDisclosed(drawn, (figures) => {
    const found: {
      readonly figure: Figure;
      readonly end: "highest" | "lowest";
      readonly probability: number;
    }[] = figures.flatMap((figure) => {
      const { probabilityHighest: highest = 0, probabilityLowest: lowest = 0 } = figure.more ?? {};
      if (Math.max(highest, lowest) < naming) return [];
      const end = highest >= lowest ? "highest" : "lowest";
      return [{ figure, end, probability: Math.max(highest, lowest) }];
    });
    ids = found.flatMap(({ figure }) => figure.supplier ?? []);
    return found;
  });
  const parties = await partiesOf(context.db, ids);
  return mapDisclosed(sure, (found) =>
    found.flatMap(({ figure, end, probability }) => {
      const party = parties.get(figure.supplier ?? "");
      // As it stands in the list: its own figure, not the one that was drawn to compare it.
      const value = figure.more?.raw ?? figure.value;
      return party && value !== null ? [{ party, end, probability, value }] : [];
    }),
  );
}
