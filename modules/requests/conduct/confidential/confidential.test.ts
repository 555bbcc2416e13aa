import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { type Client, openWorld } from "#test/world";
import { makeSmallCompany } from "#test/world/small-company";
import { coarseId, momentOf } from "./coarse.ts";
import { makeKey, readKey } from "./key.ts";
import { leadingZeros, makeLimit, patienceBits, proofOf } from "./limit.ts";
import { stripPicture } from "./strip.ts";

const said: string[] = [];
const write = process.stderr.write.bind(process.stderr);
process.stderr.write = ((chunk: string, ...rest: never[]) => {
  said.push(String(chunk));
  return write(chunk, ...rest);
}) as typeof process.stderr.write;
process.env.VIZAVI_LOG_LEVEL = "debug";
const world = await openWorld();
const { lead, ids: made } = await makeSmallCompany(world);
const ids: Record<string, string> = { ...made };
await lead.put("/api/requests/feedback-teams", { team: ids.purchasing });
const vera = await world.client({ email: "vera@x.ru" });
const gleb = await world.client({ email: "gleb@x.ru" });

const hour = () => new Date().toISOString().slice(0, 13);
function patienceFor(text: string, at = hour()) {
  for (let i = Math.floor(Math.random() * 1e9); ; i += 1) {
    const patience = { hour: at, nonce: i.toString(36) };
    if (leadingZeros(proofOf(text, patience)) >= patienceBits) return patience;
  }
}
const marks = { address: "203.0.113.77", "user-agent": "Secretive/1.0" };
const headers = { "x-forwarded-for": marks.address, "user-agent": marks["user-agent"] };

async function report(
  by: Client,
  text = "Начальник смены велит подписывать акты задним числом.",
  more: object = {},
) {
  const subject = "Акты задним числом";
  return by.post(
    "/api/reports",
    { subject, text, patience: patienceFor(`${subject}\n${text}`), ...more },
    { ...headers, "idempotency-key": "one-key-for-a-report" },
  );
}
async function say(key: string, text: string, by: Client = world.stranger()) {
  return by.post("/api/reports/dialogue", { key, text, patience: patienceFor(text) }, headers);
}
const read = (key: string) =>
  world.stranger().get("/api/reports/dialogue", { "x-report-key": key, ...headers });
const dump = async () => {
  const { rows: tables } = await world.asHouse(({ client }) =>
    client.query(
      `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
       where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`,
    ),
  );
  const all: Record<string, string[]> = {};
  for (const { name } of tables as { name: string }[]) {
    const { rows } = await world.asHouse(({ client }) =>
      client.query(`select row_to_json(t)::text as row from ${name} t`),
    );
    all[name] = rows.map(({ row }: { row: string }) => row);
  }
  return all;
};

/** A picture of one pixel's worth of nothing, with a place and a comment in it. */
const segment = (marker: number, body: string) => {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, Buffer.from(body, "latin1")]);
};
const jpeg = Buffer.concat([
  Buffer.from([0xff, 0xd8]),
  segment(0xe0, "JFIF\0"),
  segment(0xe1, "Exif\0\0GPS 55.75 37.61 by Ivan"),
  segment(0xfe, "taken by Ivan"),
  segment(0xdb, "quantum"),
  segment(0xda, "scan"),
  Buffer.from([1, 2, 3, 0xff, 0xd9]),
  Buffer.from("Ivan again"),
]);

let key = "";
let request = "";

test("a report is taken from somebody signed in and keeps nothing of them", async () => {
  const before = await dump();
  const from = await world.client({ email: "gleb@x.ru" });
  const sent = await report(from, undefined, {
    about: ids.boris,
    attachments: [{ name: "Иван-у-склада.JPG", content: jpeg.toString("base64") }],
  });
  // boris belongs to purchasing, which is the team: it is passed over, and nobody above judges.
  assert.equal(sent.body.error?.code, "conduct.no_team");
  const taken = await report(from, undefined, {
    attachments: [{ name: "Иван-у-склада.JPG", content: jpeg.toString("base64") }],
  });
  assert.equal(taken.status, 200, taken.text);
  key = taken.body.key;
  assert.match(key, /^([0-9A-HJKMNP-TV-Z]{5}-){4}[0-9A-HJKMNP-TV-Z]{5}$/);
  await world.deliver();
  const after = await dump();
  const account = from.accountId;
  for (const [table, rows] of Object.entries(after)) {
    const fresh = rows.filter((row) => !before[table]?.includes(row));
    for (const row of fresh) {
      for (const secret of [
        key,
        key.replaceAll("-", ""),
        marks.address,
        "Secretive",
        "one-key-for-a-report",
        "Иван-у",
      ])
        assert.ok(!row.includes(secret), `${table} keeps ${secret}: ${row}`);
      // Sessions are the sign-in's own and were there without the report.
      if (!table.startsWith("auth.")) {
        assert.ok(!row.includes(account), `${table} keeps the account: ${row}`);
        assert.ok(!row.includes(ids.gleb as string), `${table} keeps the person: ${row}`);
      }
    }
    if (table === "platform.idempotency") assert.deepEqual(fresh, []);
  }
  const log = said.join("");
  assert.ok(log.includes("/api/reports"), "the log is really looked at");
  for (const secret of [key, marks.address, "Secretive", account, "задним числом"])
    assert.ok(!log.includes(secret), `the log tells ${secret}`);
  [request] = (await world.asHouse(async ({ client }) =>
    (await client.query("select id from requests.request where confidential")).rows.map(({ id }) => id),
  )) as [string];
});

test("its times and ids say the day, its events the hour", async () => {
  const day = new Date().toISOString().slice(0, 10);
  const midnight = Date.parse(`${day}T00:00:00Z`);
  const rows = await world.asHouse(async ({ client }) => ({
    request: (await client.query("select * from requests.request where id = $1", [request])).rows[0],
    messages: (await client.query("select * from requests.message where request = $1", [request])).rows,
    works: (await client.query("select * from requests.work where request = $1", [request])).rows,
    events: (
      await client.query("select * from platform.event where case_id = $1 and kind = 'request_opened'", [
        request,
      ])
    ).rows,
    files: (
      await client.query(
        "select f.* from platform.file f join requests.attachment a on a.file = f.id where a.request = $1",
        [request],
      )
    ).rows,
  }));
  assert.equal(rows.request.opened_at.getTime(), midnight);
  assert.equal(rows.works[0].opened_at.getTime(), midnight);
  assert.equal(rows.messages[0].created_at.getTime(), midnight);
  assert.equal(rows.messages[0].author, null);
  assert.equal(rows.request.requester, null);
  assert.equal(rows.request.customer, null);
  assert.equal(momentOf(rows.messages[0].id), midnight);
  assert.equal(rows.events[0].at.getTime() % 3_600_000, 0);
  assert.equal(rows.events[0].actor, null);
  assert.equal(rows.files[0].owner, null);
  assert.equal(rows.files[0].name, "1.jpg");
  assert.equal(rows.files[0].created_at.getTime(), midnight);
  const stored = path.join(world.folder, "files");
  const file = fs
    .readdirSync(fs.existsSync(stored) ? stored : world.folder, { recursive: true })
    .map(String)
    .find((name) => name.endsWith(rows.files[0].id));
  assert.ok(file);
  const bytes = fs.readFileSync(path.join(fs.existsSync(stored) ? stored : world.folder, file));
  assert.ok(!bytes.includes("Ivan") && !bytes.includes("GPS") && bytes.includes("quantum"));
});

test("the team answers, whoever reported writes back, and neither learns more", async () => {
  const seen = await vera.get(`/api/requests/${request}`);
  assert.equal(seen.status, 200, seen.text);
  assert.equal(seen.body.confidential, true);
  assert.equal(seen.body.requester, null);
  assert.ok((await vera.get("/api/requests/queue")).text.includes(request));
  for (const who of [gleb, lead]) assert.equal((await who.get(`/api/requests/${request}`)).status, 403);
  const work = seen.body.workList[0].id;
  const answer = await vera.post(`/api/requests/${request}/messages`, {
    text: "Спасибо. Кто ещё видел?",
    work,
  });
  assert.equal(answer.status, 200, answer.text);
  await vera.put(`/api/requests/works/${work}/waiting`, { for: "customer" });
  await vera.post(`/api/requests/${request}/messages`, { text: "Наша заметка", work, audience: "inside" });
  const dialogue = await read(key.toLowerCase().replaceAll("-", " "));
  assert.equal(dialogue.status, 200, dialogue.text);
  assert.deepEqual(
    dialogue.body.messages.map(({ mine, text }: { mine: boolean; text: string }) => [mine, text]),
    [
      [true, "Начальник смены велит подписывать акты задним числом."],
      [false, "Спасибо. Кто ещё видел?"],
    ],
  );
  assert.match(dialogue.body.messages[1].on, /^\d{4}-\d\d-\d\d$/);
  assert.ok(!dialogue.text.includes("Вера") && !dialogue.text.includes(ids.vera as string));
  assert.ok(dialogue.statements <= 12);
  assert.equal((await say(key, "Мастер и кладовщик.")).status, 200);
  await world.deliver();
  const again = await read(key);
  assert.equal(again.body.messages.at(-1).text, "Мастер и кладовщик.", "it comes after the answer");
  assert.equal(again.body.state, "open", "what waited goes on");
  await vera.post(`/api/requests/works/${work}/closure`, { text: "Проверили, акты отозваны." });
  assert.equal((await read(key)).body.state, "done");
  assert.equal((await say(key, "Спасибо, но это повторилось.")).status, 200);
  assert.equal((await read(key)).body.state, "open");
});

test("without the key there is nothing, and every wrong key looks the same", async () => {
  for (const wrong of ["", "AAAAA-AAAAA-AAAAA-AAAAA-AAAAA", makeKey(), `${key}0`, request])
    assert.equal((await read(wrong)).body.error.code, "conduct.no_such_report");
  assert.equal((await say(makeKey(), "Кто-нибудь?")).body.error.code, "conduct.no_such_report");
});

test("a small sum is asked, fresh, for this text, and once", async () => {
  const stranger = world.stranger();
  const body = { subject: "Тема", text: "Текст" };
  const good = patienceFor("Тема\nТекст");
  const send = (patience: object, more: object = {}) =>
    stranger.post("/api/reports", { ...body, patience, ...more });
  for (const [patience, more] of [
    [{ hour: hour(), nonce: "zzzzz" }, {}],
    [patienceFor("Тема\nТекст", "2020-01-01T10"), {}],
    [good, { text: "Другой" }],
  ] as const)
    assert.equal((await send(patience, more)).body.error.code, "conduct.no_patience");
  assert.equal((await send(good)).status, 200);
  assert.equal((await send(good)).body.error.code, "conduct.no_patience", "twice");
});

test("an address is limited without being kept, and the key that hides it changes daily", () => {
  const limit = makeLimit();
  const now = Date.now();
  for (let i = 0; i < 20; i += 1) limit.count("report", "203.0.113.1", now);
  assert.throws(() => limit.count("report", "203.0.113.1", now), { code: "conduct.too_often" });
  limit.count("report", "203.0.113.2", now);
  limit.count("dialogue", "203.0.113.1", now);
  limit.count("report", "203.0.113.1", now + 3_600_001);
});

test("keys are long, are read as people write them, and are never alike", () => {
  const keys = new Set(Array.from({ length: 1_000 }, () => makeKey()));
  assert.equal(keys.size, 1_000);
  const [one] = keys as unknown as [string];
  assert.equal(readKey([...keys][0]!.toLowerCase()), [...keys][0]!.replaceAll("-", ""));
  assert.equal(readKey("oil00-00000-00000-00000-00000"), "0110000000000000000000000".slice(0, 25));
  assert.equal(readKey("UUUUU-00000-00000-00000-00000"), undefined);
  assert.ok(one === undefined || one.length === 29);
  assert.match(
    coarseId(Date.parse("2026-03-09T00:00:00Z")),
    /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
  );
});

test("pictures lose what they tell of themselves; broken ones and other files stay whole enough", () => {
  const stripped = stripPicture(jpeg);
  assert.ok(stripped.includes("JFIF") && stripped.includes("scan"));
  assert.ok(!stripped.includes("Ivan"));
  const chunk = (kind: string, body: string) => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(body.length);
    return Buffer.concat([length, Buffer.from(kind + body, "latin1"), Buffer.alloc(4)]);
  };
  const png = Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", "head"),
    chunk("tEXt", "Author\0Ivan"),
    chunk("eXIf", "Ivan"),
    chunk("IDAT", "pixels"),
    chunk("IEND", ""),
  ]);
  const clean = stripPicture(png);
  assert.ok(clean.includes("pixels") && clean.includes("IEND") && !clean.includes("Ivan"));
  assert.deepEqual(stripPicture(Buffer.from("%PDF-1.7 Ivan")), Buffer.from("%PDF-1.7 Ivan"));
  for (let cut = 0; cut < jpeg.length; cut += 1) stripPicture(jpeg.subarray(0, cut));
  for (let cut = 0; cut < png.length; cut += 1) stripPicture(png.subarray(0, cut));
});

test("whoever reports chooses among the upper units, and needs no account to see them", async () => {
  const place = await world.stranger().get("/api/reports", headers);
  assert.equal(place.status, 200);
  const names = place.body.units.map(({ name }: { name: string }) => name);
  assert.ok(names.length > 0);
  const { rows } = await world.asHouse(({ client }) =>
    client.query(
      `select p.name, (select max(distance) from organisation.unit_above a where a.unit = p.id) as depth
       from organisation.party p where p.kind = 'unit' and p.ended_on is null`,
    ),
  );
  const upper = rows.filter(({ depth }) => depth >= 1 && depth <= 2).map(({ name }) => name);
  assert.deepEqual(names.sort(), upper.sort());
});
