// Import of people through the API, as a browser does it: upload, check, apply; then the pages over them.
// bin/bench organisation [PEOPLE]

import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { loadConfig } from "#platform/config";
import { houseActor, inContext } from "#platform/context";
import { startEmbedded } from "#platform/database";
import { writeCsv, writeXlsx } from "#platform/files";
import { createAccountOf } from "#platform/identity";
import { migrateDatabase, openHouse } from "../../app/house.ts";
import { makeLog } from "../../app/log.ts";
import { makeServer } from "../../app/server.ts";

const count = Number(process.argv[2] ?? 100_000);
const unitCount = Math.max(10, Math.round(count / 50));
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
// Jobs only: what other rooms do after an import (drawing the map anew) is measured by them.
await open.house.jobs.work(open.house);

const email = "lead@example.com";
await inContext(open.house, { actor: houseActor() }, (context) =>
  createAccountOf(context, { name: "Lead", email, roles: ["programme_lead"], language: "en" }),
);
const token = new URL(await open.identity.makeLink(email)).searchParams.get("token") as string;
const cookies = await open.identity.signInByLink({ headers: {}, address: "127.0.0.1" }, token);
const cookie = cookies.map((one) => one.split(";")[0]).join("; ");

async function call(method: "GET" | "POST" | "PUT", url: string, body?: object | Uint8Array) {
  const raw = body instanceof Uint8Array;
  const answer = await app.inject({
    method,
    url,
    headers: { cookie, ...(raw ? { "content-type": "application/octet-stream" } : {}) },
    ...(body ? { payload: raw ? Buffer.from(body) : body } : {}),
  });
  if (answer.statusCode !== 200) throw new Error(`${method} ${url}: ${answer.body}`);
  return answer.json();
}

async function run(taskId: string) {
  for (;;) {
    const task = await call("GET", `/api/tasks/${taskId}`);
    if (task.state === "done") return task.result;
    if (task.state !== "waiting" && task.state !== "running") throw new Error(JSON.stringify(task.error));
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

const peopleHead = [
  "Табельный номер",
  "ФИО",
  "Почта",
  "Подразделение",
  "Должность",
  "Руководитель",
  "Дата приёма",
];
const unitHead = ["Код", "Подразделение", "Вышестоящее подразделение"];
const unitRows = Array.from({ length: unitCount }, (_, i) => [
  `u${i}`,
  `Отдел ${i}`,
  i === 0 ? "" : `u${Math.floor((i - 1) / 6)}`,
]);
/** `moved` of every thousand change their unit; the same faults are in every file. */
function peopleRows(moved: number): string[][] {
  return Array.from({ length: count }, (_, i) => [
    `p${i}`,
    `Фамилия${i % 9_973} Имя${i % 97} Отчество${i % 89}`,
    i % 1_000 === 7 ? "нет адреса" : `person${i}@example.com`,
    `u${(i + (i % 1_000 < moved ? 1 : 0)) % unitCount}`,
    `Должность ${i % 300}`,
    i === 0 ? "" : `p${Math.floor(i / 8)}`,
    `20${String(10 + (i % 15)).padStart(2, "0")}-${String(1 + (i % 12)).padStart(2, "0")}-01`,
  ]);
}

const seconds = (began: number) => `${((performance.now() - began) / 1_000).toFixed(1)} s`;

async function bringIn(name: string, people: Uint8Array, units?: Uint8Array) {
  const began = performance.now();
  const files = [await call("PUT", `/api/files?name=people.${name.slice(0, 4).trim()}`, people)];
  if (units) files.push(await call("PUT", "/api/files?name=units.csv", units));
  const { id } = await call("POST", "/api/organisation/imports", { files: files.map((file) => file.id) });
  const uploaded = seconds(began);
  const checking = performance.now();
  await run((await call("POST", `/api/organisation/imports/${id}/check`)).task);
  const checked = seconds(checking);
  const applying = performance.now();
  const { people: counts } = await run(
    (await call("POST", `/api/organisation/imports/${id}/application`)).task,
  );
  const { join, move, same, faulty } = counts;
  console.log(
    `${name}: upload and recognise ${uploaded}, check ${checked}, apply ${seconds(applying)}; ` +
      `${join} joined, ${move} moved, ${same} unchanged, ${faulty} rows with faults`,
  );
}

async function time(name: string, url: string) {
  const times: number[] = [];
  for (let i = 0; i < 30; i += 1) {
    const began = performance.now();
    await call("GET", url);
    times.push(performance.now() - began);
  }
  times.sort((a, b) => a - b);
  console.log(`${name}: median ${times[15]?.toFixed(1)} ms, p95 ${times[28]?.toFixed(1)} ms`);
}

console.log(
  `${count} people, ${unitCount} units, ${os.cpus()[0]?.model} x ${os.cpus().length}, load ${os.loadavg()[0]?.toFixed(1)}`,
);
const csv = (moved: number) => Buffer.from(writeCsv(peopleHead, peopleRows(moved), { delimiter: ";" }));
await bringIn("csv, first", csv(0), Buffer.from(writeCsv(unitHead, unitRows)));
await bringIn("csv, again unchanged", csv(0));
await bringIn("csv, one in ten moved", csv(100));
const workbook = writeXlsx([{ name: "People", header: peopleHead, rows: peopleRows(0) }]);
await bringIn("xlsx, one in ten moved back", workbook);

const { units } = await call("GET", "/api/units");
await time("tops of the tree", "/api/units");
await time("units below the top", `/api/units?parent=${units[0].id}`);
await time("people by name", "/api/parties?kind=person");
await time(
  "people of a tenth of the tree",
  `/api/parties?kind=person&unit=${(await call("GET", `/api/units?parent=${units[0].id}`)).units[0].id}&below=true`,
);
await time("search, part of a name", `/api/parties?q=${encodeURIComponent("фамилия77 имя5")}`);
await time("search, a typo", `/api/parties?q=${encodeURIComponent("отднл 17")}`);
await time("a unit's page", `/api/parties/${units[0].id}`);

await app.close();
await open.close();
await postgres.stop();
fs.rmSync(postgres.folder, { recursive: true, force: true });
fs.rmSync(folder, { recursive: true, force: true });
