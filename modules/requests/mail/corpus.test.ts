// Every letter of the corpus goes the whole way from a raw file to what became of it: nothing is thrown, and exactly what
// the index says has happened.

import assert from "node:assert/strict";
import { createHash, randomUUID } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { after, test } from "node:test";
import { openReader, takeRaw } from "#platform/mail";
import { openWorld } from "#test/world";
import { makeMailCompany } from "./company-for-tests.ts";
import { corpus, type Expected } from "./corpus/index.ts";
import { takeLetter } from "./take-letter.ts";

const world = await openWorld({ quiet: true, settings: { VIZAVI_MAIL_FROM: "desk@house.example" } });
const company = await makeMailCompany(world);
const reader = openReader(world.house.config, { threads: 1 });
after(() => reader.close());
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "vizavi-corpus-"));
after(() => fs.rmSync(folder, { recursive: true }));
const raws = path.join(import.meta.dirname, "corpus");
const { pool } = world.house;

let uid = 0;
const holder = "the corpus";
await pool.query("update platform.mailbox set lease_by = $1, uidvalidity = 1", [holder]);

interface Taken {
  readonly outcome: string;
  readonly reason: string;
  readonly about: string | null;
}

async function take(raw: Buffer, box: "purchasing" | "accounts" = "purchasing"): Promise<Taken> {
  uid += 1;
  const file = path.join(folder, `${uid}.eml`);
  fs.writeFileSync(file, raw);
  const sha256 = createHash("sha256").update(raw).digest("hex");
  const mailbox = company.mailboxes[box];
  await takeRaw(
    mailbox,
    { mailbox: mailbox.id, uidvalidity: 1n, uid },
    { file, size: raw.length, sha256, whole: true },
    { house: world.house, reader, take: takeLetter, holder },
  );
  const { rows } = await pool.query("select outcome, reason, about from platform.mail_taken where uid = $1", [
    uid,
  ]);
  return rows[0];
}

/** Numbers, tokens and Message-IDs of requests that are there stand in letters by name. */
async function filled(raw: Buffer): Promise<Buffer> {
  let text = raw.toString("latin1");
  for (const [whole, name] of text.matchAll(/\{\{([a-zA-Z.]+)\}\}/g)) {
    text = text.replaceAll(whole, await company.mark(name as string, lastOpened));
  }
  return Buffer.from(text, "latin1");
}

const one = async (query: string, values: unknown[]) => (await pool.query(query, values)).rows[0];
const lastMessage = (request: string) =>
  one("select * from requests.message where request = $1 order by id desc limit 1", [request]);
const stateOf = (request: string) =>
  one(
    "select state, messages, (select count(*) from requests.message m where m.request = r.id) as all from requests.request r where id = $1",
    [request],
  );
const linked = (a: string, b: string) =>
  one("select count(*)::int as n from requests.link where (one, other) in (($1, $2), ($2, $1))", [a, b]);

const anHourLater = () => pool.query("update platform.mail_taken set at = at - interval '2 hours'");

let lastOpened = "";
let firstOpened = "";

async function check(expected: Expected, taken: Taken): Promise<void> {
  const { about } = taken;
  assert.deepEqual([taken.outcome, taken.reason], [expected.outcome, expected.reason]);
  if (expected.outcome === "aside") {
    const aside = await one(
      "select a.*, f.size as kept from platform.mail_aside a join platform.file f on f.id = a.file order by a.id desc limit 1",
      [],
    );
    assert.equal(aside.reason, expected.reason);
    assert.ok(fs.existsSync(world.house.uploads.pathOf(aside.file)), "it is kept whole");
  }
  if (expected.noted) {
    const note = await lastMessage(company.requests[expected.noted] as string);
    assert.deepEqual([note.audience, note.side], ["inside", "house"]);
    assert.match(note.body, /gone@y\.example|recipient/);
  }
  if (expected.outcome !== "taken" || !about) return;
  const request = await one("select * from requests.request where id = $1", [about]);
  const message = await lastMessage(about);
  if (expected.thread) assert.equal(about, company.requests[expected.thread]);
  const places = {
    subject: request.subject,
    body: message.body,
    side: message.side,
    audience: message.audience,
  };
  for (const [key, value] of Object.entries(places)) {
    const wanted = expected[key as keyof typeof places];
    if (wanted !== undefined) assert.equal(value, wanted, key);
  }
  assert.equal(message.channel, "mail");
  if (expected.begins) assert.ok(message.body.startsWith(expected.begins), message.body.slice(0, 100));
  if (expected.subjectLength) assert.equal([...request.subject].length, expected.subjectLength);
  if (expected.quotedHas) assert.ok(message.quoted.includes(expected.quotedHas), message.quoted);
  if (expected.lacks) assert.ok(!JSON.stringify(message).includes(expected.lacks));
  const files = (
    await pool.query("select name, content_id from requests.attachment where message = $1 order by id", [
      message.id,
    ])
  ).rows;
  const counted = files.filter(({ content_id }) => content_id === null).map(({ name }) => name);
  if (expected.files) assert.deepEqual(counted, expected.files);
  if (expected.inline !== undefined) assert.equal(files.length - counted.length, expected.inline);
  assert.equal(message.attachments, counted.length, "pictures inside are not counted");
  if (expected.sender) assert.equal(message.author, company.ids[expected.sender]);
  if (expected.partner) {
    const { name } = await one("select name from organisation.party where id = $1", [request.customer]);
    assert.equal(name, expected.partner);
  }
  if (expected.watchers) {
    const rows = await pool.query(
      "select person from requests.member where request = $1 and role = 'watcher'",
      [about],
    );
    assert.deepEqual(
      rows.rows.map(({ person }) => person).sort(),
      expected.watchers.map((name) => company.ids[name]).sort(),
    );
  }
  if (expected.relatedTo)
    assert.equal((await linked(about, company.requests[expected.relatedTo] as string)).n, 1);
  if (expected.notLinked)
    assert.equal((await linked(about, company.requests[expected.notLinked] as string)).n, 0);
  if (expected.relatedToFirst) assert.equal((await linked(about, firstOpened)).n, 1);
  if (expected.notIn) assert.notEqual(about, company.requests[expected.notIn] ?? lastOpened);
}

for (const expected of corpus) {
  test(`${expected.file}: ${expected.tries}`, async () => {
    const raw = await filled(fs.readFileSync(path.join(raws, expected.file)));
    const untouched = expected.untouched ? company.requests[expected.untouched] : undefined;
    const foreign = expected.notIn ? (company.requests[expected.notIn] ?? lastOpened) : undefined;
    const before = await Promise.all([untouched, foreign].map((id) => id && stateOf(id)));
    await anHourLater();
    const taken = await take(raw, expected.box);
    await check(expected, taken);
    assert.deepEqual(await Promise.all([untouched, foreign].map((id) => id && stateOf(id))), before);
    if (taken.reason === "opened") lastOpened = taken.about as string;
    firstOpened ||= lastOpened;
  });
}

test("every file of the corpus is in its index, and every letter has had its place once", async () => {
  const files = fs.readdirSync(raws).filter((file) => file.endsWith(".eml"));
  assert.deepEqual(files.sort(), corpus.map(({ file }) => file).sort());
  const { n } = await one("select count(*)::int as n from platform.mail_taken", []);
  assert.equal(n, corpus.length);
});

const letter = (headers: string, body: string | Buffer) =>
  Buffer.concat([
    Buffer.from(
      `From: vera@x.ru\r\nTo: zakupki@house.example\r\nSubject: ${randomUUID()}\r\nMessage-ID: <${randomUUID()}@x.ru>\r\n${headers}\r\n`,
    ),
    Buffer.from(body),
  ]);

const grown: Record<string, [raw: () => Buffer, outcome: string]> = {
  "ten megabytes of headers": [
    () => letter(`X-Long: ${"x".repeat(70)}\r\n`.repeat(130_000), "x"),
    "aside unreadable",
  ],
  "one header of ten megabytes": [
    () => letter(`X-Long: ${"x".repeat(10_000_000)}\r\n`, "x"),
    "aside unreadable",
  ],
  "twenty megabytes of text": [() => letter("", "Слово за словом.\r\n".repeat(700_000)), "taken opened"],
  "an attachment of twenty megabytes": [
    () =>
      letter(
        "MIME-Version: 1.0\r\nContent-Type: application/octet-stream; name=a.bin\r\nContent-Transfer-Encoding: base64\r\n",
        Buffer.alloc(15_000_000, 7).toString("base64").replace(/.{76}/g, "$&\r\n"),
      ),
    "taken opened",
  ],
  "an inline picture of ten megabytes": [
    () =>
      letter(
        "MIME-Version: 1.0\r\nContent-Type: text/html\r\n",
        `<p>Вот</p><img src="data:image/png;base64,${"A".repeat(10_000_000)}">`,
      ),
    "taken opened",
  ],
  "more than is read": [() => letter("", Buffer.alloc(53_000_000, "x\n")), "aside too_large"],
  "four thousand blockquotes": [
    () => letter("Content-Type: text/html\r\n", `${"<blockquote>".repeat(4_000)}x`),
    "taken opened",
  ],
};
for (const [what, [raw, outcome]] of Object.entries(grown)) {
  test(`${what}: within time and memory`, async () => {
    await anHourLater();
    const from = Date.now();
    const taken = await take(raw());
    assert.equal(`${taken.outcome} ${taken.reason}`, outcome);
    assert.ok(Date.now() - from < 20_000);
    if (outcome.startsWith("taken")) {
      const message = await lastMessage(taken.about as string);
      assert.ok(message.body.length <= 200_000);
    }
  });
}

test("one sender who writes without end is set aside, and the next sender is heard", async () => {
  await anHourLater();
  const reasons: string[] = [];
  for (let i = 0; i < 22; i += 1) reasons.push((await take(letter("", `Письмо ${i}`))).reason);
  assert.equal(reasons.filter((reason) => reason === "opened").length, 20);
  assert.equal(reasons.filter((reason) => reason === "too_many").length, 2);
  const other = await take(Buffer.from("From: boris@x.ru\r\nSubject: x\r\nMessage-ID: <o@x>\r\n\r\nx"));
  assert.equal(other.reason, "opened");
});

test("answers to one request stop being written when they come without end", async () => {
  await anHourLater();
  const number = await company.mark("mine.number", "");
  const reasons: string[] = [];
  for (let i = 0; i < 14; i += 1) {
    const raw = `From: anna@x.ru\r\nSubject: Re: [#${number}] x\r\nMessage-ID: <e${i}@x.ru>\r\n\r\nПисьмо ${i}`;
    reasons.push((await take(Buffer.from(raw))).reason);
  }
  assert.deepEqual(reasons, [...Array(12).fill("written"), "too_many", "too_many"]);
});

test("a letter on a request that is over reopens it, and not more often than writing may", async () => {
  await anHourLater();
  const request = company.requests.mine as string;
  const number = await company.mark("mine.number", "");
  const states: string[] = [];
  for (let i = 0; i < 5; i += 1) {
    await company.close(request);
    await take(
      Buffer.from(
        `From: anna@x.ru\r\nSubject: Re: [#${number}] x\r\nMessage-ID: <r${i}@x.ru>\r\n\r\nСнова ${i}`,
      ),
    );
    states.push((await stateOf(request)).state);
  }
  assert.deepEqual(states.slice(0, 3), ["open", "open", "open"]);
  assert.equal(states[4], "done");
});
