import type { JobRun } from "#platform/jobs";
import { needEvent } from "../events.ts";
import { countWeeks, earlierTexts, unreadTexts, writeRead } from "./analyse-store.ts";
import { readerInThread } from "./in-thread.ts";
import { namesInHouse } from "./names.ts";
import { readState } from "./state.ts";

const atATime = 2_000;
/** Any number that is nobody else's. */
const lock = 751_076;

export interface Analysed {
  readonly texts: number;
  readonly weeks: number;
}

/** Reads every text that nobody has read, in a thread, a transaction a batch. Only one reads at a time. */
export async function analyse(
  run: Pick<JobRun, "transact" | "signal" | "progress" | "house">,
): Promise<Analysed> {
  const holder = await run.house.pool.connect();
  try {
    const { rows } = await holder.query<{ ours: boolean }>("select pg_try_advisory_lock($1) as ours", [lock]);
    if (!rows[0]?.ours) return { texts: 0, weeks: 0 };
    try {
      return await readAll(run);
    } finally {
      await holder.query("select pg_advisory_unlock($1)", [lock]);
    }
  } finally {
    holder.release();
  }
}

async function readAll(run: Pick<JobRun, "transact" | "signal" | "progress">): Promise<Analysed> {
  const texts = await readTexts(run);
  const weeks = await run.transact(async (context) => {
    const counted = await countWeeks(context.db);
    if (texts > 0)
      await context.announce(needEvent("signals_read", { kind: "signals", id: "all" }, { texts }));
    return counted;
  });
  return { texts, weeks };
}

async function readTexts(run: Pick<JobRun, "transact" | "signal" | "progress">): Promise<number> {
  let batch = await run.transact(({ db }) => unreadTexts(db, atATime));
  if (batch.length === 0) return 0;
  const { state, foundKeys, mark, names } = await run.transact(async ({ db }) => ({
    ...(await readState(db)),
    names: await namesInHouse(db),
  }));
  const reader = readerInThread({ state, foundKeys, names });
  const met = new Set<string>();
  let texts = 0;
  try {
    while (batch.length > 0) {
      run.signal.throwIfAborted();
      const fresh = [...new Set(batch.map(({ circle }) => circle))].filter((circle) => !met.has(circle));
      for (const circle of fresh) met.add(circle);
      const earlier = await run.transact(({ db, now }) => earlierTexts(db, fresh, now));
      const read = await reader.read(batch, earlier);
      const marks = new Map(batch.map(({ id, mark }) => [id, mark]));
      await run.transact(({ db }) =>
        writeRead(
          db,
          read.map((one) => ({ ...one, mark: marks.get(one.id)! })),
          mark,
        ),
      );
      texts += batch.length;
      run.progress({ phase: "read", done: texts });
      batch = await run.transact(({ db }) => unreadTexts(db, atATime));
    }
  } finally {
    await reader.close();
  }
  return texts;
}
