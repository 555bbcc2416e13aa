import { randomUUID } from "node:crypto";
import type { Company } from "../company.ts";
import { everyone, leadOnly, type Row, signedIn } from "../row.ts";

const base = "/api/surveys/waves";
const form = {
  elements: [{ type: "rating", name: "well", title: { default: "Does it go well?", ru: "Всё ли хорошо?" } }],
};
const nobody = "00000000-0000-0000-0000-000000000000";
const inDays = (days: number) => new Date(Date.now() + days * 24 * 3_600_000).toISOString();

/** One questionnaire for all rows; waves are made anew, since most calls use them up. */
const questionnaires = new WeakMap<Company, Promise<string>>();

async function publish({ lead }: Company): Promise<string> {
  const name = { en: "How it goes", ru: "Как дела" };
  const base = "/api/surveys/questionnaires";
  const made = await lead.post(base, { from: "surveyjs", about: "general", name, json: form });
  const id = made.body.id as string;
  const { changedAt } = (await lead.get(`${base}/${id}`)).body;
  await lead.post(`${base}/${id}/versions`, { changedAt });
  return id;
}

async function planOf(company: Company) {
  const known = questionnaires.get(company) ?? publish(company);
  questionnaires.set(company, known);
  return {
    name: { en: "Rows", ru: "Строки" },
    questionnaire: await known,
    direction: "general",
    closesAt: inDays(10),
  };
}

async function draft(company: Company): Promise<string> {
  return (await company.lead.post(base, await planOf(company))).body.id;
}

async function open(company: Company): Promise<string> {
  const id = await draft(company);
  await company.lead.post(`${base}/${id}/launch`);
  return id;
}

const onDraft = (rest: string, body?: unknown) => async (company: Company) => ({
  path: `${base}/${await draft(company)}${rest}`,
  ...(body === undefined ? {} : { body }),
});
const onOpen = (rest: string, body?: () => unknown) => async (company: Company) => ({
  path: `${base}/${await open(company)}${rest}`,
  ...(body === undefined ? {} : { body: body() }),
});

async function series(company: Company): Promise<string> {
  const wave = await draft(company);
  const body = { wave, every: "month", firstOn: inDays(30).slice(0, 10) };
  return (await company.lead.post("/api/surveys/series", body)).body.id;
}

export const waveRows: Record<string, Row> = {
  "GET /api/surveys/waves": { statuses: leadOnly, call: () => ({ path: base }) },
  "POST /api/surveys/waves": {
    statuses: leadOnly,
    call: async (company) => ({ path: base, body: await planOf(company) }),
  },
  "GET /api/surveys/waves/:wave": { statuses: leadOnly, call: onDraft("") },
  "PUT /api/surveys/waves/:wave": {
    statuses: leadOnly,
    call: async (company) => ({ path: `${base}/${await draft(company)}`, body: await planOf(company) }),
  },
  "DELETE /api/surveys/waves/:wave": { statuses: leadOnly, call: onDraft("") },
  "GET /api/surveys/waves/:wave/audience": { statuses: leadOnly, call: onDraft("/audience") },
  "POST /api/surveys/waves/:wave/launch": { statuses: leadOnly, call: onDraft("/launch", {}) },
  "PUT /api/surveys/waves/:wave/end": {
    statuses: leadOnly,
    call: onOpen("/end", () => ({ closesAt: inDays(20) })),
  },
  "PUT /api/surveys/waves/:wave/threshold": {
    statuses: leadOnly,
    call: onOpen("/threshold", () => ({ k: 6 })),
  },
  "POST /api/surveys/waves/:wave/closing": { statuses: leadOnly, call: onOpen("/closing", () => ({})) },
  "POST /api/surveys/waves/:wave/kiosk-sheets": {
    statuses: leadOnly,
    call: onOpen("/kiosk-sheets", () => ({})),
  },
  "GET /api/surveys/waves/:wave/participation": { statuses: leadOnly, call: onOpen("/participation") },
  "GET /api/surveys/series": { statuses: leadOnly, call: () => ({ path: "/api/surveys/series" }) },
  "POST /api/surveys/series": {
    statuses: leadOnly,
    call: async (company) => ({
      path: "/api/surveys/series",
      body: { wave: await draft(company), every: "month", firstOn: inDays(30).slice(0, 10) },
    }),
  },
  "POST /api/surveys/series/:series/ending": {
    statuses: leadOnly,
    call: async (company) => ({ path: `/api/surveys/series/${await series(company)}/ending`, body: {} }),
  },
  "GET /api/surveys/answering": { statuses: signedIn, call: () => ({ path: "/api/surveys/answering" }) },
  // Everybody in a unit is asked; whoever is nobody in the organisation is not, the administrator and the lead either.
  "GET /api/surveys/answering/:wave": {
    statuses: [401, 404, 200, 200, 200, 200, 404, 404],
    call: async (company) => ({ path: `/api/surveys/answering/${await open(company)}` }),
  },
  // A link lets anybody in who has it; this one nobody has.
  "POST /api/surveys/answering/admission": {
    statuses: everyone.map(() => 404),
    call: () => ({ path: "/api/surveys/answering/admission", body: { token: "AAAAAAAAAAAAAAAAAAAAAA" } }),
  },
  "POST /api/surveys/answering/:wave/submissions": {
    statuses: [404, 404, 200, 200, 200, 200, 404, 404],
    call: async (company) => {
      const wave = await open(company);
      const { body } = await company.lead.get(`${base}/${wave}`);
      return {
        path: `/api/surveys/answering/${wave}/submissions`,
        body: {
          subject: nobody,
          response: randomUUID(),
          contract: body.contract.sha256,
          data: { well: 4 },
        },
      };
    },
  },
};
