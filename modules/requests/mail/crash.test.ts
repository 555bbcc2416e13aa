// The real program, killed with -9 while letters come in and go out: nothing is lost, nothing is there twice.

import assert from "node:assert/strict";
import { test } from "node:test";
import { openDovecot } from "#test/dovecot";
import { Operator, until } from "#test/faults/running-house";
import { openMailSink, parseMail } from "#test/mail-server";

const found = await openDovecot();
const dovecot = typeof found === "string" ? undefined : found;
const sink = await openMailSink();
process.env.VIZAVI_SMTP_URL = sink.url;
process.env.VIZAVI_MAIL_FROM = "Vizavi <desk@house.example>";
process.env.VIZAVI_LOG_LEVEL = "error";
const operator = new Operator();
const address = "zakupki@house.example";
const patience = 90_000;

const incoming = 24;
const outgoing = 16;
const kills = 2;
const writers = 4;

interface Outcome {
  readonly subject: string;
  readonly outcome: string;
  readonly request: { id: string } | null;
}

test("kill -9 while letters come in and go out", {
  skip: typeof found === "string" ? found : false,
  timeout: 240_000,
}, async () => {
  await operator.start();
  const post = async (path: string, body: object, key?: string) => {
    const { status, body: said } = await operator.call(
      "POST",
      path,
      body,
      key ? { "idempotency-key": key } : {},
    );
    assert.equal(status, 200, JSON.stringify(said));
    return said;
  };
  const unit = (await post("/api/units", { name: "Закупки" })).id;
  for (let i = 0; i < writers; i += 1) {
    await post("/api/people", { name: `Person ${i}`, email: `p${i}@x.ru`, unit });
  }
  const reach = { host: dovecot?.host, port: dovecot?.port, password: dovecot?.password };
  const mailbox = (
    await post("/api/requests/mailboxes", {
      ...{ unit, address, username: address, security: "none", readOld: true, ...reach },
    })
  ).id;
  for (let i = 0; i < incoming; i += 1) {
    dovecot?.deliver(
      address,
      `From: p${i % writers}@x.ru\r\nTo: ${address}\r\nSubject: letter ${i}\r\nMessage-ID: <in${i}@x.ru>\r\nDate: Tue, 03 Mar 2026 10:15:00 +0300\r\n\r\nx\r\n`,
    );
  }
  // The server takes its time, so that letters are under way at any moment.
  sink.beforeAnswer = () => new Promise((resolve) => setTimeout(resolve, 40));
  for (let i = 0; i < outgoing; i += 1) await post("/api/mail/test", {}, `test ${i}`);
  const outcomes = async (): Promise<Outcome[]> =>
    (await operator.call("GET", `/api/requests/mailboxes/${mailbox}/letters?limit=100`)).body.letters;
  for (let kill = 1; kill <= kills; kill += 1) {
    const wanted = (incoming * kill) / (kills + 1);
    await until(patience, async () => ((await outcomes()).length >= wanted ? true : undefined));
    await operator.end("SIGKILL");
    await operator.start();
  }
  await until(patience, async () => ((await outcomes()).length >= incoming ? true : undefined));
  const taken = await outcomes();
  assert.deepEqual(
    taken.map(({ subject, outcome }) => `${subject} ${outcome}`).sort(),
    Array.from({ length: incoming }, (_, i) => `letter ${i} taken`).sort(),
  );
  assert.equal(new Set(taken.map(({ request }) => request?.id)).size, incoming);
  const letters = await until(patience, async () => {
    const { waiting, failed } = (await operator.call("GET", "/api/mail")).body;
    const all = (await operator.call("GET", "/api/mail/letters?limit=100")).body.letters as {
      state: string;
    }[];
    return waiting === 0 && failed === 0 && all.every(({ state }) => state === "sent") ? all : undefined;
  });
  assert.ok(letters.length >= outgoing);
  const copies = new Map<string, string[]>();
  for (const { raw, to } of sink.received) {
    const key = `${(await parseMail(raw)).messageId} ${to}`;
    copies.set(key, [...(copies.get(key) ?? []), raw]);
  }
  const tests = sink.received.filter(({ raw }) => raw.includes("Message-ID: <letter."));
  assert.ok(tests.length >= outgoing, `${tests.length} of ${outgoing} went out`);
  for (const [id, raws] of copies) {
    // Only what was under way at a kill may come again, by the same name and saying so.
    for (const again of raws.slice(1)) assert.match(again, /^X-Vizavi-Resent: /m, id);
  }
  const again = [...copies.values()].filter((raws) => raws.length > 1).length;
  assert.ok(again <= kills * 4, `${again} letters came twice: more than were under way`);
});
