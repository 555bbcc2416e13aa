import { type EmbeddedPostgres, startEmbedded } from "./index.ts";

export interface KeptPostgres {
  /** Ends the watch; the server as it is now is returned, to be stopped or left. */
  end(): Promise<EmbeddedPostgres>;
}

export interface Keeping {
  /** The server was found dead, or could not be brought back: said each time. */
  readonly onTrouble: (sentence: string, particulars: object) => void;
  /** It answers again, at the same address. */
  readonly onReturn: (particulars: object) => void;
}

const lookEvery = 500;
const longestPause = 10_000;

/** Looks after a running embedded server: when it dies (killed, out of memory), it is started again on its port. */
export function keepEmbedded(
  dataFolder: string,
  first: EmbeddedPostgres,
  { onTrouble, onReturn }: Keeping,
): KeptPostgres {
  let current = first;
  let ended = false;
  let timer: NodeJS.Timeout | undefined;
  let looking: Promise<void> = Promise.resolve();
  let failures = 0;

  async function look(): Promise<void> {
    if (lives(current.pid)) return;
    if (failures === 0) onTrouble("the embedded database died; starting it again", { pid: current.pid });
    try {
      const next = await startEmbedded(dataFolder);
      if (next.url !== first.url)
        onTrouble("the embedded database could not have its port again; restart Vizavi", { pid: next.pid });
      current = { ...next, started: true };
      failures = 0;
      onReturn({ pid: next.pid });
    } catch (error) {
      failures += 1;
      onTrouble("the embedded database did not start; trying again", { error });
    }
  }

  function wait(): void {
    if (ended) return;
    const pause = Math.min(lookEvery * 2 ** Math.min(failures, 10), longestPause);
    timer = setTimeout(() => {
      looking = look().finally(wait);
    }, pause);
    timer.unref();
  }

  wait();
  return {
    async end() {
      ended = true;
      clearTimeout(timer);
      await looking;
      return current;
    },
  };
}

function lives(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It runs as another user where root has stepped down; that it may not be signalled means that it is there.
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
