// Sends what waits: in order, a few letters at a time, each once as far as SMTP allows it
// (docs/decisions/0008-mail.md says how far that is).

import type { House } from "#platform/context";
import { isDatabaseAway } from "#platform/database";
import type { Living, Resident } from "#platform/residents";
import { domainOf, houseSender } from "../address.ts";
import { houseMark } from "../house-mark.ts";
import { composeLetter } from "./compose.ts";
import { openWay, SendingFailed, type Way } from "./connection.ts";
import { judgeFailure, tidy } from "./failure.ts";
import { type Journal, openJournal } from "./journal.ts";
import { giveUpAfter, letterPause, serverPause } from "./pause.ts";
import * as store from "./store.ts";

/** Letters under way at once. */
const lanes = 4;
const lookEvery = 1_000;
const recoverEvery = 30_000;
/** Both together stay well below the time of a claim. */
const beginWithin = 60_000;
const sendWithin = 120_000;
/** A connection takes this many letters, or rests this long, and is closed then. */
const lettersPerWay = 100;
const restOfWay = 10_000;

export const outbox: Resident = {
  name: "mail.outbox",
  async start(house) {
    const sender = houseSender(house.config);
    if (!house.config.smtpUrl || !sender) return { stop: async () => {} };
    return new Outbox(house, house.config.smtpUrl, sender).begin();
  },
};

class Outbox implements Living {
  readonly #house: House;
  readonly #url: string;
  readonly #sender: NonNullable<ReturnType<typeof houseSender>>;
  readonly #journal: Journal;
  readonly #idle: { way: Way; timer: NodeJS.Timeout }[] = [];
  readonly #under = new Set<Promise<void>>();
  #stopped = false;
  #claiming = false;
  #timers: NodeJS.Timeout[] = [];
  #unsubscribe = () => {};

  constructor(house: House, url: string, sender: NonNullable<ReturnType<typeof houseSender>>) {
    this.#house = house;
    this.#url = url;
    this.#sender = sender;
    this.#journal = openJournal(house.config.data);
  }

  async begin(): Promise<Living> {
    await this.#quietly(() => this.#recover());
    this.#timers = [
      setInterval(() => void this.#pump(), lookEvery),
      setInterval(() => void this.#quietly(() => this.#recover()), recoverEvery),
    ];
    this.#unsubscribe = this.#house.bus.subscribe((message) => {
      if ("changed" in message) void this.#pump();
    });
    void this.#pump();
    return this;
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    this.#unsubscribe();
    for (const timer of this.#timers) clearInterval(timer);
    await Promise.all(this.#under);
    for (const { way, timer } of this.#idle.splice(0)) {
      clearTimeout(timer);
      way.close();
    }
    this.#journal.close();
  }

  /** What the server accepted and the database does not know; and what nobody sends any more. */
  async #recover(): Promise<void> {
    const { pool } = this.#house;
    const accepted = this.#journal.read();
    await store.settleSent(pool, accepted, false);
    this.#journal.settled(accepted.map(({ letter }) => letter));
    const dead = (await store.claimants(pool)).filter((claimant) => this.#journal.isDead(claimant));
    const lost = await store.releaseLost(pool, dead);
    if (lost > 0) this.#house.log.warn({ letters: lost }, "letters of unknown outcome are sent again");
  }

  async #pump(): Promise<void> {
    if (this.#claiming || this.#stopped) return;
    this.#claiming = true;
    try {
      while (!this.#stopped && this.#under.size < lanes) {
        const letter = await store.claimLetter(this.#house.pool, this.#journal.claimant);
        if (!letter) break;
        const work = this.#send(letter, Date.now()).finally(() => {
          this.#under.delete(work);
          void this.#pump();
        });
        this.#under.add(work);
      }
    } catch (error) {
      if (!this.#stopped && !isDatabaseAway(error)) this.#house.log.warn({ error }, "the outbox stumbled");
    } finally {
      this.#claiming = false;
    }
  }

  async #send(letter: store.LetterRow, claimed: number): Promise<void> {
    const { pool } = this.#house;
    let way: Way | undefined;
    try {
      const composed = await composeLetter(letter, this.#sender, houseMark(this.#house.config)).catch(
        (error: Error) => {
          throw new Unsendable(error.message);
        },
      );
      way = this.#takeIdle() ?? (await openWay(this.#url, domainOf(this.#sender.address)));
      if (Date.now() - claimed > beginWithin)
        throw new SendingFailed({ message: "claimed too long ago" }, false);
      let sent: Parameters<typeof store.settleSent>[1] = [];
      await way.send(
        composed,
        (response, refused) => {
          const accepted = { letter: letter.id, response, refused };
          this.#journal.write(accepted);
          sent = [accepted];
        },
        sendWithin,
      );
      this.#keepIdle(way);
      // Should the database be away now, the journal tells it later.
      await store.settleSent(pool, sent, true);
      this.#journal.settled([letter.id]);
    } catch (error) {
      if (way && !(error instanceof SendingFailed)) this.#keepIdle(way);
      else if (way?.usable) this.#keepIdle(way);
      await this.#quietly(() => this.#settleFailure(letter, error));
    }
  }

  async #settleFailure(letter: store.LetterRow, error: unknown): Promise<void> {
    const { pool, log } = this.#house;
    if (error instanceof Unsendable) return store.settleFailed(pool, letter.id, tidy(error.message));
    if (!(error instanceof SendingFailed)) throw error;
    const failure = judgeFailure(error.cause);
    const { id } = letter;
    if (failure.of === "server") {
      const pause = letterPause(letter.attempts);
      // A letter that breaks the connection each time must not keep all others waiting.
      await store.putOff(pool, {
        id,
        reason: failure.reason,
        pause,
        counts: error.unknown,
        unknown: error.unknown,
      });
      await store.noteTrouble(pool, failure.reason, serverPause);
      log.warn({ reason: failure.reason }, "the mail server is in trouble; letters wait");
      return;
    }
    const old = Date.now() - letter.created_at.getTime() > giveUpAfter;
    if (failure.permanent || old) return store.settleFailed(pool, id, failure.reason);
    const pause = letterPause(letter.attempts);
    await store.putOff(pool, { id, reason: failure.reason, pause, counts: true, unknown: false });
  }

  #takeIdle(): Way | undefined {
    for (let idle = this.#idle.pop(); idle; idle = this.#idle.pop()) {
      clearTimeout(idle.timer);
      if (idle.way.usable) return idle.way;
    }
    return undefined;
  }

  #keepIdle(way: Way): void {
    if (!way.usable) return;
    if (this.#stopped || way.sent >= lettersPerWay) {
      way.close();
      return;
    }
    const entry = {
      way,
      timer: setTimeout(() => {
        this.#idle.splice(this.#idle.indexOf(entry), 1);
        way.close();
      }, restOfWay),
    };
    this.#idle.push(entry);
  }

  async #quietly(work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (!this.#stopped && !isDatabaseAway(error)) this.#house.log.warn({ error }, "the outbox stumbled");
    }
  }
}

class Unsendable extends Error {}
