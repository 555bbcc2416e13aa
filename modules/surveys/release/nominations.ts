// Who depends on whose work, said by name: evidence for the map.

import { type NominationFact, witnessNominations } from "#modules/relationships";
import type { Context } from "#platform/context";
import type { Item } from "../schema/shapes.ts";
import { nominationsOf as answersOf, type NamedAnswer } from "./store/nominations.ts";

export async function handNominations(ctx: Context, wave: string): Promise<void> {
  const { items, answers } = await answersOf(ctx.db, wave);
  const facts = answers.flatMap((answer) => nominationsIn(items, answer));
  if (facts.length > 0) await witnessNominations(ctx, wave, facts);
}

const frequencies = new Set(["daily", "weekly", "monthly", "quarterly", "yearly"]);

/** Each party named once, with how often and how badly it is needed where that was asked beside it. */
export function nominationsIn(
  items: readonly Item[],
  { person, at, answers }: NamedAnswer,
): NominationFact[] {
  const beside = (pair: string | null, measures: Item["measures"]) =>
    items.find((item) => item.measures === measures && item.pair === pair)?.name ?? "";
  const found = new Map<string, NominationFact>();
  for (const { name, form, pair } of items) {
    if (form !== "party") continue;
    const frequency = answers[beside(pair, "frequency")];
    const criticality = Number(answers[beside(pair, "criticality")]);
    for (const named of [answers[name]].flat()) {
      if (typeof named !== "string" || found.has(named)) continue;
      found.set(named, {
        respondent: person,
        named,
        at,
        frequency: typeof frequency === "string" && frequencies.has(frequency) ? frequency : null,
        criticality:
          Number.isInteger(criticality) && criticality >= 1 && criticality <= 5 ? criticality : null,
      });
    }
  }
  return [...found.values()];
}
