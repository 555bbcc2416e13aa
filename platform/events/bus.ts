import pg from "pg";

/** What processes tell each other: ids only, never contents. */
export type BusMessage =
  | { readonly changed: readonly string[] }
  | { readonly task: string }
  | { readonly cancel: string }
  /** Somebody looks at something, or writes on it. `from` is the process that says so. */
  | { readonly present: string; readonly who: string; readonly writing: boolean; readonly from: string }
  /** The connection was lost for a while: whatever was said meanwhile was not heard. */
  | { readonly missed: true };

export interface Bus {
  /** Tells every process, soon and in one message, that records of these modules changed. */
  changed(modules: Iterable<string>): void;
  send(message: BusMessage): Promise<void>;
  subscribe(listener: (message: BusMessage) => void): () => void;
  close(): Promise<void>;
}

const channel = "vizavi";
/** A notification takes a lock at commit, so changes are gathered for this long (milliseconds). */
const gather = 50;

/** One listening connection a process; it comes back by itself when the database restarts. */
export async function openBus(url: string, pool: pg.Pool): Promise<Bus> {
  const listeners = new Set<(message: BusMessage) => void>();
  const pending = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let closed = false;
  let connection: pg.Client | undefined;
  let returning: NodeJS.Timeout | undefined;
  let heardBefore = false;

  async function send(message: BusMessage): Promise<void> {
    await pool.query("select pg_notify($1, $2)", [channel, JSON.stringify(message)]);
  }

  function flush(): void {
    timer = undefined;
    const changed = [...pending];
    pending.clear();
    if (!closed) send({ changed }).catch(() => {});
  }

  async function listen(): Promise<void> {
    const client = new pg.Client({ connectionString: url, application_name: "vizavi bus" });
    client.on("error", () => {});
    client.on("end", () => {
      if (connection === client) comeBack();
    });
    client.on("notification", ({ payload }) => {
      if (payload) tell(JSON.parse(payload) as BusMessage);
    });
    connection = client;
    await client.connect();
    await client.query(`listen ${channel}`);
    if (heardBefore) tell({ missed: true });
    heardBefore = true;
  }

  function tell(message: BusMessage): void {
    for (const listener of listeners) listener(message);
  }

  /** A connection that fails to open both rejects and ends; one of the two is enough to try again. */
  function comeBack(): void {
    if (closed || returning) return;
    returning = setTimeout(() => {
      returning = undefined;
      listen().catch(comeBack);
    }, 500);
    returning.unref();
  }

  await listen();
  return {
    changed(modules) {
      for (const module of modules) pending.add(module);
      if (pending.size > 0 && !timer) timer = setTimeout(flush, gather);
    },
    send,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async close() {
      closed = true;
      clearTimeout(timer);
      clearTimeout(returning);
      await connection?.end().catch(() => {});
    },
  };
}
