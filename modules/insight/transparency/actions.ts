import { isOutsider } from "#modules/organisation";
import { type Context, isAdministrator, isProgrammeLead } from "#platform/context";
import type { Output } from "#platform/http";
import { partiesSeen } from "../policy.ts";
import type * as schema from "./schema.ts";
import * as store from "./store.ts";

const latest = 5;

export async function showTransparency(context: Context): Promise<Output<typeof schema.showTransparency>> {
  const { actor, db, now } = context;
  const isOutside = actor.self !== undefined && (await isOutsider(db, actor.self));
  const state = await store.readState(db, partiesSeen(actor));
  const leadsAnything = isProgrammeLead(actor) || isAdministrator(actor) || actor.leads.length > 0;
  // Who comes from outside is told how the house deals with them, not how much goes on within.
  const requests = isOutside ? [] : await store.readVisibility(db, now);
  const waves = isOutside ? [] : await store.readWaves(db, latest);
  const within = (count: number) => (isOutside ? 0 : count);
  return {
    isOutside,
    agreements: {
      between: isOutside ? state.agreementsMine : state.agreements,
      readable: state.agreementsMine,
      standards: within(state.standards),
    },
    processes: {
      open: within(state.logsOpen),
      forLeads: within(state.logsForLeads),
      readable: within(state.logsOpen + (leadsAnything ? state.logsForLeads : 0)),
    },
    decisions: {
      needsOpen: within(state.needsOpen),
      needsEnded: within(state.needsDecided),
      needsRejected: within(state.needsRejected),
      solutions: within(state.solutions),
      evaluated: within(state.evaluated),
      drafts: within(state.drafts),
    },
    requests: requests.map(({ visibility, requests }) => ({ visibility, count: requests })),
    relationships: {
      all: isOutside ? state.relationshipsMine : state.relationships,
      readable: state.relationshipsMine,
    },
    surveys: {
      anonymous: within(state.wavesClosed),
      named: within(state.wavesNamed),
      latest: waves.map(({ name, closedAt, withheld, ...wave }) => ({
        ...wave,
        name: name[actor.language],
        closedAt: closedAt.toISOString(),
        withheld: Object.entries(withheld).map(([reason, count]) => ({ reason, count })),
      })),
    },
  };
}
