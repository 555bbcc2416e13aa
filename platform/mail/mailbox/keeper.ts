// Who reads which mailbox: each has one reader at a time, all of them are read side by side, and one in trouble costs
// the others nothing.

import { randomUUID } from "node:crypto";
import os from "node:os";
import type { House } from "#platform/context";
import { isDatabaseAway } from "#platform/database";
import type { Resident } from "#platform/residents";
import { isAlive } from "../alive.ts";
import { openReader, type ReaderOptions } from "../reading/reader.ts";
import { troubleOf } from "./client.ts";
import * as store from "./store.ts";
import { type TakeLetter, watch } from "./watch.ts";

/** Of one process at once. */
const mostMailboxes = 100;
const lookEvery = 2_000;
const prolongEvery = 5_000;

/** Pauses grow from five seconds to five minutes; where the login is refused, to an hour, so that no account is locked. */
export function mailboxPause(failures: number, loginRefused: boolean): number {
  return Math.min(5_000 * 2 ** Math.min(failures, 12), loginRefused ? 3_600_000 : 300_000);
}

export function mailboxes(take: TakeLetter, options: ReaderOptions = {}): Resident {
  return {
    name: "mail.mailboxes",
    async start(house) {
      const keeper = new Keeper(house, take, options);
      keeper.begin();
      return keeper;
    },
  };
}

/** Only of this machine is it known which processes are dead. */
function isDeadHere(holder: string, own: string): boolean {
  const [host, pid] = holder.split("/");
  if (host !== os.hostname() || holder === own) return false;
  // A keeper that lives beside this one in one process is nobody's past.
  return Number(pid) !== process.pid && !isAlive(Number(pid));
}

interface Held {
  readonly revision: number;
  readonly controller: AbortController;
  readonly over: Promise<void>;
}

class Keeper {
  readonly #house: House;
  readonly #take: TakeLetter;
  readonly #reader;
  readonly #holder = `${os.hostname()}/${process.pid}/${randomUUID()}`;
  readonly #held = new Map<string, Held>();
  #timers: NodeJS.Timeout[] = [];
  #stopped = false;
  #looking = false;

  constructor(house: House, take: TakeLetter, options: ReaderOptions) {
    this.#house = house;
    this.#take = take;
    this.#reader = openReader(house.config, options);
  }

  begin(): void {
    this.#timers = [
      setInterval(() => void this.#look(), lookEvery),
      setInterval(() => void this.#prolong(), prolongEvery),
    ];
    void this.#begin();
  }

  /** What a process of this machine held that is no more need not be waited for. */
  async #begin(): Promise<void> {
    try {
      const holders = await store.leaseHolders(this.#house.pool);
      const dead = holders.filter((holder) => isDeadHere(holder, this.#holder));
      for (const holder of dead) await store.endLeasesOf(this.#house.pool, holder);
    } catch (error) {
      this.#tell(error);
    }
    await this.#look();
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    for (const timer of this.#timers) clearInterval(timer);
    const held = [...this.#held.values()];
    for (const { controller } of held) controller.abort();
    await Promise.all(held.map(({ over }) => over));
    await this.#reader.close();
  }

  async #look(): Promise<void> {
    const free = mostMailboxes - this.#held.size;
    if (this.#stopped || this.#looking || free <= 0) return;
    this.#looking = true;
    try {
      for (const box of await store.leaseMailboxes(this.#house.pool, this.#holder, free)) this.#hold(box);
    } catch (error) {
      this.#tell(error);
    } finally {
      this.#looking = false;
    }
  }

  #hold(box: store.MailboxRow): void {
    // Its lease ran out while the last reading of it still winds down: the next look takes it.
    if (this.#stopped || this.#held.has(box.id)) return;
    const controller = new AbortController();
    const over = this.#read(box, controller.signal).finally(() => this.#held.delete(box.id));
    this.#held.set(box.id, { revision: box.revision, controller, over });
  }

  async #read(box: store.MailboxRow, signal: AbortSignal): Promise<void> {
    const house = this.#house;
    try {
      await watch(box, { house, reader: this.#reader, take: this.#take, holder: this.#holder, signal });
    } catch (error) {
      if (!(error instanceof store.LeaseLost)) {
        const trouble = troubleOf(error);
        this.#house.log.warn({ mailbox: box.address, trouble }, "a mailbox cannot be read");
        const refused = (error as { authenticationFailed?: boolean }).authenticationFailed === true;
        const pause = isDatabaseAway(error) ? 0 : mailboxPause(box.failures, refused);
        await store.noteTrouble(house.pool, box.id, trouble, pause).catch(() => {});
      }
    }
    await store.endLease(house.pool, this.#holder, box.id).catch(() => {});
  }

  /** Of those that are no longer ours, were changed or are not wanted, the reading ends. */
  async #prolong(): Promise<void> {
    if (this.#held.size === 0) return;
    try {
      const held = [...this.#held].map(([id, { revision }]) => ({ id, revision }));
      const still = await store.prolongLeases(this.#house.pool, this.#holder, held);
      for (const { id } of held) if (!still.has(id)) this.#held.get(id)?.controller.abort();
    } catch (error) {
      this.#tell(error);
    }
  }

  #tell(error: unknown): void {
    if (!this.#stopped && !isDatabaseAway(error)) this.#house.log.warn({ error }, "the mailboxes stumbled");
  }
}
