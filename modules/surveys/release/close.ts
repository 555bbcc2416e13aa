// The end of a wave: what came in is counted, what may be known of it is released, and where it came from is forgotten.

import { inContext } from "#platform/context";
import type { JobRun } from "#platform/jobs";
import { open } from "#science/disclosure";
import { surveyEvent } from "../events.ts";
import { keepTurnout } from "../waves/store/invited.ts";
import { countInThread } from "./counting/in-thread.ts";
import { loadFacts } from "./facts.ts";
import { handNominations } from "./nominations.ts";
import { lockWave } from "./store/facts.ts";
import { forgetOrigins, readRaw, shuffleParticipation } from "./store/raw.ts";
import { setClosed, writeRelease } from "./store/write.ts";

/** What became of a closing: nothing that a page may not know. */
export interface Closing {
  readonly wave: string;
  /** It was closed before, or is not being closed. */
  readonly skipped?: true;
  /** Nothing could be released: fewer than k answers. */
  readonly nothingReleased?: boolean;
}

/**
 * One transaction, of the only role that may look: whatever stops it, everything is as it was before, and closing begins
 * anew. A wave that is closed stays as it is, so running twice harms nothing.
 */
export async function closeWave(run: JobRun, wave: string): Promise<Closing> {
  const { actor, house, signal } = run;
  return inContext({ ...house, pool: house.vault }, { actor }, async (ctx) => {
    const { client, db } = ctx;
    const found = await lockWave(db, wave);
    if (found?.state !== "closing") return { wave, skipped: true };
    const facts = await loadFacts(ctx, found);
    const counted = await countInThread(facts, (table) => readRaw(client, wave, found.kind, table), {
      signal,
      tell: (phase) => run.progress({ phase }),
    });
    run.progress({ phase: "writing" });
    await writeRelease(ctx, counted);
    const { cells, told } = open(counted);
    if (found.kind === "anonymous") await forgetOrigins(client, wave, cells);
    await keepTurnout(db, wave);
    await shuffleParticipation(client, wave);
    if (found.purpose === "nomination" && found.kind === "identified") await handNominations(ctx, wave);
    await setClosed(ctx, wave, ctx.now);
    const { kind, direction, purpose } = found;
    await ctx.announce(surveyEvent("wave_closed", { kind: "wave", id: wave }, { kind, direction, purpose }));
    signal.throwIfAborted();
    return { wave, nothingReleased: told === 0 };
  });
}
