import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { queueLetter } from "#platform/mail";
import { eventually, openMailSink, parseMail } from "#test/mail-server";
import { openWorld } from "#test/world";
import { judgeFailure } from "./failure.ts";
import { openJournal } from "./journal.ts";
import { outbox } from "./outbox.ts";

const sink = await openMailSink();
const world = await openWorld({
  quiet: true,
  settings: { VIZAVI_SMTP_URL: sink.url, VIZAVI_MAIL_FROM: "Стол заказов <desk@house.example>" },
});
const anna = { name: "Анна", address: "anna@x.example" };
const boris = { name: "Борис", address: "boris@x.example" };
const queue = (letter: Partial<Parameters<typeof queueLetter>[1]> & { key: string }) =>
  world.asHouse((ctx) => queueLetter(ctx, { to: [anna], subject: "Ответ", text: "Готово.", ...letter }));
const row = async (key: string) =>
  (await world.house.pool.query("select * from platform.letter where key = $1", [key])).rows[0];
const settled = (key: string) =>
  eventually(async () => {
    const found = await row(key);
    return ["sent", "failed"].includes(found?.state) && found;
  }, key);

async function running(work: () => Promise<void>): Promise<void> {
  const living = await outbox.start(world.house);
  try {
    await work();
  } finally {
    await living.stop();
    sink.refuse = () => undefined;
    sink.beforeAnswer = () => {};
    sink.received.length = 0;
    await world.house.pool.query("update platform.mail_transport set rest_until = null, failures = 0");
  }
}

test("a letter goes out once, however often it is asked for, with headers that let programs know what it is", async () => {
  await queue({
    key: "a",
    subject: "[#7] Про\r\nBcc: evil@x.example",
    references: ["<root@x>", "bad"],
    inReplyTo: "<m1@x>",
  });
  const again = await queue({ key: "a", subject: "другое" });
  await running(async () => {
    assert.equal((await settled("a")).message_id, again.messageId);
    assert.equal(sink.received.length, 1);
    const [{ raw, from, to }] = sink.received as [(typeof sink.received)[0]];
    const mail = await parseMail(raw);
    assert.deepEqual([from, to], ["desk@house.example", ["anna@x.example"]]);
    assert.equal(mail.subject, "[#7] Про Bcc: evil@x.example");
    assert.equal(mail.bcc, undefined);
    assert.equal(mail.from?.value[0]?.name, "Стол заказов");
    assert.equal(mail.messageId, again.messageId);
    assert.deepEqual(mail.references, ["<root@x>", "<m1@x>"]);
    assert.equal(mail.headers.get("auto-submitted"), "auto-generated");
    assert.equal(mail.headers.get("x-auto-response-suppress"), "All");
    assert.ok(mail.headers.get("x-vizavi"));
    assert.equal(mail.headers.get("x-vizavi-resent"), undefined);
  });
});

test("pictures and scripts do not leave the house, bulk says so, unknown headers are refused", async () => {
  await queue({
    key: "html",
    html: '<p onclick="x()">Да <img src="https://spy.example/p.gif"><script>x</script><a href="javascript:x">y</a></p>',
    bulk: true,
    headers: { "X-Vizavi-Request": "7\r\nX-Evil: 1" },
  });
  await running(async () => {
    await settled("html");
    const mail = await parseMail(sink.received[0]?.raw ?? "");
    assert.equal(mail.html, "<p>Да <a>y</a></p>");
    assert.equal(mail.headers.get("precedence"), "bulk");
    assert.equal(mail.headers.get("x-vizavi-request"), "7 X-Evil: 1");
  });
  await assert.rejects(queue({ key: "bcc", headers: { Bcc: "x@x.example" } }), { code: "mail.bad_header" });
  assert.equal(await row("bcc"), undefined);
});

test("letters go in the order in which they were asked for", async () => {
  for (let i = 0; i < 20; i += 1) await queue({ key: `order${i}`, subject: `n${i}` });
  sink.beforeAnswer = () => new Promise((resolve) => setTimeout(resolve, 5));
  await running(async () => {
    await settled("order19");
    const order = await world.house.pool.query(
      "select array_agg(key order by settled_at) as keys from platform.letter where key like 'order%'",
    );
    // Four go side by side, so that neighbours may change places, and no more.
    (order.rows[0].keys as string[]).forEach((key, at) => {
      assert.ok(Math.abs(Number(key.slice(5)) - at) <= 4, `${key} at ${at}`);
    });
  });
});

test("a temporary refusal waits and is tried again, a permanent one keeps the server's reason", async () => {
  await queue({ key: "soon" });
  await queue({ key: "never", to: [boris] });
  sink.refuse = ({ to, stage }) => (stage === "data" ? (to.includes("anna") ? 451 : 554) : undefined);
  await running(async () => {
    assert.match((await settled("never")).reason, /554 said the test/);
    const waiting = await eventually(async () => {
      const found = await row("soon");
      return found.state === "waiting" && found.attempts === 1 && found;
    });
    assert.match(waiting.reason, /451/);
    const pause = waiting.due_at.getTime() - Date.now();
    assert.ok(pause > 30_000 && pause < 90_000, `${pause} ms`);
    assert.equal(waiting.resent, false, "the server said that it does not have it");
    sink.refuse = () => undefined;
    await world.house.pool.query("update platform.letter set due_at = now() where key = 'soon'");
    assert.equal((await settled("soon")).state, "sent");
  });
});

test("of several recipients the refused one is named, and the one put off gets it later", async () => {
  const gleb = { name: "", address: "gleb@x.example" };
  await queue({ key: "three", to: [anna, boris, gleb] });
  sink.refuse = ({ to, stage }) =>
    stage === "data" ? undefined : to.startsWith("boris") ? 550 : to.startsWith("gleb") ? 450 : undefined;
  await running(async () => {
    const sent = await settled("three");
    assert.equal(sent.state, "sent");
    assert.match(sent.reason, /boris@x\.example: 550.*gleb@x\.example: 450/);
    const later = await row("three later");
    assert.equal(later.message_id, sent.message_id);
    assert.deepEqual(later.recipients, [gleb]);
    assert.equal(later.state, "waiting");
    await world.house.pool.query("delete from platform.letter where key = 'three later'");
  });
});

test("a server that is away costs no letter a try; the trouble is told and goes when it is over", async () => {
  const closed = await openMailSink();
  await closed.close();
  const config = { ...world.house.config, smtpUrl: closed.url };
  await queue({ key: "away" });
  const living = await outbox.start({ ...world.house, config });
  const trouble = () => world.house.pool.query("select * from platform.mail_transport");
  await eventually(async () => (await trouble()).rows[0].trouble?.includes("ECONNREFUSED"), "trouble");
  await living.stop();
  const waiting = await row("away");
  assert.deepEqual([waiting.state, waiting.attempts, waiting.resent], ["waiting", 0, false]);
  assert.ok((await trouble()).rows[0].rest_until > new Date());
  await world.house.pool.query("update platform.mail_transport set rest_until = now()");
  await running(async () => {
    await settled("away");
    assert.equal((await trouble()).rows[0].trouble, null);
  });
});

test("what the journal knows is not sent again; what nobody knows is, with the same Message-ID and a header that says so", async () => {
  const known = await queue({ key: "known" });
  const unknown = await queue({ key: "unknown" });
  const journal = openJournal(world.house.config.data);
  // As a process of this folder that has died leaves them: its number is nobody's.
  const dead = journal.claimant.replace(`/${process.pid}/`, "/4194301/");
  await world.house.pool.query(
    `update platform.letter set state = 'sending', claimed_by = $1, claimed_until = now() + interval '5 minutes', attempts = 1
     where key in ('known', 'unknown')`,
    [dead],
  );
  journal.write({ letter: known.id, response: "250 taken", refused: [] });
  journal.close();
  const file = path.join(world.house.config.data, "mail", "accepted-4194301-cut.jsonl");
  fs.writeFileSync(file, `{"letter":${unknown.id},"resp`);
  await running(async () => {
    assert.equal((await settled("unknown")).state, "sent");
    assert.equal((await settled("known")).response, "250 taken");
    assert.deepEqual(
      await Promise.all(sink.received.map(async ({ raw }) => (await parseMail(raw)).messageId)),
      [unknown.messageId],
    );
    assert.match(sink.received[0]?.raw ?? "", /^X-Vizavi-Resent: /m);
  });
  assert.ok(!fs.existsSync(file), "a dead process's journal goes once the database knows all of it");
});

test("a claim of a living process elsewhere is left alone until its time is over", async () => {
  await queue({ key: "elsewhere" });
  const claim =
    "update platform.letter set state = 'sending', claimed_by = 'other/1/x', claimed_until = now() + $1::interval";
  await world.house.pool.query(`${claim} where key = 'elsewhere'`, ["5 minutes"]);
  await running(async () => {
    await queue({ key: "after" });
    await settled("after");
    assert.equal((await row("elsewhere")).state, "sending");
  });
  await world.house.pool.query(`${claim} where key = 'elsewhere'`, ["-1 second"]);
  await running(async () => assert.equal((await settled("elsewhere")).resent, true));
});

test("a connection cut after the whole letter is of unknown outcome; cut before, it is not", async () => {
  await queue({ key: "cut" });
  let first = true;
  sink.beforeAnswer = () => {
    if (!first) return;
    first = false;
    return new Promise(() => {});
  };
  const living = await outbox.start(world.house);
  await eventually(() => sink.received.length === 1, "the letter");
  const cut = await row("cut");
  assert.equal(cut.state, "sending", "marked before a byte went out");
  const stopping = living.stop();
  sink.hangUp();
  await stopping;
  const after = await row("cut");
  assert.deepEqual([after.state, after.resent, after.attempts], ["waiting", true, 1]);
  await world.house.pool.query("delete from platform.letter where key = 'cut'");
  await world.house.pool.query("update platform.mail_transport set rest_until = null");
  sink.received.length = 0;
});

test("the words of servers are judged", () => {
  const judge = (code: number | undefined, command?: string, name?: string) => {
    const { of, permanent } = judgeFailure({ responseCode: code, command, code: name, message: "m" });
    return `${of} ${permanent ? "permanent" : "temporary"}`;
  };
  assert.equal(judge(535, "AUTH PLAIN", "EAUTH"), "server temporary");
  assert.equal(judge(undefined, "CONN", "ECONNECTION"), "server temporary");
  assert.equal(judge(421, "DATA"), "server temporary");
  assert.equal(judge(554, "CONN"), "server temporary", "a greeting of refusal says nothing about the letter");
  assert.equal(judge(450, "RCPT TO"), "letter temporary");
  assert.equal(judge(550, "RCPT TO"), "letter permanent");
  assert.equal(judge(undefined, "MAIL FROM", "EMESSAGE"), "letter permanent");
});
