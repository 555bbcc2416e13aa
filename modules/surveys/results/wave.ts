import type { Context } from "#platform/context";
import type { ResultWave } from "../schema/results.ts";
import { errors } from "./errors.ts";
import { type WaveRow, waveOf } from "./store.ts";

/** A wave whose figures were released; nothing is known of any other. */
export async function closedWave(context: Context, id: string): Promise<WaveRow & { closedAt: Date }> {
  const wave = await waveOf(context.db, id);
  if (!wave) throw errors.refuse("wave_unknown", { id });
  if (wave.state !== "closed" || !wave.closedAt) throw errors.refuse("not_closed");
  return { ...wave, closedAt: wave.closedAt };
}

export function waveView({ id, name, kind, direction, purpose, k, closedAt }: WaveRow): ResultWave {
  return { id, name, kind, direction, purpose, k, closedAt: (closedAt as Date).toISOString() };
}
