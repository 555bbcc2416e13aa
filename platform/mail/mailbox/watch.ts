// One mailbox, read by one process: what is there is taken, then it waits for the server's word that there is more.

import { createHash, randomUUID } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ImapFlow } from "imapflow";
import { type Context, type House, houseActor, inContext } from "#platform/context";
import { isDatabaseAway } from "#platform/database";
import { Refusal } from "#platform/errors";
import type { ReadLetter } from "../reading/read-letter.ts";
import { type Reader, UnreadableLetter } from "../reading/reader.ts";
import { openClient } from "./client.ts";
import * as store from "./store.ts";

/** A letter as a room is given it, to be taken in the same transaction. */
export interface Arrived {
  readonly letter: ReadLetter;
  readonly mailbox: { readonly id: string; readonly address: string };
  /** Its number among all letters that ever came. */
  readonly taken: number;
  /** Whether a person has looked at it and said that it is to be taken. */
  readonly approved: boolean;
}

export type TakeLetter = (ctx: Context, arrived: Arrived) => Promise<store.Outcome>;

export interface WatchOptions {
  readonly house: House;
  readonly reader: Reader;
  readonly take: TakeLetter;
  readonly holder: string;
  readonly signal: AbortSignal;
}

/** Letters fetched between two looks at whether to go on. */
const batch = 50;
/** How often is looked without being told, for servers that forget to tell. */
const lookAnyway = 60_000;
const withoutIdle = 15_000;
/** A letter beyond this many times what is read is not even fetched whole. */
const fetchedAtMost = 4;

/** Returns when the signal says so; throws when the connection or the database fails. */
export async function watch(box: store.MailboxRow, options: WatchOptions): Promise<void> {
  const { house, signal } = options;
  const client = openClient(house.config, box);
  const stop = () => client.close();
  signal.addEventListener("abort", stop, { once: true });
  try {
    await client.connect();
    const opened = await client.mailboxOpen(box.folder);
    const { uidValidity } = opened;
    if (box.uidvalidity === null || BigInt(box.uidvalidity) !== uidValidity) {
      const after = await placeToBegin(client, box, opened.uidNext);
      await store.beginAnew(house.pool, box.id, uidValidity, after);
      box = { ...box, uidvalidity: uidValidity.toString(), last_uid: after };
    }
    await settle(client, box, uidValidity, house, await store.unsettled(house.pool, box.id, uidValidity));
    let more = wakeUp(client);
    let last = Number(box.last_uid);
    let told = false;
    while (!signal.aborted && client.usable) {
      last = await takeAll(client, box, uidValidity, last, options);
      if (!told) await store.noteWatching(house.pool, box.id);
      told = true;
      await wait(client, more.promise, signal);
      more = wakeUp(client, more);
    }
    if (!signal.aborted) throw new Error(client.byeReason ?? "the server closed the connection");
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    signal.removeEventListener("abort", stop);
    client.close();
  }
}

/**
 * A mailbox that has just been connected is read from now on. One whose letters got new numbers is read again from the
 * day it was connected; letters that were taken then are known by what is in them.
 */
async function placeToBegin(client: ImapFlow, box: store.MailboxRow, next: number): Promise<number> {
  if (box.read_old) return 0;
  if (box.uidvalidity === null) return next - 1;
  const since = await client.search({ since: box.created_at }, { uid: true });
  return since && since.length > 0 ? Math.min(...since) - 1 : next - 1;
}

interface Wake {
  readonly promise: Promise<void>;
  readonly end: () => void;
}

/** Resolves at the server's first word after this moment, so that none said in between is missed. */
function wakeUp(client: ImapFlow, before?: Wake): Wake {
  before?.end();
  let end = () => {};
  const promise = new Promise<void>((resolve) => {
    client.on("exists", resolve);
    client.on("close", resolve);
    end = () => {
      client.off("exists", resolve);
      client.off("close", resolve);
    };
  });
  return { promise, end };
}

async function wait(client: ImapFlow, more: Promise<void>, signal: AbortSignal): Promise<void> {
  const idles = client.capabilities.has("IDLE");
  if (idles) client.idle().catch(() => {});
  let timer: NodeJS.Timeout | undefined;
  const later = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, idles ? lookAnyway : withoutIdle);
    signal.addEventListener("abort", () => resolve(), { once: true });
  });
  await Promise.race([more, later]);
  clearTimeout(timer);
}

async function takeAll(
  client: ImapFlow,
  box: store.MailboxRow,
  uidValidity: bigint,
  after: number,
  options: WatchOptions,
): Promise<number> {
  let last = after;
  const found = (await client.search({ uid: `${after + 1}:*` }, { uid: true })) || [];
  // "n:*" always names the last letter, even when it is older than n.
  const uids = found.filter((uid) => uid > after).sort((a, b) => a - b);
  for (let from = 0; from < uids.length && !options.signal.aborted; from += batch) {
    const part = uids.slice(from, from + batch);
    const known = await store.knownUids(options.house.pool, box.id, uidValidity, part);
    for (const uid of part) {
      if (options.signal.aborted) return last;
      if (!known.has(uid))
        await takeOne(client, box, { mailbox: box.id, uidvalidity: uidValidity, uid }, options);
      last = uid;
    }
    await settle(client, box, uidValidity, options.house, part);
  }
  return last;
}

/** Marks or moves what has been taken, after the commit; should it not come to that, it does after the next start. */
async function settle(
  client: ImapFlow,
  box: store.MailboxRow,
  uidValidity: bigint,
  { pool, log }: House,
  uids: readonly number[],
): Promise<void> {
  if (uids.length === 0) return;
  const range = uids.join(",");
  await client.messageFlagsAdd(range, ["\\Seen"], { uid: true });
  if (box.done_folder) {
    const moved = await client.messageMove(range, box.done_folder, { uid: true }).catch((error) => {
      log.warn({ mailbox: box.address, error: error.message }, "letters could not be moved");
      return false;
    });
    if (!moved) {
      await client.mailboxCreate(box.done_folder).catch(() => {});
      await client.messageMove(range, box.done_folder, { uid: true }).catch(() => false);
    }
  }
  await store.noteSettled(pool, box.id, uidValidity, uids);
}

/** A raw letter as it lies in a file. */
export interface Fetched {
  readonly file: string;
  readonly size: number;
  readonly sha256: string;
  readonly whole: boolean;
}

async function takeOne(
  client: ImapFlow,
  box: store.MailboxRow,
  place: store.Place,
  options: WatchOptions,
): Promise<void> {
  const { house } = options;
  const fetched = await fetchRaw(client, house, place.uid);
  // Gone from the server before it was read: somebody has deleted it.
  if (!fetched) return;
  try {
    await takeRaw(box, place, fetched, options);
  } finally {
    fs.rmSync(fetched.file, { force: true });
  }
}

async function fetchRaw(client: ImapFlow, house: House, uid: number): Promise<Fetched | undefined> {
  const folder = path.join(house.config.data, "mail", "incoming");
  fs.mkdirSync(folder, { recursive: true, mode: 0o750 });
  const file = path.join(folder, `${randomUUID()}.eml`);
  const seen = await client.fetchOne(`${uid}`, { uid: true, size: true }, { uid: true });
  if (!seen) return undefined;
  const whole = (seen.size ?? 0) <= house.config.mailLimit * fetchedAtMost;
  const download = await client.download(`${uid}`, whole ? undefined : "HEADER", { uid: true });
  if (!download?.content) return undefined;
  const hash = createHash("sha256");
  let size = 0;
  const measure = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length;
      hash.update(chunk);
      done(null, chunk);
    },
  });
  await pipeline(download.content, measure, fs.createWriteStream(file, { mode: 0o640 }));
  return { file, size, sha256: hash.digest("hex"), whole };
}

/** Takes one letter that lies in a file: all of it or nothing, and a bad one is set aside. */
export async function takeRaw(
  box: { readonly id: string; readonly address: string },
  place: store.Place,
  fetched: Fetched,
  { house, reader, take, holder }: Omit<WatchOptions, "signal">,
): Promise<void> {
  let letter: ReadLetter | undefined;
  let bad: Bad | undefined;
  if (!fetched.whole || fetched.size > house.config.mailLimit) {
    bad = { reason: "too_large", detail: `${fetched.size} bytes` };
  } else {
    try {
      letter = await reader.read(fetched.file);
    } catch (error) {
      if (!(error instanceof UnreadableLetter)) throw error;
      bad = { reason: "unreadable", detail: error.message };
    }
  }
  const kept = letter?.files.map(({ id }) => id) ?? [];
  const work = (context: Context, given: Bad | undefined) =>
    takeInto(context, { box, place, fetched, letter, bad: given, take, holder });
  try {
    let used: boolean;
    try {
      used = await inContext(house, { actor: houseActor() }, (context) => work(context, bad));
    } catch (error) {
      if (!isItsOwnFault(error)) throw error;
      // The letter itself brings our own rules down: it is set aside, and the rest goes on.
      house.log.warn({ mailbox: box.address, error }, "a letter is set aside");
      const told = { reason: "refused", detail: describe(error) };
      used = await inContext(house, { actor: houseActor() }, (context) => work(context, told));
    }
    if (used) kept.length = 0;
  } finally {
    for (const id of kept) await house.uploads.remove(id);
  }
}

interface Bad {
  readonly reason: string;
  readonly detail: string;
}

const describe = (error: unknown): string =>
  error instanceof Refusal
    ? `${error.code}: ${error.message}`
    : String((error as Error).message).slice(0, 500);

/** Everything but the database being away, two transactions in each other's way, and somebody else reading it now. */
function isItsOwnFault(error: unknown): boolean {
  const code = (error as { code?: string }).code ?? "";
  return (
    !(error instanceof store.LeaseLost) &&
    !isDatabaseAway(error) &&
    !["40001", "40P01", "57014"].includes(code)
  );
}

interface Taking {
  readonly box: { readonly id: string; readonly address: string };
  readonly place: store.Place;
  readonly fetched: Fetched;
  readonly letter: ReadLetter | undefined;
  readonly bad: Bad | undefined;
  readonly take: TakeLetter;
  readonly holder: string;
}

/** Whether the letter's files have found a place. */
async function takeInto(context: Context, taking: Taking): Promise<boolean> {
  const { box, place, letter, bad, fetched } = taking;
  const taken = await store.takePlace(context.db, place, taking.holder);
  if (taken === undefined) return false;
  const outcome: store.Outcome =
    bad || !letter
      ? { outcome: "aside", reason: bad?.reason ?? "unreadable", detail: bad?.detail ?? "" }
      : await taking.take(context, { letter, mailbox: box, taken, approved: false });
  const about = describeLetter(letter);
  await store.writeOutcome(context.db, taken, about, outcome);
  if (outcome.outcome !== "aside") return outcome.outcome === "taken";
  const raw = await context.uploads.put(fs.createReadStream(fetched.file), Number.MAX_SAFE_INTEGER);
  await store.setAside(context.db, {
    taken,
    mailbox: box.id,
    about,
    reason: outcome.reason,
    detail: outcome.detail ?? null,
    file: raw,
  });
  return false;
}

export function describeLetter(letter: ReadLetter | undefined): store.Description {
  return {
    messageId: letter?.messageId ?? null,
    digest: letter?.digest ?? null,
    sender: letter?.from?.address ?? null,
    subject: letter?.subject ?? null,
  };
}
