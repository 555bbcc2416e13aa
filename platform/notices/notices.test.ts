import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { sql } from "kysely";
import { noticeDesk } from "#app/notices";
import { sweep } from "#platform/housekeeping";
import { openWorld } from "#test/world";
import { makeSmallCompany } from "#test/world/small-company";
import {
  deliverNotices,
  type NoticeDesk,
  type NoticeDraft,
  type NoticeLetter,
  notify,
  whoWants,
} from "./index.ts";

const monday = "2026-03-02T09:00:00Z";
const options = { now: new Date(monday) };
const world = await openWorld(options);
const { ids } = await makeSmallCompany(world);
const vera = await world.client({ email: "vera@x.ru" });
const boris = await world.client({ email: "boris@x.ru" });
// Anna has an address and no account; Gleb has neither.
const { vera: veraId, boris: borisId, anna: annaId, gleb: glebId } = ids as Record<string, string>;

const posted: NoticeLetter[] = [];
const desk: NoticeDesk = {
  ...noticeDesk,
  sources: [
    {
      name: "test.news",
      usual: "digest",
      group: { ru: "Проба", en: "Trial" },
      title: { ru: "Новость", en: "News" },
      example: { title: { ru: "Пример", en: "Example" }, text: { ru: "Текст", en: "Text" } },
    },
  ],
  houseDays: async () => ({
    timeZone: "Europe/Moscow",
    isWorking: (day) => ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()),
  }),
  post: async (_, letter) => posted.push(letter),
};
const deliver = () => deliverNotices(world.house, desk);
const letters = () => posted.splice(0);
const at = (text: string) => {
  options.now = new Date(text);
};

let fresh = 0;
function draft(to: string, changes: Partial<NoticeDraft> = {}): NoticeDraft {
  fresh += 1;
  return {
    to,
    source: "test.news",
    key: `key ${fresh}`,
    title: { ru: `Новость ${fresh}`, en: `News ${fresh}` },
    text: { ru: `Подробности ${fresh}`, en: `Particulars ${fresh}` },
    link: `/things/${fresh}`,
    ...changes,
  };
}
const tell = (...drafts: NoticeDraft[]) => world.asHouse((context) => notify(context, drafts));

beforeEach(async () => {
  at(monday);
  posted.length = 0;
  await world.asHouse(({ db }) =>
    sql`truncate platform.notice, platform.notice_reader, platform.notice_preference`.execute(db),
  );
});

test("what was told is not told again, and several notices of one thing are one line with their number", async () => {
  const first = draft(veraId!, { link: "/things/a#m1" });
  await tell(first, draft(veraId!, { link: "/things/b" }));
  await tell(first, { ...first, key: "another", link: "/things/a?x=1", urgent: true });
  const { body, statements } = await vera.get("/api/notices");
  assert.deepEqual(
    body.notices.map(({ link, count, urgent }: { link: string; count: number; urgent: boolean }) => [
      link,
      count,
      urgent,
    ]),
    [
      ["/things/a?x=1", 2, true],
      ["/things/b", 1, false],
    ],
  );
  assert.ok(statements <= 12, `${statements}`);
  const count = await vera.get("/api/notices/count");
  assert.deepEqual(count.body, { unread: 2, more: false });
  assert.ok(count.statements <= 3, `${count.statements}`);
  assert.deepEqual((await boris.get("/api/notices")).body.notices, []);
});

test("reading a line reads all of its thing that was there, and nothing that came later", async () => {
  const a = { link: "/things/a" };
  await tell(draft(veraId!, a), draft(veraId!, a), draft(veraId!, { link: "/things/b" }));
  const line = (await vera.get("/api/notices")).body.notices[1];
  await tell(draft(veraId!, a));
  assert.equal((await boris.put(`/api/notices/${line.id}/read`, {})).status, 404);
  assert.equal((await vera.put(`/api/notices/${line.id}/read`, {})).status, 200);
  const { notices } = (await vera.get("/api/notices")).body;
  assert.deepEqual(
    notices.map(({ link, count, readAt }: { link: string; count: number; readAt: string | null }) => [
      link,
      count,
      readAt !== null,
    ]),
    [
      ["/things/a", 1, false],
      ["/things/b", 1, false],
      ["/things/a", 2, true],
    ],
  );
  await vera.put("/api/notices/read", { about: "/things/b" });
  assert.equal((await vera.get("/api/notices/count")).body.unread, 1);
  await vera.put("/api/notices/read", { upTo: line.id });
  assert.equal((await vera.get("/api/notices/count")).body.unread, 1, "it came later");
  await vera.put("/api/notices/read", {});
  assert.equal((await vera.get("/api/notices/count")).body.unread, 0);
});

test("a list goes on page by page, from unread to read, without gaps or doubles", async () => {
  await tell(...Array.from({ length: 7 }, (_, i) => draft(veraId!, { link: `/things/${i}` })));
  for (const i of [1, 4, 5]) await vera.put("/api/notices/read", { about: `/things/${i}` });
  for (const limit of [1, 2, 3, 4, 7]) {
    const seen: string[] = [];
    let after = "";
    do {
      const { body } = await vera.get(`/api/notices?limit=${limit}${after && `&after=${after}`}`);
      seen.push(...body.notices.map(({ link }: { link: string }) => link.slice(8)));
      after = body.next;
    } while (after);
    assert.deepEqual(seen, ["6", "3", "2", "0", "5", "4", "1"], `${limit} a page`);
  }
});

test("one digest in the morning, folded, without what was read, however often the job runs", async () => {
  const a = { link: "/things/a" };
  await tell(draft(veraId!, a), draft(veraId!, a), draft(veraId!, { link: "/things/b" }), draft(veraId!, a));
  await tell(draft(borisId!));
  await deliver();
  assert.deepEqual(letters(), [], "nothing goes before the morning");
  await vera.put("/api/notices/read", { about: "/things/b" });
  await boris.put("/api/notices/read", {});
  at("2026-03-03T05:59:00Z");
  await deliver();
  assert.equal(letters().length, 0);
  at("2026-03-03T06:00:10Z");
  await Promise.all([deliver(), deliver()]);
  await deliver();
  const [letter, ...more] = letters();
  assert.deepEqual(more, []);
  assert.ok(letter);
  assert.deepEqual(letter.to, [{ name: "Вера Сидорова", address: "vera@x.ru" }]);
  assert.match(letter.subject, /^1 piece of news, 3 Mar 2026$/);
  assert.match(letter.text, /http:\/\/127\.0\.0\.1:3000\/things\/a/);
  assert.doesNotMatch(letter.text, /things\/b/);
  assert.equal(letter.text.match(/things\/a/g)?.length, 1, "one line");
  assert.match(letter.text, /settings\/notices/);
  assert.equal(letter.headers["Auto-Submitted"], "auto-generated");
  assert.match(letter.headers["List-Unsubscribe"] ?? "", /settings\/notices/);

  // What comes after it, even planned late, waits for the next one.
  await tell(draft(veraId!, { link: "/things/c" }));
  at("2026-03-03T12:00:00Z");
  await deliver();
  assert.equal(letters().length, 0);
  at("2026-03-04T09:30:00Z");
  await deliver();
  const late = letters();
  assert.equal(late.length, 1, "late, but on its day");
  assert.match(late[0]?.text ?? "", /things\/c/);
  await tell(draft(veraId!));
  await world.asHouse(({ db }) =>
    sql`update platform.notice set way = 'digest', due_at = ${monday} where sent_at is null and read_at is null`.execute(
      db,
    ),
  );
  await deliver();
  assert.equal(letters().length, 0, "no second digest on one day, even for what was due long ago");
});

test("over the weekend no digest; after it one for all of it", async () => {
  at("2026-03-06T12:00:00Z");
  await tell(draft(veraId!));
  await deliver();
  at("2026-03-07T10:00:00Z");
  await tell(draft(veraId!));
  await deliver();
  assert.equal(letters().length, 0);
  at("2026-03-09T06:00:00Z");
  await deliver();
  const [letter] = letters();
  assert.match(letter?.subject ?? "", /^2 pieces of news/);
});

test("urgent news goes at once, with the heads that let an answer find its thread", async () => {
  const letter = {
    subject: "[#7] Printer",
    messageId: "<r.m@h>",
    inReplyTo: "<r.request@h>",
    references: ["<r.request@h>"],
    replyTo: "desk@h",
    mark: "#7-abc",
  };
  await tell(draft(veraId!, { urgent: true, letter }));
  await deliver();
  const [sent, ...more] = letters();
  assert.deepEqual(more, []);
  assert.ok(sent);
  const { subject, messageId, inReplyTo, references, replyTo, text } = sent;
  const { mark, ...heads } = letter;
  assert.deepEqual({ subject, messageId, inReplyTo, references, replyTo }, heads);
  assert.match(text, /You can simply answer this letter\.\n\n#7-abc\n\n-- \n/);
  assert.ok(sent.html.includes(mark));
});

test("what waited for the end of quiet hours is one letter a thing, in order; what was read meanwhile is none", async () => {
  at("2026-03-02T20:00:00Z");
  const a = { link: "/things/a", urgent: true };
  const [one, two] = [draft(veraId!, a), draft(veraId!, a)];
  await tell(one, draft(veraId!, { link: "/things/b", urgent: true }), two);
  await deliver();
  await vera.put("/api/notices/read", { about: "/things/b" });
  at("2026-03-03T04:00:00Z");
  await deliver();
  const sent = letters();
  assert.equal(sent.length, 1);
  const text = sent[0]?.text ?? "";
  assert.ok(text.indexOf(one.text.en) >= 0 && text.indexOf(one.text.en) < text.indexOf(two.text.en), text);
});

test("somebody without an account gets a letter at once, without pages that are closed to them; without an address none", async () => {
  at("2026-03-02T20:00:00Z");
  await world.asHouse(({ db }) =>
    sql`insert into organisation.profile (party, language) values (${annaId!}, 'ru') on conflict (party) do update set language = 'ru'`.execute(
      db,
    ),
  );
  await tell(draft(annaId!, { letter: { replyTo: "desk@h" } }), draft(glebId!));
  await deliver();
  const [letter, ...more] = letters();
  assert.deepEqual(more, []);
  assert.equal(letter?.to[0]?.address, "anna@x.ru");
  assert.match(letter?.subject ?? "", /^Новость/);
  assert.match(letter?.text ?? "", /можно просто ответить/);
  assert.doesNotMatch(`${letter?.text}${letter?.html}`, /http:/);
  assert.equal(letter?.headers["List-Unsubscribe"], undefined);
});

test("a letter's page shows nobody's markup", async () => {
  await tell(
    draft(veraId!, {
      urgent: true,
      title: { ru: "<b>", en: `<script>alert("x")</script>` },
      text: { ru: "", en: "a & b\n<img src=x onerror=y>" },
    }),
  );
  await deliver();
  const [letter] = letters();
  assert.doesNotMatch(letter?.html ?? "", /<script|<img/);
  assert.match(letter?.html ?? "", /a &amp; b<br>&lt;img/);
});

const choices = (body: object) => vera.put("/api/notices/preferences", body);

test("choices hold from the moment they are made, for what waits too", async () => {
  await tell(draft(veraId!));
  await deliver();
  const { status } = await world.app
    .inject({ url: "/api/notices/preferences" })
    .then((r) => ({ status: r.statusCode }));
  assert.equal(status, 401);
  await world.asHouse(({ db }) =>
    sql`insert into platform.notice_preference values (${veraId!}, 'test.news', 'at_once')`.execute(db),
  );
  assert.equal(
    (await choices({ digestAt: "08:00", timeZone: "Asia/Vladivostok", quiet: "never" })).status,
    200,
  );
  await deliver();
  assert.equal(letters().length, 1, "what waited for the digest goes at once");
  await world.asHouse(({ db }) => sql`update platform.notice_preference set way = 'none'`.execute(db));
  await tell(draft(veraId!), draft(borisId!));
  assert.equal((await vera.get("/api/notices/count")).body.unread, 1, "only the one before");
  assert.equal((await boris.get("/api/notices/count")).body.unread, 1);
  const kept = (await vera.get("/api/notices/preferences")).body;
  assert.deepEqual(
    [kept.digestAt, kept.timeZone, kept.quiet, kept.address, kept.nextDigest],
    ["08:00", "Asia/Vladivostok", "never", "vera@x.ru", "2026-03-02T22:00:00.000Z"],
  );
});

test("a time of the digest that is moved moves what waits, and the old time passes in silence", async () => {
  await tell(draft(veraId!));
  await deliver();
  await choices({ digestAt: "17:00" });
  await deliver();
  at("2026-03-02T13:59:00Z");
  await deliver();
  assert.equal(letters().length, 0);
  at("2026-03-02T14:00:00Z");
  await deliver();
  assert.equal(letters().length, 1, "this afternoon, not tomorrow morning");
});

test("choices that make no sense are refused with the place", async () => {
  for (const [body, code, place] of [
    [{ ways: { "no.such": "page" } }, "notices.unknown_source", "body.ways"],
    [{ timeZone: "Mars/Base" }, "notices.unknown_time_zone", "body.timeZone"],
    [{ quiet: "own", quietFrom: "22:00" }, "notices.quiet_hours_incomplete", "body.quietTo"],
    [
      { quiet: "own", quietFrom: "22:00", quietTo: "22:00" },
      "notices.quiet_hours_incomplete",
      "body.quietTo",
    ],
  ] as const) {
    const { status, body: answer } = await choices(body);
    assert.deepEqual([status, answer.error.code, answer.error.place], [400, code, place]);
  }
  assert.equal((await choices({ digestAt: "25:00" })).status, 400);
  assert.equal((await vera.get("/api/notices/preferences")).body.digestAt, null);
  const account = await world.client({ email: "nobody@x.ru" });
  assert.equal((await account.get("/api/notices/preferences")).status, 403);
  assert.deepEqual((await account.get("/api/notices")).body, { notices: [], next: null });
});

test("who wants to hear what nobody hears unasked", async () => {
  await world.asHouse(({ db }) =>
    sql`insert into platform.notice_preference values (${veraId!}, 'test.rare', 'page'), (${borisId!}, 'test.rare', 'none')`.execute(
      db,
    ),
  );
  const found = await world.asHouse(({ db }) => whoWants(db, "test.rare", [veraId!, borisId!, annaId!]));
  assert.deepEqual(found, [veraId]);
});

test("open pages of the reader, and of nobody else, hear of it", async () => {
  const heard: string[] = [];
  const stop = world.house.bus.subscribe((message) => {
    if ("changed" in message) heard.push(...message.changed.filter((topic) => topic.startsWith("notices")));
  });
  await tell(draft(veraId!));
  await deliver();
  for (let tries = 0; heard.length === 0 && tries < 100; tries += 1)
    await new Promise((resolve) => setTimeout(resolve, 20));
  stop();
  assert.deepEqual(heard, [`notices/${veraId}`]);
});

test("the preview shows what waits, and an example when nothing does", async () => {
  await tell(draft(veraId!, { link: "/things/a" }), draft(veraId!, { link: "/things/a" }));
  await deliver();
  const { body } = await vera.get("/api/notices/digest");
  assert.deepEqual([body.example, body.lines.length, body.lines[0].count], [false, 1, 2]);
  assert.ok((await boris.get("/api/notices/digest")).body.example);
});

test("ninety days after it was read a notice is swept; an unread one stays for a year", async () => {
  await tell(draft(veraId!, { link: "/things/a" }), draft(veraId!));
  await vera.put("/api/notices/read", { about: "/things/a" });
  at("2026-05-30T09:00:00Z");
  assert.equal((await world.asHouse(sweep)).notices, 0);
  at("2026-06-01T09:00:00Z");
  assert.equal((await world.asHouse(sweep)).notices, 1);
  assert.equal((await vera.get("/api/notices/count")).body.unread, 1);
  at("2027-03-05T09:00:00Z");
  assert.equal((await world.asHouse(sweep)).notices, 1, "after a year those too");
});
