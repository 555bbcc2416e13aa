// A made-up company with a past of requests, written by the database itself: the same size gives the same rows.

import type pg from "pg";

export interface Size {
  readonly people: number;
  readonly units: number;
  readonly requests: number;
}

const step = 50_000;

/** Few words come often, as in real texts: the n-th is drawn with a chance that falls with n. */
const vocabulary =
  `договор счёт акт оплата поставка склад заявка доступ принтер ноутбук отпуск справка командировка пропуск
  сотрудник отдел бухгалтерия логистика закупка транспорт маршрут накладная сверка остаток инвентаризация ремонт станок
  охрана освещение мебель переезд кабинет телефон почта пароль сервер программа обновление ошибка отчёт таблица график
  смена табель зарплата налог премия приказ согласование подпись печать архив копия оригинал перевод клиент жалоба срок
  задержка качество проверка образец лаборатория упаковка маркировка цена скидка тендер поставщик партнёр встреча
  обучение инструкция допуск медосмотр спецодежда инструмент насос кабель датчик замена установка настройка подключение
  резервирование билет гостиница аванс возврат претензия юрист доверенность суд договорённость план бюджет лимит статья`
    .split(/\s+/)
    .filter(Boolean);

const uuid = (kind: string, n: string, at: string) =>
  `(lpad(to_hex((extract(epoch from ${at}) * 1000)::bigint), 12, '0') || '7${kind}' || '8' || lpad(to_hex(${n}), 15, '0'))::uuid`;

/** A fraction from 0 to 1 that looks like chance and depends on the number and a salt only. */
const chance = (n: string, salt: number) => `((hashint8extended(${n}, ${salt}) & 1048575) / 1048576.0)`;

/** So many different sentences are said again and again. */
const pool = 20_000;

const sentences = (table: string, salt: number, length: number) => `
  create temp table ${table} as
  select n as no, initcap(array_to_string(array(
    select v.words[1 + floor(${vocabulary.length} * power(${chance("n * 100 + i", salt)}, 2.2))::int]
    from generate_series(1, ${length}) i), ' ')) as body
  from generate_series(0, ${pool - 1}) n, (select $1::text[] as words) v`;

const noon = "timestamptz '2020-01-01 12:00:00Z'";
const unitId = (n: string) => uuid("0aa", n, noon);
const personId = (n: string) => uuid("0bb", n, noon);

async function fillOrganisation(client: pg.Client, { people, units }: Size): Promise<void> {
  await client.query(`
    insert into organisation.party (id, kind, external_id, name, category, search)
    select ${unitId("n")}, 'unit', 'u' || n, 'Отдел ' || n, 'unit', 'отдел ' || n from generate_series(0, ${units - 1}) n;
    insert into organisation.unit (party, parent)
    select ${unitId("n")}, case when n > 0 then ${unitId("(n - 1) / 6")} end from generate_series(0, ${units - 1}) n;
    insert into organisation.unit_above (unit, above, distance)
    with recursive up (unit, above, distance) as (
      select party, party, 0 from organisation.unit
      union all select up.unit, u.parent, up.distance + 1 from up join organisation.unit u on u.party = up.above
      where u.parent is not null
    ) select unit, above, distance from up;
    insert into organisation.party (id, kind, external_id, name, category, search)
    select ${personId("n")}, 'person', 'p' || n, 'Фамилия' || n % 9973 || ' Имя' || n % 97, 'employee', 'фамилия' || n % 9973
    from generate_series(0, ${people - 1}) n;
    insert into organisation.person (party, email, unit, manager)
    select ${personId("n")}, 'person' || n || '@bench.example', ${unitId(`n % ${units}`)},
      case when n > 0 then ${personId("n / 8")} end
    from generate_series(0, ${people - 1}) n;
    update organisation.unit u set head = e.party from organisation.person e
      where e.unit = u.party and e.email = 'person' || (select substr(external_id, 2) from organisation.party where id = u.party) || '@bench.example';
    insert into organisation.membership (person, unit) select party, unit from organisation.person;
    insert into catalogue.service (id, supplier, state, words)
    select ${uuid("0cc", "n", noon)}, ${unitId("n / 4")}, 'published', jsonb_build_object('ru', jsonb_build_object('name', 'Услуга ' || n,
      'description', '', 'needed', '', 'promise', '', 'cost', '', 'examples', '[]'::jsonb))
    from generate_series(0, ${Math.min(units * 2, 2_000) - 1}) n;
  `);
}

/** One of fifty is still open; the latest ones mostly. */
const chunk = (from: number, to: number, { people, units, requests }: Size) => `
  create temp table made as
  select n, opened, ${uuid("001", "n", "opened")} as id, ${uuid("002", "n", "opened")} as work,
    floor(${units} * power(${chance("n", 1)}, 3))::int as unit_no, (hashint8extended(n, 2) & 2147483647) % ${people} as asker,
    (n > ${requests} * 0.98 and ${chance("n", 3)} < 0.7) or ${chance("n", 3)} < 0.006 as open,
    interval '1 second' * (600 + 200000 * power(${chance("n", 4)}, 2)) as took,
    case when ${chance("n", 5)} < 0.05 then 'urgent' when ${chance("n", 5)} < 0.2 then 'high'
      when ${chance("n", 5)} < 0.9 then 'normal' else 'low' end as priority
  from (select n, now() - interval '2 years' * (1 - n::float8 / ${requests}) - interval '1 minute' as opened
        from generate_series(${from}, ${to}) n) s;
  insert into requests.request (id, number, kind, state, outcome, subject, priority, service, supplier, customer, requester,
    opened_at, first_answered_at, done_at, updated_at, last_side, messages, works, open_works)
  select id, n, case when n % 10 = 0 then 'question' else 'request' end, case when open then 'open' else 'done' end,
    case when not open then 'served' end, s.body, priority,
    ${uuid("0cc", `least(unit_no * 4 + n % 4, ${Math.min(units * 2, 2_000) - 1})`, noon)}, ${unitId("unit_no")}, ${unitId(`asker % ${units}`)}, ${personId("asker")},
    opened, opened + took / 3, case when not open then opened + took end, opened + took,
    case when open then 'customer' else 'supplier' end, 3, 1, open::int
  from made join subject s on s.no = (hashint8extended(n, 8) & 2147483647) % ${pool};
  insert into requests.work (id, request, unit, customer, assignee, state, opened_at, first_answered_at, done_at, due_at, priority, updated_at)
  select work, id, ${unitId("unit_no")}, ${unitId(`asker % ${units}`)},
    case when n % 5 > 0 then ${personId(`unit_no + ${units} * (n % ${Math.max(1, Math.floor(people / units) - 1)})`)} end,
    case when open then 'open' else 'done' end, opened, opened + took / 3, case when not open then opened + took end,
    opened + interval '1 day' * (1 + n % 5), priority, opened + took
  from made;
  insert into requests.member (request, person, role) select id, ${personId("asker")}, 'requester' from made;
  insert into requests.member (request, person, role)
  select id, ${personId(`(asker + 1) % ${people}`)}, 'watcher' from made where n % 4 = 0;
  insert into requests.message (id, request, work, author, side, body, created_at)
  select ${uuid("003", "n * 3 + k", "opened + took * k / 3")}, id, case when k > 0 then work end,
    case when k = 0 then ${personId("asker")} else ${personId("unit_no")} end,
    case when k = 0 then 'customer' else 'supplier' end, s.body, opened + took * k / 3
  from made cross join generate_series(0, 2) k join message_body s on s.no = (hashint8extended(n * 3 + k, 9) & 2147483647) % ${pool};
  insert into platform.event (at, actor, kind, module, subject_kind, subject_id, case_id, particulars)
  select opened + took * k / 3, null, (array['request_opened', 'work_assigned', 'request_answered', 'request_done'])[k + 1], 'requests',
    'request', id, id, jsonb_build_object('work', work, 'unit', ${unitId("unit_no")}, 'customer', ${unitId(`asker % ${units}`)})
  from made, generate_series(0, 3) k where not (open and k = 3);
  drop table made;`;

/** Fills an empty, migrated database. Triggers that follow single changes are left out; what they keep is made at the end. */
export async function fill(client: pg.Client, size: Size, say: (sentence: string) => void): Promise<void> {
  await client.query(
    "set session_replication_role = replica; set synchronous_commit = off; set work_mem = '256MB'",
  );
  await client.query(sentences("subject", 6, 4), [vocabulary]);
  await client.query(sentences("message_body", 7, 14), [vocabulary]);
  await fillOrganisation(client, size);
  say(`${size.people} people, ${size.units} units`);
  for (let from = 1; from <= size.requests; from += step) {
    const to = Math.min(size.requests, from + step - 1);
    await client.query("begin");
    await client.query(chunk(from, to, size));
    await client.query("commit");
    if (to % (10 * step) === 0 || to === size.requests) say(`${to} requests`);
  }
  await client.query("set session_replication_role = origin");
  await client.query(`
    update requests.member m set over = true from requests.request r where r.id = m.request and r.state = 'done';
    update requests.work set queue_at = coalesce(due_at, opened_at + interval '3 days') where state in ('open', 'waiting');
    select setval(pg_get_serial_sequence('requests.request', 'number'), ${size.requests});
    delete from requests.counter_change;
    insert into requests.counter (party, name, value)
    select unit, 'open', count(*) from requests.work where state = 'open' group by unit
    union all select unit, 'unassigned', count(*) from requests.work where state = 'open' and assignee is null group by unit
    union all select customer, 'asked', count(*) from requests.request where state <> 'done' group by customer;
    -- Whoever reacts to events has read these.
    insert into platform.setting (name, value) values ('bench.filled', 'true');
  `);
  say("counters");
  await fillSearch(client, size, say);
  await client.query("vacuum analyze");
  say("vacuumed");
}

/** What requests are found by; its indexes are made at the end, which takes a fraction of the time. */
async function fillSearch(client: pg.Client, size: Size, say: (sentence: string) => void): Promise<void> {
  const { rows: indexes } = await client.query<{ name: string; made: string }>(
    `select format('%I.%I', schemaname, indexname) as name, indexdef as made from pg_indexes
     where schemaname = 'requests' and tablename = 'search' and indexname not like '%_pkey'`,
  );
  for (const { name } of indexes) await client.query(`drop index ${name}`);
  for (let from = 1; from <= size.requests; from += step) {
    await client.query(
      "select requests.index_requests(array(select id from requests.request where number between $1 and $2))",
      [from, from + step - 1],
    );
    if ((from - 1) % (10 * step) === 0) say(`search: ${Math.min(size.requests, from + step - 1)}`);
  }
  for (const { made } of indexes) await client.query(made);
}

/** Puts every reaction behind the made-up past: it was never announced. */
export async function skipPast(client: pg.Client, reactions: readonly string[]): Promise<void> {
  await client.query(
    `insert into platform.reaction_cursor (reaction, tx, event_id)
     select name, (select max(tx::text::numeric)::text::xid8 from platform.event), (select max(id) from platform.event)
     from unnest($1::text[]) name on conflict (reaction) do update set tx = excluded.tx, event_id = excluded.event_id`,
    [reactions],
  );
}

export const emailOf = (person: number) => `person${person}@bench.example`;
export { vocabulary };
