// Mailboxes of a real Dovecot, read as in production.

import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { type TestContext, test } from "node:test";
import { mailboxes, openReader } from "#platform/mail";
import { openDovecot } from "#test/dovecot";
import { eventually } from "#test/mail-server";
import { openWorld } from "#test/world";
import { makeMailCompany } from "./company-for-tests.ts";
import { takeLetter } from "./take-letter.ts";

const found = await openDovecot();
const dovecot = typeof found === "string" ? undefined : found;
const reason = typeof found === "string" ? found : false;
const it = (name: string, work: (t: TestContext) => Promise<void>) =>
  test(name, { skip: reason }, async (t) => {
    // One sender may not write without end within an hour, and here nearly all is by one.
    await pool.query("update platform.mail_taken set at = at - interval '2 hours'");
    await work(t);
  });

const world = await openWorld({ quiet: true, settings: { VIZAVI_MAIL_FROM: "desk@house.example" } });
const company = await makeMailCompany(world, dovecot ?? undefined);
const { pool } = world.house;
const box = company.mailboxes.purchasing;
const other = company.mailboxes.accounts;

const letter = (subject: string, body = "Прошу.", from = "vera@x.ru") =>
  `From: ${from}\r\nTo: ${box.address}\r\nSubject: ${subject}\r\nDate: Tue, 03 Mar 2026 10:15:00 +0300\r\nMessage-ID: <${randomUUID()}@x.ru>\r\n\r\n${body}\r\n`;
const subjects = async (like: string) =>
  (
    await pool.query("select subject from requests.request where subject like $1 order by number", [like])
  ).rows.map((row) => row.subject);
const arrived = (like: string, count: number, patience?: number) =>
  eventually(async () => (await subjects(like)).length >= count, `${count} of ${like}`, patience);
const stateOf = async (id: string) =>
  (await pool.query("select * from platform.mailbox where id = $1", [id])).rows[0];
const keeper = () => mailboxes(takeLetter, { threads: 1 }).start(world.house);

it("what is in the mailbox is taken in order, and what comes later at the server's word", async () => {
  for (let i = 1; i <= 5; i += 1) dovecot?.deliver(box.address, letter(`early ${i}`));
  const living = await keeper();
  try {
    await arrived("early %", 5);
    assert.deepEqual(await subjects("early %"), ["early 1", "early 2", "early 3", "early 4", "early 5"]);
    await eventually(async () => (await stateOf(box.id)).state === "watching", "watching");
    const from = Date.now();
    dovecot?.deliver(box.address, letter("pushed"));
    await arrived("pushed", 1);
    assert.ok(Date.now() - from < 10_000, "far sooner than the next look");
  } finally {
    await living.stop();
  }
  const { lease_by } = await stateOf(box.id);
  assert.equal(lease_by, null, "another process may read it at once");
});

it("a letter that cannot be read is set aside whole, the rest is taken, and it can be thrown away or tried again", async () => {
  dovecot?.deliver(box.address, letter("before"));
  dovecot?.deliver(box.address, Buffer.from(letter("nul\0l", "a\0b")));
  dovecot?.deliver(box.address, `${"X-Long: y\r\n".repeat(60_000)}${letter("bad")}`);
  dovecot?.deliver(
    box.address,
    letter("beside", "x", "who@list.example")
      .replace("Date:", "List-Id: <x>\r\nDate:")
      .replace(`To: ${box.address}`, "To: all@x.ru"),
  );
  dovecot?.deliver(box.address, letter("after"));
  const living = await keeper();
  try {
    await arrived("after", 1);
  } finally {
    await living.stop();
  }
  assert.equal((await subjects("before")).length, 1);
  const boris = await world.client({ email: "boris@x.ru" });
  const { letters } = (await boris.get("/api/requests/mailboxes/aside")).body;
  assert.deepEqual(
    letters.map((one: { reason: string }) => one.reason),
    ["mailing_list", "unreadable"],
  );
  const [list, bad] = letters;
  // Others than the keepers of the mailbox are shown nothing and may decide nothing.
  const vera = await world.client({ email: "vera@x.ru" });
  assert.deepEqual((await vera.get("/api/requests/mailboxes/aside")).body.letters, []);
  assert.equal((await vera.delete(`/api/requests/mailboxes/aside/${bad.id}`)).status, 403);
  assert.equal((await vera.post(`/api/requests/mailboxes/aside/${bad.id}/acceptance`, {})).status, 403);
  assert.equal((await boris.delete(`/api/requests/mailboxes/aside/${bad.id}`)).status, 200);
  assert.equal((await boris.post(`/api/requests/mailboxes/aside/${list.id}/acceptance`, {})).status, 200);
  await runTakeAside(list.id);
  assert.deepEqual(await subjects("beside"), ["beside"]);
  await runTakeAside(list.id);
  assert.deepEqual(await subjects("beside"), ["beside"], "twice takes it once");
  assert.deepEqual((await boris.get("/api/requests/mailboxes/aside")).body.letters, []);
});

async function runTakeAside(id: string): Promise<void> {
  const { takeAsideJob } = await import("#platform/mail");
  const { houseActor, inContext } = await import("#platform/context");
  await takeAsideJob(takeLetter).work(
    {
      house: world.house,
      actor: houseActor(),
      taskId: undefined,
      signal: new AbortController().signal,
      progress: () => {},
      transact: (work) => inContext(world.house, { actor: houseActor() }, work),
    },
    { id },
  );
}

it("letters go to a folder when they have been taken, also those a crash left behind", async () => {
  await pool.query("update platform.mailbox set done_folder = 'Taken' where id = $1", [box.id]);
  const before = dovecot?.count(box.address) ?? 0;
  dovecot?.deliver(box.address, letter("moved 1"));
  let living = await keeper();
  await arrived("moved %", 1);
  await eventually(() => dovecot?.count(box.address, "Taken") === 1, "moved");
  await living.stop();
  // As a crash between the commit and the moving leaves it.
  await pool.query(
    "update platform.mail_taken set settled = false where id in (select id from platform.mail_taken where mailbox = $1 and outcome = 'taken' order by id limit 2)",
    [box.id],
  );
  const had = (await pool.query("select count(*)::int as n from requests.request")).rows[0].n;
  living = await keeper();
  await eventually(() => dovecot?.count(box.address, "Taken") === 3, "moved later");
  await living.stop();
  assert.equal(dovecot?.count(box.address), before - 2);
  assert.equal((await pool.query("select count(*)::int as n from requests.request")).rows[0].n, had);
  await pool.query("update platform.mailbox set done_folder = null where id = $1", [box.id]);
});

it("when the server numbers its letters anew, none is taken twice", async () => {
  const had = (await pool.query("select count(*)::int as n from requests.request")).rows[0].n;
  await pool.query("update platform.mailbox set uidvalidity = 1, last_uid = 999999 where id = $1", [box.id]);
  dovecot?.deliver(box.address, letter("renumbered"));
  const living = await keeper();
  try {
    await arrived("renumbered", 1);
  } finally {
    await living.stop();
  }
  assert.equal((await pool.query("select count(*)::int as n from requests.request")).rows[0].n, had + 1);
});

it("two processes do not read one mailbox; when one dies the other goes on", async () => {
  const first = await keeper();
  const second = await keeper();
  try {
    await eventually(async () => (await stateOf(other.id)).state === "watching", "watching");
    for (let i = 1; i <= 6; i += 1) {
      dovecot?.deliver(box.address, letter(`shared ${i}`));
      dovecot?.deliver(other.address, letter(`accounts ${i}`));
    }
    await arrived("shared %", 6);
    await arrived("accounts %", 6);
  } finally {
    await first.stop();
  }
  dovecot?.deliver(box.address, letter("shared 7"));
  await arrived("shared %", 7);
  await second.stop();
  assert.equal((await subjects("shared %")).length, 7);
  assert.equal((await subjects("accounts %")).length, 6);
});

it("a wrong password is told and costs the other mailboxes nothing; put right, the mailbox is read", async () => {
  const boris = await world.client({ email: "boris@x.ru" });
  const settings = {
    unit: company.ids.purchasing,
    address: box.address,
    host: dovecot?.host,
    port: 143,
    security: "none",
    username: box.address,
  };
  // Heads name mail ports only; the test's server has another.
  const put = async (body: object) => {
    const admin = await world.client({ roles: ["administrator"] });
    return admin.put(`/api/requests/mailboxes/${box.id}`, {
      ...settings,
      port: dovecot?.port,
      readOld: true,
      ...body,
    });
  };
  assert.equal(
    (await boris.put(`/api/requests/mailboxes/${box.id}`, { ...settings, port: 25 })).body.error.code,
    "mailboxes.port_not_mail",
  );
  assert.equal((await put({ password: "wrong" })).status, 200);
  const living = await keeper();
  try {
    const bad = await eventually(async () => {
      const state = await stateOf(box.id);
      return state.state === "trouble" && state;
    }, "trouble");
    assert.match(bad.trouble, /login refused/);
    const view = (await boris.get("/api/requests/mailboxes")).body.mailboxes[0];
    assert.equal(view.state, "trouble");
    assert.ok(!JSON.stringify(view).includes("wrong"), "no password comes out");
    assert.equal((await put({ password: dovecot?.password })).status, 200);
    dovecot?.deliver(box.address, letter("right again"));
    await arrived("right again", 1);
    assert.equal((await stateOf(box.id)).trouble, null);
  } finally {
    await living.stop();
  }
});

it("the server goes away and comes back: reading goes on by itself", async () => {
  const living = await keeper();
  try {
    await eventually(async () => (await stateOf(box.id)).state === "watching", "watching");
    await dovecot?.stop();
    await eventually(async () => (await stateOf(box.id)).state === "trouble", "trouble");
    dovecot?.deliver(box.address, letter("meanwhile"));
    await dovecot?.start();
    await pool.query("update platform.mailbox set next_try_at = now()");
    await arrived("meanwhile", 1);
  } finally {
    await living.stop();
  }
});

it("a mailbox just connected is read from now on, not from the beginning", async () => {
  const old = { address: "old@house.example" };
  for (let i = 0; i < 3; i += 1) dovecot?.deliver(old.address, letter(`long ago ${i}`));
  const admin = await world.client({ roles: ["administrator"] });
  const trial = {
    unit: company.ids.team,
    address: old.address,
    host: dovecot?.host,
    port: dovecot?.port,
    security: "none",
    username: old.address,
    password: dovecot?.password,
  };
  assert.deepEqual((await admin.post("/api/requests/mailboxes/trial", trial)).body, { letters: 3 });
  const refused = await admin.post("/api/requests/mailboxes/trial", { ...trial, password: "no" });
  assert.equal(refused.body.error.code, "mail.mailbox_fails");
  const made = await admin.post("/api/requests/mailboxes", trial);
  assert.equal(made.status, 200, made.text);
  assert.equal((await admin.post("/api/requests/mailboxes", trial)).body.error.code, "mail.mailbox_taken");
  const living = await keeper();
  try {
    await eventually(async () => (await stateOf(made.body.id)).state === "watching", "watching");
    dovecot?.deliver(old.address, letter("just now"));
    await arrived("just now", 1);
  } finally {
    await living.stop();
  }
  assert.deepEqual(await subjects("long ago %"), []);
  const list = await admin.get(`/api/requests/mailboxes/${made.body.id}/letters`);
  assert.deepEqual(
    list.body.letters.map((one: { outcome: string; subject: string }) => [one.outcome, one.subject]),
    [["taken", "just now"]],
  );
  assert.ok(list.statements <= 12 && (await admin.get("/api/requests/mailboxes")).statements <= 12);
});

it("twenty mailboxes are read side by side", async () => {
  const names = Array.from({ length: 20 }, (_, i) => `many${i}@house.example`);
  const admin = await world.client({ roles: ["administrator"] });
  for (const address of names) {
    const made = await admin.post("/api/requests/mailboxes", {
      unit: company.ids.team,
      address,
      host: dovecot?.host,
      port: dovecot?.port,
      security: "none",
      username: address,
      password: dovecot?.password,
      readOld: true,
    });
    assert.equal(made.status, 200, made.text);
    dovecot?.deliver(address, letter(`many ${address}`, "x", `${address.slice(0, 6).replace("@", "")}@x.ru`));
  }
  const from = Date.now();
  const living = await keeper();
  try {
    await arrived("many %", 20, 20_000);
    assert.ok(Date.now() - from < 20_000);
  } finally {
    await living.stop();
  }
});

it("passwords lie sealed in the database and open for their own row only", async () => {
  const { rows } = await pool.query("select id, sealed from platform.mailbox");
  for (const { sealed } of rows) {
    assert.match(sealed, /^v1\./);
    assert.ok(!sealed.includes(dovecot?.password as string));
  }
  const { unseal } = await import("#platform/mail");
  const [one, two] = rows;
  assert.ok(unseal(world.house.config, one.id, one.sealed));
  assert.equal(unseal(world.house.config, two.id, one.sealed), undefined);
  assert.equal(unseal(world.house.config, one.id, `${one.sealed.slice(0, -2)}AA`), undefined);
});

test("a letter that takes too long loses its thread and nobody else's", async () => {
  const reader = openReader(world.house.config, { threads: 1, patience: 1 });
  const file = path.join(world.folder, "slow.eml");
  fs.writeFileSync(file, letter("slow", "x".repeat(5_000_000)));
  await assert.rejects(reader.read(file), { name: "UnreadableLetter" });
  await reader.close();
  const patient = openReader(world.house.config, { threads: 1 });
  fs.writeFileSync(file, letter("quick"));
  assert.equal((await patient.read(file)).subject, "quick");
  await patient.close();
});
