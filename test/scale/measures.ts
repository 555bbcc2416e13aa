// Weekly figures of a large company: everything counted, what has changed counted, pages read.
// bin/bench measures [REQUESTS] [UNITS]

import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import { loadConfig } from "#platform/config";
import { houseActor, inContext } from "#platform/context";
import { startEmbedded } from "#platform/database";
import { createAccountOf } from "#platform/identity";
import { migrateDatabase, openHouse } from "../../app/house.ts";
import { makeLog } from "../../app/log.ts";
import { makeServer } from "../../app/server.ts";
import { countMeasures } from "../../modules/measures/counting.ts";
import { verifyMeasures } from "../../modules/measures/verifying.ts";

const requests = Number(process.argv[2] ?? 2_000_000);
const units = Number(process.argv[3] ?? 2_000);
const handOvers = Math.round(requests / 2);
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "vizavi-bench-"));
const postgres = await startEmbedded(folder);
await migrateDatabase(postgres.url);
const config = loadConfig(
  { VIZAVI_DATA: folder, VIZAVI_SECRET: "a secret for measuring that is long enough" },
  folder,
);
const open = await openHouse({
  config,
  databaseUrl: postgres.url,
  log: makeLog("error"),
  baseUrl: "http://localhost:3000",
});
const app = await makeServer(open);
await app.ready();
const asHouse = <T>(work: Parameters<typeof inContext<T>>[2]) =>
  inContext(open.house, { actor: houseActor() }, work);
// Rows are laid by the owner of the tables, who may switch a trigger off to compare.
const owner = new pg.Client({ connectionString: postgres.url });
await owner.connect();
const run = async (statement: string) => (await owner.query(statement)).rows;

function say(what: string, milliseconds: number, more = ""): void {
  process.stdout.write(`${what.padEnd(58)} ${milliseconds.toFixed(0).padStart(8)} ms  ${more}\n`);
}
async function timed<T>(
  what: string,
  work: () => Promise<T>,
  more: (result: T) => string = () => "",
): Promise<T> {
  const began = performance.now();
  const result = await work();
  say(what, performance.now() - began, more(result));
  return result;
}

process.stdout.write(
  `${os.cpus()[0]?.model}, ${os.cpus().length} cores, ${process.version}; ${requests} requests, ${handOvers} hand-overs, ${units} units, two years\n`,
);
await run(`
  with made as (insert into organisation.party (kind, external_id, name, category)
    select 'unit', 'u' || i, 'Отдел ' || i, 'unit' from generate_series(1, ${units}) i returning id)
  insert into organisation.unit (party) select id from made`);
// A few suppliers serve most of the company; everybody has a dozen or so.
await run(`
  create table bench_pair as
  with u as (select party, row_number() over (order by party) as no from organisation.unit)
  select c.party as customer, s.party as supplier, row_number() over () as no
  from u c cross join generate_series(1, 12) k
  join u s on s.no = 1 + floor(power(abs(sin(c.no * 12.9898 + k * 78.233)), 3) * (${units} - 1))::int
  where s.party <> c.party`);
await run("create unique index on bench_pair (no); analyze bench_pair");
/** How often a pair comes falls off steeply, as in a real company. */
const load = (from: number, to: number, key: string, since = "2024-06-03 06:00Z", days = 728) => `
  insert into relationships.request (line, system, key, at, closed_at, requester, server, service, kind, supplier, customer, counts)
  select 1, '${key}', i::text, at, case when i % 20 > 0 then at + hours * interval '1 hour' end, 'x', 'y',
    case i % 4 when 0 then '' else 'Услуга ' || i % 3 end, case when i % 15 = 0 then 'question' else 'request' end, supplier, customer, true
  from (
    select i, timestamptz '${since}' + (i * 7919 % 1048576) / 1048576.0 * interval '${days} days' as at,
      exp(1.5 + 1.2 * sqrt(-2 * ln((i * 104729 % 999983 + 1) / 999984.0)) * cos(i * 0.37)) as hours,
      1 + floor(power((i * 15485863 % 1000003) / 1000003.0, 3) * (select count(*) from bench_pair))::bigint as no
    from generate_series(${from}::bigint, ${to}) i
  ) r join bench_pair p using (no)`;
await timed("requests loaded, marked as a whole by the trigger", () => run(load(1, requests, "desk")));
await run("alter table relationships.request disable trigger measured_in");
await run(load(1, 200_000, "without"));
await timed("200,000 more, without the trigger", () => run(load(200_001, 400_000, "without")));
await run("alter table relationships.request enable trigger measured_in");
await timed("200,000 more, with the trigger", () => run(load(1, 200_000, "with")));
await run("delete from relationships.request where system <> 'desk'");
await timed("hand-overs loaded", () =>
  run(`
  insert into relationships.hand_over (log, case_id, activity, at, seconds, supplier, customer)
  select '0196aaaa-0000-7000-8000-000000000001', (i / 5)::text, 'x',
    timestamptz '2024-06-03 06:00Z' + (i * 6151 % 1048576) / 1048576.0 * interval '728 days', i * 37 % 400000, supplier, customer
  from generate_series(1::bigint, ${handOvers}) i join bench_pair p on p.no = 1 + floor(power((i * 32452843 % 1000003) / 1000003.0, 3) * (select count(*) from bench_pair))::bigint`),
);
await run("vacuum analyze relationships.request");
await run("analyze relationships.hand_over");

await timed(
  "everything counted for the first time",
  () => asHouse((ctx) => countMeasures(ctx)),
  (t) => `${t.cells} cells, ${t.pairs} pairs`,
);
await run("vacuum analyze measures.weekly");
await run("analyze measures.weekly_sum");
await timed(
  "everything counted anew, nothing differs",
  () => asHouse((ctx) => countMeasures(ctx, true)),
  (t) => `${t.cells} cells`,
);
await timed(
  "verified",
  () => verifyMeasures(asHouse, false),
  (found) => `${found.length} differences`,
);
const [size] = await run(`select pg_size_pretty(pg_total_relation_size('measures.weekly')) as weekly,
  pg_size_pretty(pg_total_relation_size('measures.weekly_sum')) as sums, (select count(*) from measures.weekly) as rows`);
process.stdout.write(`kept: ${size.rows} rows, ${size.weekly}, and sums of ${size.sums}\n`);

let next = 0;
for (const some of [1, 100, 2_000]) {
  await run(load(next + 1, next + some, `new${some}`, "2026-05-26 06:00Z", 5));
  next += some;
  await timed(
    `${some} new requests counted`,
    () => asHouse((ctx) => countMeasures(ctx)),
    (t) => `${t.cells} cells`,
  );
}

const email = "lead@example.com";
await asHouse((context) =>
  createAccountOf(context, { name: "Lead", email, roles: ["programme_lead"], language: "en" }),
);
const token = new URL(await open.identity.makeLink(email)).searchParams.get("token") as string;
const cookies = await open.identity.signInByLink({ headers: {}, address: "127.0.0.1" }, token);
const cookie = cookies.map((one) => one.split(";")[0]).join("; ");
const busiest = (
  await run("select supplier, customer from measures.weekly group by 1, 2 order by sum(n) desc limit 1")
)[0];
const pairs = await run("select supplier, customer from bench_pair order by md5(no::text) limit 40");
const span = "&from=2025-06-02&to=2026-05-25";
const reads: Record<string, (i: number) => string> = {
  "series of a pair, a year": (i) =>
    `/api/measures/series?measure=waiting&supplier=${pairs[i % 40].supplier}&customer=${pairs[i % 40].customer}${span}`,
  "series of the busiest supplier, a year": () =>
    `/api/measures/series?measure=waiting&supplier=${busiest.supplier}${span}`,
  "series of the company, a year": () => `/api/measures/series?measure=waiting${span}`,
  "rows of a week of a pair": (i) =>
    `/api/measures/rows?measure=waiting&supplier=${pairs[i % 40].supplier}&customer=${pairs[i % 40].customer}&week=2025-11-03`,
  "rows of a week of the busiest supplier": () =>
    `/api/measures/rows?measure=demand&supplier=${busiest.supplier}&week=2025-11-03`,
  "rows of a week of the company": () => "/api/measures/rows?measure=waiting&week=2025-11-03",
};
for (const [what, url] of Object.entries(reads)) {
  const took: number[] = [];
  let bytes = 0;
  for (let i = 0; i < 60; i += 1) {
    const began = performance.now();
    const answer = await app.inject({ method: "GET", url: url(i), headers: { cookie } });
    if (answer.statusCode !== 200) throw new Error(answer.body);
    bytes = answer.body.length;
    if (i >= 10) took.push(performance.now() - began);
  }
  took.sort((a, b) => a - b);
  process.stdout.write(
    `${what.padEnd(58)} median ${took[25]?.toFixed(1)} ms, p95 ${took[47]?.toFixed(1)} ms  (${bytes} bytes)\n`,
  );
}
await app.close();
await owner.end();
await open.close();
await postgres.stop();
fs.rmSync(folder, { recursive: true, force: true });
process.exit(0);
