import type { JobRun } from "#platform/jobs";
import { sources } from "./sources/index.ts";
import type { Source } from "./sources/source.ts";

const atATime = 2_000;

export interface Gathered {
  readonly walked: number;
}

/** Walks through everything that expresses a need, a transaction a batch; what is known already is left as it is. */
export async function gather(
  run: Pick<JobRun, "transact" | "signal" | "progress">,
  names?: readonly string[],
): Promise<Gathered> {
  let walked = 0;
  for (const source of sources.filter(({ name }) => !names || names.includes(name))) {
    let after: string | null = null;
    for (;;) {
      run.signal.throwIfAborted();
      const keys: string[] = await batch(run, source, after);
      if (keys.length === 0) break;
      walked += keys.length;
      after = keys.at(-1)!;
      run.progress({ phase: source.name, done: walked });
    }
  }
  return { walked };
}

const batch = (run: Pick<JobRun, "transact">, source: Source, after: string | null): Promise<string[]> =>
  run.transact(async (context) => {
    const keys = await source.next(context, after, atATime);
    if (keys.length > 0) await source.take(context, keys);
    return keys;
  });
