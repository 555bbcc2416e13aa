import type { Context } from "#platform/context";
import type { NamedParty } from "../../schema/index.ts";
import { waveErrors } from "../errors.ts";
import * as store from "../store/invited.ts";
import { partiesOf } from "../store/waves.ts";
import { hashOf, newCode } from "../tokens.ts";
import { loadWave } from "./plan.ts";

/** The codes themselves are kept nowhere: whoever loses a sheet makes a new one. */
export async function makeKioskSheets(ctx: Context, id: string, units: readonly string[]) {
  const { db, config } = ctx;
  const wave = await loadWave(ctx, id, true);
  if (wave.state !== "open") throw waveErrors.refuse("not_open");
  const people = await store.peopleForSheets(db, id, units);
  const coded = people.map((person) => ({ ...person, code: newCode() }));
  await store.forgetCodes(
    db,
    id,
    people.map(({ person }) => person),
  );
  await store.addTokens(
    db,
    id,
    true,
    coded.map(({ person, code }) => ({ person, hash: hashOf(config, code) })),
  );
  const byUnit = Map.groupBy(coded, ({ unit }) => unit);
  const names = await partiesOf(db, [...byUnit.keys()]);
  const sheets = [...byUnit].map(([unit, inside]) => ({
    unit: names.get(unit) as NamedParty,
    codes: inside.map(({ name, code }) => ({ person: name, code })),
  }));
  return { sheets: sheets.sort((a, b) => a.unit.name.localeCompare(b.unit.name)) };
}
