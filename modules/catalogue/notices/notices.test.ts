import assert from "node:assert/strict";
import { test } from "node:test";
import { sql } from "kysely";
import { openWorld } from "#test/world";
import { makeSmallCompany } from "#test/world/small-company";
import { type AgreementParticulars, agreementEvent } from "../agreements/events.ts";

const world = await openWorld();
const company = await makeSmallCompany(world);
const ids = company.ids as Record<string, string>;
const { id: daria } = (
  await company.lead.post("/api/people", { name: "Дарья", email: "daria@x.ru", unit: ids.accounts })
).body;
await company.lead.put(`/api/units/${ids.accounts}/head`, { person: daria });
await world.client({ email: "boris@x.ru" });

async function makeAgreement(customer: string | null, name: string | null = null) {
  const { rows } = await world.asHouse(({ db }) =>
    sql<{ id: string }>`insert into catalogue.agreement (supplier, customer, name)
      values (${ids.purchasing!}, ${customer}, ${name}) returning id`.execute(db),
  );
  return { id: rows[0]!.id, supplier: ids.purchasing as string, customer };
}
const agreement = await makeAgreement(ids.accounts!);

async function told<K extends keyof AgreementParticulars>(
  kind: K,
  particulars: AgreementParticulars[K],
  of = agreement,
) {
  await world.asHouse((context) => context.announce(agreementEvent(kind, of, 1, particulars)));
  await world.deliver();
  const { rows } = await world.asHouse(({ db }) =>
    sql<{ recipient: string; title: string; text: string }>`
      delete from platform.notice where source = 'catalogue.agreements'
      returning recipient, title->>'ru' as title, text->>'ru' as text`.execute(db),
  );
  const who = (id: string) => (id === daria ? "daria" : id === ids.boris ? "boris" : id);
  return rows.map(({ recipient, title, text }) => `${who(recipient)}: ${title} | ${text}`).sort();
}

test("what one side does, the head of the other hears", async () => {
  const title = "Соглашение: Закупки → Бухгалтерия";
  assert.deepEqual(await told("agreement_proposed", { side: "supplier", onBehalf: false, note: "за день" }), [
    `daria: ${title} | Закупки предлагает условия: за день`,
  ]);
  assert.deepEqual(await told("agreement_accepted", { side: "customer", inForce: true }), [
    `boris: ${title} | Бухгалтерия: согласие. Соглашение действует.`,
  ]);
  assert.deepEqual(await told("agreement_declined", { side: "customer", reason: "мало" }), [
    `boris: ${title} | Бухгалтерия: отказ. Причина: мало`,
  ]);
  assert.deepEqual(await told("agreement_continued", { side: "customer" }), [
    `boris: ${title} | Бухгалтерия: завершение отменено, соглашение действует дальше.`,
  ]);
});

test("a review concerns both heads, a standard its supplier's alone", async () => {
  assert.equal((await told("agreement_review_due", { reviewOn: "2026-12-01" })).length, 2);
  const standard = await makeAgreement(null, "Срочное");
  const [line, ...more] = await told("agreement_review_due", { reviewOn: "2026-12-01" }, standard);
  assert.deepEqual(more, []);
  assert.match(line ?? "", /^boris: Соглашение: Срочное \| .*1 дек\. 2026/);
});
