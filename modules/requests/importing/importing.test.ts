import assert from "node:assert/strict";
import { test } from "node:test";
import { openWorld } from "#test/world";
import { makeSmallCompany } from "#test/world/small-company";

const world = await openWorld({ worker: true });
const { ids, lead } = await makeSmallCompany(world);
await lead.post("/api/people", {
  name: "Олег Бух",
  email: "oleg@x.ru",
  unit: ids.accounts,
  on: "2020-02-01",
});

/** One request, told by each desk in its own way: Vera of purchasing asked accounting, Oleg answered. */
const exports: Readonly<Record<string, { readonly name: string; readonly text: string }>> = {
  zammad: {
    name: "tickets.json",
    text: JSON.stringify([
      {
        number: "53001",
        title: "Сверка за март",
        group: "Бухгалтерия",
        owner: "oleg@x.ru",
        customer: "vera@x.ru",
        state: "closed",
        priority: "3 high",
        created_at: "2026-03-02T08:00:00Z",
        first_response_at: "2026-03-02T09:00:00Z",
        close_at: "2026-03-03T08:00:00Z",
      },
    ]),
  },
  glpi: {
    name: "glpi.csv",
    text: `"ID";"Заголовок";"Статус";"Дата открытия";"Дата решения";"Приоритет";"Инициатор запроса - Инициатор запроса";"Назначено - Группа специалистов";"Назначено - Специалист";"Категория";"Тип"
"71";"Сверка за март";"Закрыта";"2026-03-02 08:00";"2026-03-03 08:00";"Высокий";"Сидорова Вера";"Финансы > Бухгалтерия";"Бух Олег";"Сверки";"Запрос"
`,
  },
  znuny: {
    name: "znuny.csv",
    text: `TicketNumber;Title;Created;Closed;Queue;State;Priority;CustomerUserID;Owner;Service;Type;FirstResponse
2026030210000014;Сверка за март;2026-03-02 08:00:00;2026-03-03 08:00:00;Финансы::Бухгалтерия;closed successful;4 high;vera@x.ru;oleg@x.ru;Сверки;Service Request;2026-03-02 09:00:00
`,
  },
  osticket: {
    name: "tickets.csv",
    text: `Ticket Number,Date Created,Subject,From,From Email,Priority,Department,Help Topic,Current Status,Closed Date,Agent Assigned
481516,03/02/2026 8:00 AM,Сверка за март,Вера,vera@x.ru,High,Бухгалтерия,Сверки,Closed,03/03/2026 8:00 AM,Олег Бух
123456,03/25/2026 8:00 AM,Новая карта,Вера,vera@x.ru,Normal,Бухгалтерия,Карты,Open,,
`,
  },
  jira: {
    name: "issues.json",
    text: JSON.stringify({
      total: 1,
      issues: [
        {
          key: "FIN-7",
          fields: {
            summary: "Сверка за март",
            created: "2026-03-02T08:00:00.000+0000",
            resolutiondate: "2026-03-03T08:00:00.000+0000",
            reporter: { displayName: "Вера", emailAddress: "vera@x.ru" },
            assignee: { displayName: "Олег Бух" },
            project: { name: "Бухгалтерия" },
            issuetype: { name: "Service Request" },
            status: { name: "Done" },
            priority: { name: "High" },
          },
        },
      ],
    }),
  },
  bitrix24: {
    name: "tasks.csv",
    text: `\uFEFFID;Название;Постановщик;Ответственный;Дата создания;Дата закрытия;Статус;Приоритет;Подразделение
900;Сверка за март;Вера Сидорова;Олег Бух;02.03.2026 08:00;03.03.2026 08:00;Завершена;Высокий;Бухгалтерия
`,
  },
};

const begin = async (name: string, text: string) =>
  (await lead.post("/api/requests/imports", { file: await lead.upload(name, text) })).body;
const run = async (id: string, what: "check" | "application") => {
  const answer = await lead.post(`/api/requests/imports/${id}/${what}`, {});
  assert.equal(answer.status, 200, answer.text);
  return lead.task(answer.body.task);
};

for (const [desk, { name, text }] of Object.entries(exports)) {
  test(`an export of ${desk} is recognised, brought in whole, and once`, async () => {
    const made = await begin(name, text);
    assert.equal(made.desk, desk);
    const checked = (await run(made.id, "check")).result;
    assert.deepEqual([checked.good, checked.fresh, checked.refused], [checked.rows, checked.rows, 0]);
    const before = await lead.get(`/api/requests?box=all&supplier=${ids.accounts}`);
    await run(made.id, "application");
    const again = await begin(name, text);
    assert.equal((await run(again.id, "application")).result.fresh, 0);
    const { body } = await lead.get(`/api/requests?box=all&supplier=${ids.accounts}`);
    assert.equal(body.requests.length, before.body.requests.length + checked.rows);
    const stored = await world.asHouse(({ db }) =>
      db
        .selectFrom("requests.request")
        .selectAll()
        .where("origin", "=", desk)
        .where("subject", "=", "Сверка за март")
        .executeTakeFirstOrThrow(),
    );
    assert.deepEqual(
      [stored.state, stored.outcome, stored.priority, stored.requester, stored.customer, stored.supplier],
      ["done", "served", "high", ids.vera, ids.purchasing, ids.accounts],
    );
    assert.deepEqual(
      [stored.opened_at.toISOString(), stored.done_at?.toISOString()],
      ["2026-03-02T08:00:00.000Z", "2026-03-03T08:00:00.000Z"],
    );
  });
}

test("what was brought in is found by its words and is evidence of who serves whom", async () => {
  const found = await lead.get(`/api/requests/search?find=${encodeURIComponent("сверки")}`);
  assert.equal(found.body.found.length, 6);
  const { body } = await lead.get(`/api/relationships?party=${ids.accounts}&states=weak,proposed,confirmed`);
  const pair = body.relationships.find(
    (r: { supplier: { id: string }; customer: { id: string } }) =>
      r.supplier.id === ids.accounts && r.customer.id === ids.purchasing,
  );
  const rows = await lead.get(`/api/relationships/${pair.id}/evidence/requests`);
  assert.equal(rows.body.rows.length, 7);
});

test("every bad row is told with its line and reason; good ones are kept, or nothing, as chosen", async () => {
  const text = `id,time,requester,supplier,subject,closed,state
1,2026-04-01 08:00,vera@x.ru,Бухгалтерия,Годная,,open
2,вчера,vera@x.ru,Бухгалтерия,Без даты,,open
3,2026-04-01 08:00,кто-то@x.ru,Бухгалтерия,Чужой,,open
4,2026-04-01 08:00,vera@x.ru,Склад,Некому,,open
5,2026-04-01 08:00,vera@x.ru,Бухгалтерия,,,open
1,2026-04-02 08:00,vera@x.ru,Бухгалтерия,Снова первая,,open
6,2026-04-03 08:00,vera@x.ru,Бухгалтерия,Наоборот,2026-04-01 08:00,closed
7,2026-04-03 08:00,Закупки,Бухгалтерия,От подразделения,,closed
`;
  const made = await begin("wishes.csv", text);
  assert.equal(made.desk, "other");
  const report = (await run(made.id, "check")).result;
  assert.deepEqual([report.rows, report.good, report.refused, report.mended], [8, 3, 5, 2]);
  const { body } = await lead.get(`/api/requests/imports/${made.id}/problems`);
  assert.deepEqual(
    body.problems.map((p: { line: number; code: string; column: string }) => [p.line, p.code, p.column]),
    [
      [3, "opened_bad", "time"],
      [4, "requester_unknown", "requester"],
      [5, "group_unknown", "supplier"],
      [6, "subject_missing", "subject"],
      [7, "key_repeated", "id"],
      [8, "done_before_opened", "closed"],
      [9, "done_missing", "closed"],
    ],
  );
  await lead.put(`/api/requests/imports/${made.id}/plan`, { desk: "other", taking: "nothing" });
  const refused = await run(made.id, "application");
  assert.equal(refused.error.code, "requests.import.import_faulty");
  assert.equal((await lead.get(`/api/requests/imports/${made.id}`)).body.state, "new");
  await lead.put(`/api/requests/imports/${made.id}/plan`, { desk: "other", taking: "good" });
  assert.equal((await run(made.id, "application")).result.fresh, 3);
  assert.equal((await lead.post(`/api/requests/imports/${made.id}/check`, {})).status, 409);
});

test("columns are told by hand where the guess is wrong, and files that cannot be read are refused with the reason", async () => {
  const odd = "Когда,Кто,Кому,Что\n2026-05-01,vera@x.ru,Бухгалтерия,Проба\n";
  const made = await begin("odd.csv", odd);
  const early = await run(made.id, "check");
  assert.equal(early.error.code, "requests.import.column_missing");
  const mapping = { opened: "Когда", requester: "Кто", group: "Кому", subject: "Что" };
  const planned = await lead.put(`/api/requests/imports/${made.id}/plan`, { desk: "other", mapping });
  assert.equal(planned.status, 200, planned.text);
  const preview = (await lead.get(`/api/requests/imports/${made.id}/preview`)).body;
  assert.deepEqual(preview.rows, [["2026-05-01", "vera@x.ru", "Бухгалтерия", "Проба"]]);
  assert.equal((await run(made.id, "application")).result.fresh, 1);
  const unknown = { ...mapping, subject: "Нет такого" };
  const refused = await lead.put(`/api/requests/imports/${made.id}/plan`, {
    desk: "other",
    mapping: unknown,
  });
  assert.deepEqual([refused.status, refused.body.error.code], [409, "requests.import.import_applied"]);
  for (const [name, text, code] of [
    ["a.json", "[{", "requests.import.json_broken"],
    ["b.json", '{"issues": []}', "requests.import.json_empty"],
  ] as const) {
    const answer = await lead.post("/api/requests/imports", { file: await lead.upload(name, text) });
    assert.deepEqual([answer.status, answer.body.error.code], [422, code]);
  }
});
