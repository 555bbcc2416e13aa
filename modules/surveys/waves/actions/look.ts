import type { Context } from "#platform/context";
import type { WaveItem, WaveView } from "../../schema/index.ts";
import type { ListWaves } from "../../schema/waves.ts";
import { countInvited } from "../store/invited.ts";
import * as store from "../store/waves.ts";
import { loadWave, partiesIn, planOf } from "./plan.ts";

export async function listWaves({ db }: Context, query: ListWaves) {
  const rows = await store.listWaves(db, { ...query, limit: query.limit + 1 });
  const page = rows.slice(0, query.limit);
  return {
    waves: page.map((row) => itemOf(row, row.invited)),
    next: rows.length > query.limit ? (page.at(-1)?.id ?? null) : null,
  };
}

export async function showWave(ctx: Context, id: string): Promise<WaveView> {
  const { db } = ctx;
  const wave = await loadWave(ctx, id);
  const invited = wave.state === "draft" ? null : await countInvited(db, id);
  const version = wave.version ? await store.findVersion(db, { version: wave.version }) : undefined;
  const plan = planOf(wave);
  const parties = await store.partiesOf(db, partiesIn(plan));
  return {
    ...itemOf(wave, invited),
    plan,
    version: version ? { id: version.id, number: version.number } : null,
    contract: wave.contract,
    asked: version ? { items: wave.asked?.length ?? version.items.length, of: version.items.length } : null,
    parties: [...parties.values()],
  };
}

const iso = (at: Date | null) => at?.toISOString() ?? null;

function itemOf(row: store.WaveRow, invited: number | null): WaveItem {
  const { id, name, kind, direction, state, source, k } = row;
  return {
    ...{ id, name, kind, direction, state, source, k, invited },
    questionnaire: { id: row.questionnaire, name: row.questionnaireName, purpose: row.purpose },
    series:
      row.series && row.seriesName && row.every
        ? { id: row.series, name: row.seriesName, every: row.every }
        : null,
    opensAt: iso(row.opensAt),
    closesAt: iso(row.closesAt),
    launchedAt: iso(row.launchedAt),
    closedAt: iso(row.closedAt),
  };
}
