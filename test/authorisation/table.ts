// Who may do what: every route of the house by every relation. A route that is not here fails the test.

import type { World } from "#test/world";
import type { Company } from "./company.ts";
import {
  administratorOnly,
  at,
  both,
  everyone,
  leaders,
  leadInTheWay,
  leadOnly,
  ownTask,
  type Row,
  sidesSee,
  sidesSpeak,
  signedIn,
} from "./row.ts";
import { agreementRows } from "./rows/agreements.ts";
import { catalogueRows } from "./rows/catalogue.ts";
import { clockRows } from "./rows/clocks.ts";
import { conductRows } from "./rows/conduct.ts";
import { deskRows } from "./rows/desks.ts";
import { handlingRows } from "./rows/handling.ts";
import { insightRows } from "./rows/insight.ts";
import { insightMoreRows } from "./rows/insight-more.ts";
import { interviewRows } from "./rows/interviews.ts";
import { mailRows } from "./rows/mail.ts";
import { measureRows } from "./rows/measures.ts";
import { needsRegisterRows } from "./rows/needs-register.ts";
import { noticeRows } from "./rows/notices.ts";
import { questionnaireRows } from "./rows/questionnaires.ts";
import { requestRows } from "./rows/requests.ts";
import { assistantRows, signalRows } from "./rows/signals.ts";
import { solutionRows } from "./rows/solutions.ts";
import { surveyDialogueRows } from "./rows/survey-dialogue.ts";
import { surveyImportRows } from "./rows/survey-imports.ts";
import { surveyResultRows } from "./rows/survey-results.ts";
import { timelineRows } from "./rows/timeline.ts";
import { waveRows } from "./rows/waves.ts";

let fresh = 0;
const name = () => `Новое ${++fresh}`;

async function newUnit({ lead, ids }: Company): Promise<string> {
  return (await lead.post("/api/units", { name: name(), parent: ids.top })).body.id;
}

async function newPerson({ lead, ids }: Company): Promise<string> {
  return (await lead.post("/api/people", { name: name(), unit: ids.garage, on: "2020-02-01" })).body.id;
}

const profile = {
  duties: null,
  tasks: "Закупать",
  requirements: null,
  channel: null,
  hoursFrom: null,
  hoursTo: null,
  language: null,
  needs: [],
};
const filePlan = { header: "auto" };
const organisationPlan = {
  units: filePlan,
  people: filePlan,
  taking: "usable",
  takeNewUnits: true,
  complete: { units: false, people: false },
  on: "2024-01-01",
};
const evidencePlan = { kind: "requests", mapping: {}, taking: "good", system: "" };
const log = "/api/processes/logs/:id";
const organisationImport = "/api/organisation/imports/:id";
const evidenceImport = "/api/relationships/imports/:id";
const relationship = "/api/relationships/:id";
const pair = new URLSearchParams({ supplier: "Закупки", customer: "Бухгалтерия" });

const machineRoom = (world: World): Record<string, Row> => ({
  "GET *": { statuses: everyone, call: at("/units") },
  "GET /health": { statuses: everyone, call: at("/health") },
  "GET /ready": { statuses: everyone, call: at("/ready") },
  // Everybody here asks from this machine; from elsewhere it takes the token.
  "GET /metrics": { statuses: everyone, call: at("/metrics") },
  "GET /favicon.svg": { statuses: everyone, call: at("/favicon.svg") },
  "GET /scheme.js": { statuses: everyone, call: at("/scheme.js") },
  "GET /api": { statuses: everyone, call: at("/api") },
  "GET /api/openapi.json": { statuses: everyone, call: at("/api/openapi.json") },
  "GET /api/session": { statuses: everyone, call: at("/api/session") },
  "POST /api/session": {
    statuses: everyone,
    call: at("/api/session", undefined, { email: "keeper@x.ru", password: "a password of its own" }),
  },
  "POST /api/session/link": {
    statuses: everyone,
    call: async () => {
      const link = new URL(await world.identity.makeLink("keeper@x.ru"));
      return { path: "/api/session/link", body: { token: link.searchParams.get("token") } };
    },
  },
  "DELETE /api/session": { statuses: everyone, call: at("/api/session") },
  "GET /api/account": { statuses: signedIn, call: at("/api/account") },
  "PUT /api/account": { statuses: signedIn, call: at("/api/account", undefined, { language: "en" }) },
  "GET /api/account/sessions": { statuses: signedIn, call: at("/api/account/sessions") },
  // Ending a session that is not one's own ends nothing; the test for that stands in identity.
  "DELETE /api/account/sessions/:id": { statuses: signedIn, call: at("/api/account/sessions/:id", "top") },
  "GET /api/accounts": { statuses: both, call: at("/api/accounts") },
  "POST /api/accounts": {
    statuses: administratorOnly,
    call: () => ({ path: "/api/accounts", body: { name: name(), email: `new-${++fresh}@x.ru`, roles: [] } }),
  },
  "POST /api/accounts/:id/link": {
    statuses: administratorOnly,
    call: at("/api/accounts/:id/link", "account", {}),
  },
  "PUT /api/accounts/:id/roles": {
    statuses: administratorOnly,
    call: at("/api/accounts/:id/roles", "account", { roles: [] }),
  },
  "DELETE /api/accounts/:id/sessions": {
    statuses: administratorOnly,
    call: at("/api/accounts/:id/sessions", "account"),
  },
  "GET /api/tasks/:id": { statuses: ownTask, call: at("/api/tasks/:id", "task") },
  "POST /api/tasks/:id/cancellation": {
    statuses: ownTask,
    call: at("/api/tasks/:id/cancellation", "task", {}),
  },
  "PUT /api/files": { statuses: signedIn, call: at("/api/files?name=a.csv", undefined, "a,b\n") },
  "GET /api/sample": { statuses: leadOnly, call: at("/api/sample") },
  "POST /api/sample": {
    statuses: leadInTheWay,
    call: at("/api/sample", undefined, { language: "en" }),
  },
  "POST /api/sample/weeks": {
    statuses: leadInTheWay,
    call: at("/api/sample/weeks", undefined, { weeks: 8 }),
  },
  "DELETE /api/sample": { statuses: leadInTheWay, call: at("/api/sample") },
});

const organisation: Record<string, Row> = {
  "GET /api/organisation": { statuses: signedIn, call: at("/api/organisation") },
  "GET /api/parties": { statuses: signedIn, call: at("/api/parties?q=закуп") },
  "GET /api/parties/:id": { statuses: signedIn, call: at("/api/parties/:id", "purchasing") },
  "GET /api/parties/:id/history": { statuses: signedIn, call: at("/api/parties/:id/history", "purchasing") },
  "GET /api/parties/:id/profile": { statuses: signedIn, call: at("/api/parties/:id/profile", "vera") },
  // A unit's profile; a person's own stands below, because the relations differ.
  "PUT /api/parties/:id/profile": {
    statuses: sidesSpeak,
    call: at("/api/parties/:id/profile", "purchasing", profile),
  },
  "GET /api/units": { statuses: signedIn, call: at("/api/units") },
  "POST /api/units": { statuses: leadOnly, call: () => ({ path: "/api/units", body: { name: name() } }) },
  "PUT /api/units/:id": {
    statuses: leadOnly,
    call: at("/api/units/:id", "purchasing", { name: "Закупки" }),
  },
  "PUT /api/units/:id/placement": {
    statuses: leadOnly,
    call: ({ ids }) => ({ path: `/api/units/${ids.purchasing}/placement`, body: { parent: ids.top } }),
  },
  "POST /api/units/:id/merger": {
    statuses: leadOnly,
    call: async (company) => ({
      path: `/api/units/${await newUnit(company)}/merger`,
      body: { into: company.ids.garage },
    }),
  },
  "POST /api/units/:id/ending": {
    statuses: leadOnly,
    call: async (company) => ({ path: `/api/units/${await newUnit(company)}/ending`, body: {} }),
  },
  "DELETE /api/units/:id/ending": {
    statuses: leadOnly,
    call: async (company) => {
      const id = await newUnit(company);
      await company.lead.post(`/api/units/${id}/ending`, {});
      return { path: `/api/units/${id}/ending` };
    },
  },
  "PUT /api/units/:id/head": {
    statuses: leadOnly,
    call: ({ ids }) => ({ path: `/api/units/${ids.purchasing}/head`, body: { person: ids.boris } }),
  },
  "POST /api/people": { statuses: leadOnly, call: () => ({ path: "/api/people", body: { name: name() } }) },
  "PUT /api/people/:id": { statuses: leadOnly, call: at("/api/people/:id", "gleb", { name: "Глеб Жуков" }) },
  "PUT /api/people/:id/membership": {
    statuses: leadOnly,
    call: async (company) => ({
      path: `/api/people/${await newPerson(company)}/membership`,
      body: { unit: company.ids.top },
    }),
  },
  "POST /api/people/:id/leaving": {
    statuses: leadOnly,
    call: async (company) => ({ path: `/api/people/${await newPerson(company)}/leaving`, body: {} }),
  },
  "DELETE /api/people/:id/leaving": {
    statuses: leadOnly,
    call: async (company) => {
      const id = await newPerson(company);
      await company.lead.post(`/api/people/${id}/leaving`, { on: "2024-01-01" });
      return { path: `/api/people/${id}/leaving` };
    },
  },
  "GET /api/organisation/people": { statuses: leadOnly, call: at("/api/organisation/people") },
  "GET /api/organisation/units": { statuses: leadOnly, call: at("/api/organisation/units") },
  "GET /api/organisation/imports": { statuses: leadOnly, call: at("/api/organisation/imports") },
  "POST /api/organisation/imports": {
    statuses: leadOnly,
    call: async ({ lead }) => ({
      path: "/api/organisation/imports",
      body: { units: await lead.upload("u.csv", "id,name\nU9,Архив\n") },
    }),
  },
  "GET /api/organisation/imports/:id": {
    statuses: leadOnly,
    call: at(organisationImport, "organisationImport"),
  },
  "GET /api/organisation/imports/:id/preview/:file": {
    statuses: leadOnly,
    call: at(`${organisationImport}/preview/units`, "organisationImport"),
  },
  "PUT /api/organisation/imports/:id/plan": {
    statuses: leadOnly,
    call: at(`${organisationImport}/plan`, "organisationImport", organisationPlan),
  },
  "POST /api/organisation/imports/:id/check": {
    statuses: leadOnly,
    call: at(`${organisationImport}/check`, "organisationImport", {}),
  },
  "POST /api/organisation/imports/:id/application": {
    statuses: leadOnly,
    call: at(`${organisationImport}/application`, "organisationImport", {}),
  },
  "GET /api/organisation/imports/:id/problems": {
    statuses: leadOnly,
    call: at(`${organisationImport}/problems`, "organisationImport"),
  },
  "GET /api/organisation/imports/:id/problems.csv": {
    statuses: leadOnly,
    call: at(`${organisationImport}/problems.csv`, "organisationImport"),
  },
  "GET /api/organisation/imports/:id/differences": {
    statuses: leadOnly,
    call: at(`${organisationImport}/differences`, "organisationImport"),
  },
};

const processes: Record<string, Row> = {
  "GET /api/processes/party-names": { statuses: signedIn, call: at("/api/processes/party-names") },
  "GET /api/processes/logs": { statuses: signedIn, call: at("/api/processes/logs") },
  "GET /api/processes/logs/:id": { statuses: leaders, call: at(log, "closedLog") },
  "PATCH /api/processes/logs/:id": { statuses: leadOnly, call: at(log, "log", { audience: "everyone" }) },
  "DELETE /api/processes/logs/:id": {
    statuses: leadOnly,
    call: async (company, asker) => {
      const roles = (await asker.get("/api/session")).body.user?.roles ?? [];
      // Only who will really delete it needs one to delete.
      return {
        path: log.replace(":id", company.ids[roles.includes("programme_lead") ? "spareLog" : "log"]!),
      };
    },
  },
  "POST /api/processes/analyses": {
    statuses: leadOnly,
    call: async ({ lead }) => ({
      path: "/api/processes/analyses",
      body: { file: await lead.upload("a.csv", "case,activity,time\n1,A,2024-01-01\n") },
    }),
  },
  "POST /api/processes/imports": {
    statuses: leadOnly,
    call: async ({ lead }) => ({
      path: "/api/processes/imports",
      body: { file: await lead.upload("b.csv", "case,activity,time\n1,A,2024-01-01\n") },
    }),
  },
  "GET /api/processes/logs/:id/report": { statuses: leaders, call: at(`${log}/report`, "closedLog") },
  "GET /api/processes/logs/:id/bad-rows.csv": {
    statuses: leadOnly,
    call: at(`${log}/bad-rows.csv`, "log"),
  },
  "GET /api/processes/logs/:id/picture": { statuses: leaders, call: at(`${log}/picture`, "closedLog") },
  "GET /api/processes/logs/:id/hand-overs": {
    statuses: leaders,
    call: at(`${log}/hand-overs`, "closedLog"),
  },
  "GET /api/processes/logs/:id/hand-overs/by-month": {
    statuses: leaders,
    call: at(`${log}/hand-overs/by-month?${pair}`, "closedLog"),
  },
  "GET /api/processes/logs/:id/ping-pong": { statuses: leaders, call: at(`${log}/ping-pong`, "closedLog") },
  "GET /api/processes/logs/:id/rework": { statuses: leaders, call: at(`${log}/rework`, "closedLog") },
  "GET /api/processes/logs/:id/variants": { statuses: leaders, call: at(`${log}/variants`, "closedLog") },
  "GET /api/processes/logs/:id/names": {
    statuses: leaders,
    call: at(`${log}/names?kind=activity`, "closedLog"),
  },
  "GET /api/processes/logs/:id/cases": { statuses: leaders, call: at(`${log}/cases`, "closedLog") },
  "GET /api/processes/logs/:id/passages": {
    statuses: leaders,
    call: at(`${log}/passages?kind=follows&from=Order&to=Check`, "closedLog"),
  },
  "GET /api/processes/logs/:id/case": { statuses: leaders, call: at(`${log}/case?case=p-1`, "closedLog") },
};

const relationshipsRoom: Record<string, Row> = {
  "GET /api/relationships": { statuses: signedIn, call: at("/api/relationships") },
  "POST /api/relationships": {
    statuses: sidesSpeak,
    call: ({ ids }) => ({
      path: "/api/relationships",
      body: { supplier: ids.purchasing, customer: ids.accounts },
    }),
  },
  "GET /api/relationships/:id": { statuses: sidesSee, call: at(relationship, "relationship") },
  "GET /api/relationships/:id/evidence/:source": {
    statuses: sidesSee,
    call: at(`${relationship}/evidence/requests`, "relationship"),
  },
  "PUT /api/relationships/:id/word": {
    statuses: sidesSpeak,
    call: at(`${relationship}/word`, "relationship", { word: "confirmed" }),
  },
  "DELETE /api/relationships/:id/word": {
    statuses: sidesSpeak,
    call: at(`${relationship}/word`, "relationship"),
  },
  "PUT /api/relationships/:id/naming": {
    statuses: sidesSpeak,
    call: at(`${relationship}/naming`, "relationship", { name: "Канцтовары", services: [] }),
  },
  "GET /api/relationships/export/:format": {
    statuses: signedIn,
    call: at("/api/relationships/export/csv"),
  },
  "GET /api/relationships/map": { statuses: signedIn, call: at("/api/relationships/map") },
  "GET /api/relationships/map/matrix": { statuses: signedIn, call: at("/api/relationships/map/matrix") },
  "GET /api/relationships/map/network": { statuses: signedIn, call: at("/api/relationships/map/network") },
  "GET /api/relationships/map/path": {
    statuses: signedIn,
    call: ({ ids }) => ({ path: `/api/relationships/map/path?from=${ids.supplier}&to=${ids.purchasing}` }),
  },
  "GET /api/relationships/mine": { statuses: signedIn, call: at("/api/relationships/mine") },
  "GET /api/relationships/parties/:id": {
    statuses: signedIn,
    call: at("/api/relationships/parties/:id", "purchasing"),
  },
  "GET /api/relationships/settings": { statuses: signedIn, call: at("/api/relationships/settings") },
  "PUT /api/relationships/settings": {
    statuses: leadOnly,
    call: at("/api/relationships/settings", undefined, { halfLifeDays: 180, threshold: 0.5 }),
  },
  "POST /api/relationships/discovery": {
    statuses: leadOnly,
    call: at("/api/relationships/discovery", undefined, {}),
  },
  "GET /api/relationships/imports": { statuses: leadOnly, call: at("/api/relationships/imports") },
  "POST /api/relationships/imports": {
    statuses: leadOnly,
    call: async ({ lead }) => ({
      path: "/api/relationships/imports",
      body: { file: await lead.upload("n.csv", "respondent,unit\n"), kind: "nominations" },
    }),
  },
  "GET /api/relationships/imports/:id": { statuses: leadOnly, call: at(evidenceImport, "evidenceImport") },
  "GET /api/relationships/imports/:id/preview": {
    statuses: leadOnly,
    call: at(`${evidenceImport}/preview`, "evidenceImport"),
  },
  "PUT /api/relationships/imports/:id/plan": {
    statuses: leadOnly,
    call: at(`${evidenceImport}/plan`, "evidenceImport", evidencePlan),
  },
  "POST /api/relationships/imports/:id/check": {
    statuses: leadOnly,
    call: at(`${evidenceImport}/check`, "evidenceImport", {}),
  },
  "POST /api/relationships/imports/:id/application": {
    statuses: leadOnly,
    call: at(`${evidenceImport}/application`, "evidenceImport", {}),
  },
  "GET /api/relationships/imports/:id/problems": {
    statuses: leadOnly,
    call: at(`${evidenceImport}/problems`, "evidenceImport"),
  },
  "GET /api/relationships/imports/:id/problems.csv": {
    statuses: leadOnly,
    call: at(`${evidenceImport}/problems.csv`, "evidenceImport"),
  },
};

export function wholeTable(world: World): Readonly<Record<string, Row>> {
  return {
    ...machineRoom(world),
    ...organisation,
    ...processes,
    ...relationshipsRoom,
    ...catalogueRows,
    ...agreementRows,
    ...requestRows,
    ...conductRows,
    ...handlingRows,
    ...insightRows(world),
    ...insightMoreRows,
    ...clockRows,
    ...mailRows,
    ...measureRows,
    ...needsRegisterRows,
    ...signalRows,
    ...assistantRows,
    ...noticeRows,
    ...timelineRows,
    ...deskRows,
    ...waveRows,
    ...interviewRows,
    ...questionnaireRows,
    ...solutionRows(world),
    ...surveyDialogueRows(world),
    ...surveyImportRows,
    ...surveyResultRows(world),
  };
}
