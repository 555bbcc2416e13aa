import { streamBytes } from "#platform/files";
import { mostRecipients } from "../discovery/count-communication.ts";
import type { Located } from "../discovery/party.ts";
import { addressesIn } from "../discovery/reading/mail.ts";
import { MboxHeaders } from "../discovery/reading/mbox.ts";
import type { Finder } from "../finding/known.ts";
import { inChain, judgeContact } from "./judge.ts";
import { noteCounted, type Reading } from "./reading.ts";
import { eachRow } from "./table-rows.ts";

interface Message {
  readonly sender: Located;
  readonly time: number;
  readonly recipients: Map<number, Located>;
}

interface Contact {
  readonly one: Located;
  readonly other: Located;
  readonly time: number;
  weight: number;
}

const day = 86_400_000;
const strangersFrom = 0x40000000;

/**
 * Reads who wrote to whom and when, and keeps contacts of a day: a message to n people is a contact of 1/n
 * with each. Content is never looked at, and addresses nobody knows are forgotten.
 */
export async function readMail(reading: Reading): Promise<{ rows: number; unknown: string[] }> {
  const messages = new Map<string, Message>();
  const take = (message: string, sender: string, recipients: readonly string[], time: number) => {
    const from = who(sender, time, reading.finder);
    const key = message === "" ? `${slot(from)} ${time}` : message;
    let kept = messages.get(key);
    if (!kept) messages.set(key, (kept = { sender: from, time, recipients: new Map() }));
    for (const address of recipients) {
      const to = who(address, time, reading.finder);
      if (slot(to) !== slot(from)) kept.recipients.set(slot(to), to);
    }
  };
  const read = await ((await isMbox(reading.path)) ? readMbox(reading, take) : readTable(reading, take));
  store(reading, messages);
  return read;
}

export async function isMbox(path: string): Promise<boolean> {
  for await (const piece of streamBytes({ path })) {
    const start = piece.subarray(0, 400).toString("latin1").trimStart();
    return (
      /^From \S+/.test(start) || /^(From|Date|Message-ID|Received|Return-Path|To|Subject):[ \t]/i.test(start)
    );
  }
  return false;
}

type Take = (message: string, sender: string, recipients: readonly string[], time: number) => void;

function readTable(reading: Reading, take: Take): Promise<{ rows: number; unknown: string[] }> {
  const { path, name, kind, plan, log, tally } = reading;
  return eachRow(
    path,
    name,
    kind,
    plan,
    log,
    (row) => {
      const time = row.time("time");
      const sender = addressesIn(row.text("from"))[0];
      const recipients = [...addressesIn(row.text("to")), ...addressesIn(row.text("cc"))];
      if (time === undefined) row.report(row.text("time") === "" ? "time_missing" : "time_bad", "time");
      else if (sender === undefined) row.report("sender_missing", "from");
      else if (recipients.length === 0) row.report("recipient_missing", "to");
      else return take(row.text("message"), sender, recipients, time);
      tally.refused += 1;
    },
    reading.onBatch,
  );
}

async function readMbox(reading: Reading, take: Take): Promise<{ rows: number; unknown: string[] }> {
  let rows = 0;
  const mbox = new MboxHeaders((head) => {
    rows += 1;
    const sender = addressesIn(head.from)[0];
    if (sender === undefined || head.time === undefined) {
      reading.tally.refused += 1;
      reading.log.add({
        line: head.line,
        column: null,
        value: "",
        code: "headers_missing",
        severity: "refused",
      });
    } else take(head.id, sender, [...addressesIn(head.to), ...addressesIn(head.cc)], head.time);
  });
  for await (const piece of streamBytes({ path: reading.path })) {
    mbox.push(piece);
    reading.onBatch(rows);
  }
  mbox.end();
  return { rows, unknown: [] };
}

function who(address: string, time: number, { directory }: Finder): Located {
  const found = directory.locate(address, time, "person");
  return typeof found === "string" ? directory.stranger(address) : found;
}

/** One number for a person, or for a party that writes as such. */
const slot = ({ person, party }: Located): number => (person >= 0 ? person : -2 - party);

/** Weighs the messages and writes the contacts of each day. Counts here are of contacts, one a recipient. */
function store(reading: Reading, messages: ReadonlyMap<string, Message>): void {
  const { finder, sink, tally } = reading;
  const contacts = new Map<string, Contact>();
  for (const { sender, time, recipients } of messages.values()) {
    if (recipients.size > mostRecipients) {
      tally.aside += recipients.size;
      continue;
    }
    for (const recipient of recipients.values()) {
      const strange = sender.person >= strangersFrom || recipient.person >= strangersFrom;
      if (strange || sender.party < 0 || recipient.party < 0) {
        tally.unknown += 1;
        continue;
      }
      const [x, y] = [slot(sender), slot(recipient)];
      const key = `${Math.min(x, y)} ${Math.max(x, y)} ${Math.floor(time / day)}`;
      const known = contacts.get(key);
      if (known) known.weight += 1 / recipients.size;
      else contacts.set(key, { one: sender, other: recipient, time, weight: 1 / recipients.size });
      const chain = inChain(finder, sender, recipient);
      if (chain) tally.aside += 1;
      else noteCounted(reading, finder.party(sender.party)!, finder.party(recipient.party)!, time);
    }
  }
  for (const { one, other, time, weight } of contacts.values()) {
    const ids = [idOf(finder, one), idOf(finder, other)].sort();
    const { supplier, customer, counts } = judgeContact(finder, one, other);
    const on = new Date(time).toISOString();
    sink.put([on.slice(0, 10), ids[0], ids[1], on, Math.min(1, weight), supplier, customer, counts]);
  }
}

const idOf = (finder: Finder, { person, party }: Located) => finder.person(person) ?? finder.party(party)!;
