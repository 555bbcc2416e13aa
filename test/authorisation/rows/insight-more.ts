import type { Company } from "../company.ts";
import { at, leadInTheWay, leadOnly, type Row, type Statuses, signedIn } from "../row.ts";

const outcomes = "/api/insight/outcomes";
const benchmarks = "/api/insight/benchmarks";
const reports = "/api/insight/reports";
/** Nobody has made it: those who may are told so. */
const nowhere = "01980000-0000-7000-8000-000000000000";
const leadMisses: Statuses = [401, 403, 403, 403, 403, 403, 404, 403];
const allMiss: Statuses = [401, 404, 404, 404, 404, 404, 404, 404];

const figure = { kind: "figure", title: "Ожидание", source: "Обзор", year: 2024, value: 20, unit: "h" };
const draft = ({ ids }: Company) => ({ what: "company", rhythm: "weekly", day: 1, readers: [ids.vera] });

const imported = (more: string, body?: object) => async (company: Company) => {
  const file = await company.lead.upload("outcomes.csv", "month,outcome,value\n2024-01,turnover,1\n");
  const { id } = (await company.lead.post(`${outcomes}/imports`, { file })).body;
  return { path: `${outcomes}/imports/${id}${more}`, ...(body ? { body } : {}) };
};
const recorded = (more: string, body: object) => async (company: Company) => {
  const { id } = (await company.lead.post(benchmarks, figure)).body;
  return { path: `${benchmarks}/${id}${more}`, body };
};

export const insightMoreRows: Record<string, Row> = {
  [`GET ${outcomes}`]: {
    // A unit's own: its people, its head, the lead.
    statuses: [401, 403, 200, 403, 200, 403, 200, 403],
    call: ({ ids }) => ({ path: `${outcomes}?party=${ids.purchasing}` }),
  },
  [`POST ${outcomes}`]: {
    statuses: leadOnly,
    call: () => ({ path: outcomes, body: { name: `Свой ${Math.random()}`, good: "higher" } }),
  },
  [`PUT ${outcomes}/values`]: {
    statuses: leadOnly,
    call: at(`${outcomes}/values`, undefined, {
      outcome: "turnover",
      party: null,
      month: "2024-01",
      value: 1,
    }),
  },
  [`GET ${outcomes}/file`]: { statuses: signedIn, call: at(`${outcomes}/file`) },
  [`POST ${outcomes}/imports`]: {
    statuses: leadOnly,
    call: async (_, asker) => {
      const file = await asker.upload("outcomes.csv", "month,outcome,value\n").catch(() => nowhere);
      return { path: `${outcomes}/imports`, body: { file } };
    },
  },
  [`GET ${outcomes}/imports`]: { statuses: leadOnly, call: at(`${outcomes}/imports`) },
  [`GET ${outcomes}/imports/:id`]: { statuses: leadOnly, call: imported("") },
  [`GET ${outcomes}/imports/:id/preview`]: { statuses: leadOnly, call: imported("/preview") },
  [`PUT ${outcomes}/imports/:id/plan`]: {
    statuses: leadOnly,
    call: imported("/plan", { taking: "nothing" }),
  },
  [`POST ${outcomes}/imports/:id/check`]: { statuses: leadOnly, call: imported("/check") },
  [`POST ${outcomes}/imports/:id/application`]: { statuses: leadOnly, call: imported("/application") },
  [`GET ${outcomes}/imports/:id/problems`]: { statuses: leadOnly, call: imported("/problems") },
  [`GET ${outcomes}/imports/:id/problems.csv`]: { statuses: leadOnly, call: imported("/problems.csv") },
  [`GET ${benchmarks}`]: { statuses: signedIn, call: at(benchmarks) },
  [`POST ${benchmarks}`]: { statuses: leadOnly, call: at(benchmarks, undefined, figure) },
  [`PUT ${benchmarks}/:id`]: { statuses: leadOnly, call: recorded("", figure) },
  [`PUT ${benchmarks}/:id/removal`]: { statuses: leadOnly, call: recorded("/removal", { removed: true }) },
  // Everybody asks; what they are told is what they may see.
  "GET /api/insight/leadership": { statuses: signedIn, call: at("/api/insight/leadership") },
  "GET /api/insight/said": { statuses: signedIn, call: at("/api/insight/said") },
  "GET /api/insight/transparency": { statuses: signedIn, call: at("/api/insight/transparency") },
  [`GET ${reports}`]: { statuses: signedIn, call: at(reports) },
  // This lead's account is no person of the house, who would own the report.
  [`POST ${reports}`]: {
    statuses: leadInTheWay,
    call: (company) => ({ path: reports, body: draft(company) }),
  },
  [`PUT ${reports}/:id`]: {
    statuses: leadMisses,
    call: (company) => ({ path: `${reports}/${nowhere}`, body: draft(company) }),
  },
  [`DELETE ${reports}/:id`]: { statuses: leadMisses, call: at(`${reports}/${nowhere}`) },
  [`POST ${reports}/:id/sending`]: { statuses: leadMisses, call: at(`${reports}/${nowhere}/sending`) },
  [`DELETE ${reports}/:id/reading`]: { statuses: allMiss, call: at(`${reports}/${nowhere}/reading`) },
  [`GET ${reports}/:id/file/:format`]: { statuses: allMiss, call: at(`${reports}/${nowhere}/file/pdf`) },
};
