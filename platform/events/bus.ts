import pg from "pg";

/** What processes tell each other: ids only, never contents. */
export type BusMessage =
  | { readonly changed: readonly string[] }
  | { readonly task: string }
  | { readonly cancel: string };

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
      if (!closed && connection === client) setTimeout(() => void listen().catch(retry), 500).unref();
    });
    client.on("notification", ({ payload }) => {
      if (!payload) return;
      const message = JSON.parse(payload) as BusMessage;
      for (const listener of listeners) listener(message);
    });
    connection = client;
    await client.connect();
    await client.query(`listen ${channel}`);
  }

  function retry(): void {
    if (!closed) setTimeout(() => void listen().catch(retry), 500).unref();
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
      await connection?.end();
    },
  };
}
