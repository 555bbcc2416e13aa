import { randomUUID } from "node:crypto";
import type { Company } from "../company.ts";
import { leadOnly, type Row, type Statuses, signedIn } from "../row.ts";

// The head of purchasing interviews a member of it; the lead has planned it.

const heads: Statuses = [401, 403, 403, 403, 200, 200, 200, 403];
const planners: Statuses = [401, 403, 403, 403, 200, 403, 200, 403];
const parties: Statuses = [401, 403, 200, 403, 200, 403, 200, 403];
const theTwo: Statuses = [401, 403, 200, 403, 200, 403, 403, 403];
const interviewerOnly: Statuses = [401, 403, 403, 403, 200, 403, 403, 403];

const base = "/api/surveys/interviews";
const words = { en: "Talk", ru: "Разговор" };
const guideBody = {
  name: words,
  lead: words,
  questions: [{ key: "work", ask: { en: "What do you do?", ru: "Чем вы заняты?" }, purpose: words }],
};

const made = async (answer: Promise<{ status: number; text: string; body: { id: string } }>) => {
  const { status, text, body } = await answer;
  if (status !== 200) throw new Error(text);
  return body.id;
};

let shared: string | undefined;
async function guideOf({ lead }: Company): Promise<string> {
  shared ??= await made(lead.post("/api/surveys/guides", guideBody));
  return shared;
}

async function plan(company: Company): Promise<object> {
  const { boris, vera, accounts } = company.ids;
  const about = { supplier: accounts, at: "2030-06-01T10:00", zone: "Europe/Moscow", place: "101" };
  return { guide: await guideOf(company), interviewer: boris, interviewed: vera, ...about };
}

const planned = async (company: Company) => made(company.lead.post(base, await plan(company)));

async function noted(company: Company): Promise<string> {
  const id = await planned(company);
  const boris = await company.asked("head");
  await made(boris.put(`${base}/${id}/consent`, { answer: "given", named: false }));
  const answer = await boris.put(`${base}/${id}/notes/work`, { words: "Жду неделю.", version: 0 });
  if (answer.status !== 200) throw new Error(answer.text);
  return id;
}

const coding = { supplier: null, customer: null, codes: [], newCodes: ["Ожидание"] };
const quote = () => ({ id: randomUUID(), question: "work", starts: 4, words: "неделю", ...coding });

async function quoted(company: Company): Promise<string> {
  const id = await noted(company);
  const boris = await company.asked("head");
  return made(boris.post(`${base}/${id}/quotes`, quote()));
}

async function codesOf(company: Company): Promise<readonly [string, string]> {
  await quoted(company);
  const name = `Код ${randomUUID()}`;
  const boris = await company.asked("head");
  await boris.post(`${base}/${await noted(company)}/quotes`, { ...quote(), newCodes: [name] });
  const { codes } = (await company.lead.get("/api/surveys/codes")).body;
  const idOf = (wanted: string) => codes.find((one: { name: string }) => one.name === wanted).id;
  return [idOf(name), idOf("Ожидание")];
}

const change = { at: "2030-06-01T11:00", zone: "Europe/Moscow" };

const on = (
  statuses: Statuses,
  begun: (company: Company) => Promise<string>,
  path: string,
  body?: unknown,
): Row => ({
  statuses,
  call: async (company) => ({
    path: `${path.startsWith("/") ? "" : `${base}/`}${path}`.replace("ID", await begun(company)),
    ...(body === undefined ? {} : { body: typeof body === "function" ? body() : body }),
  }),
});

const ownReader = (company: Company, id: string) => `${base}/${id}/readers/${company.ids.gleb}`;

export const interviewRows: Record<string, Row> = {
  "GET /api/surveys/interviews": { statuses: signedIn, call: () => ({ path: base }) },
  "POST /api/surveys/interviews": {
    statuses: planners,
    call: async (company) => ({ path: base, body: await plan(company) }),
  },
  "GET /api/surveys/interviews/:interview": on(parties, planned, "ID"),
  "PUT /api/surveys/interviews/:interview": on(planners, planned, "ID", change),
  "POST /api/surveys/interviews/:interview/cancellation": on(planners, planned, "ID/cancellation", {}),
  "GET /api/surveys/interviews/:interview/calendar.ics": on(parties, planned, "ID/calendar.ics"),
  "PUT /api/surveys/interviews/:interview/consent": on(theTwo, planned, "ID/consent", {
    answer: "given",
    named: true,
  }),
  "PUT /api/surveys/interviews/:interview/notes/:question": on(interviewerOnly, noted, "ID/notes/work", {
    words: "Жду неделю. И ещё одну.",
    version: 1,
  }),
  "POST /api/surveys/interviews/:interview/conclusion": on(interviewerOnly, noted, "ID/conclusion", {}),
  "POST /api/surveys/interviews/:interview/withdrawal": on(parties, noted, "ID/withdrawal", {}),
  "PUT /api/surveys/interviews/:interview/readers/:person": {
    statuses: parties,
    call: async (company) => ({ path: ownReader(company, await planned(company)), body: {} }),
  },
  "DELETE /api/surveys/interviews/:interview/readers/:person": {
    statuses: parties,
    call: async (company) => ({ path: ownReader(company, await planned(company)) }),
  },
  "POST /api/surveys/interviews/:interview/quotes": on(planners, noted, "ID/quotes", quote),
  "PUT /api/surveys/quotes/:quote": on(planners, quoted, "/api/surveys/quotes/ID", coding),
  "DELETE /api/surveys/quotes/:quote": on(planners, quoted, "/api/surveys/quotes/ID"),
  "GET /api/surveys/quotes": { statuses: heads, call: () => ({ path: "/api/surveys/quotes" }) },
  "GET /api/surveys/codes": { statuses: heads, call: () => ({ path: "/api/surveys/codes" }) },
  "PUT /api/surveys/codes/:code": {
    statuses: leadOnly,
    call: async (company) => ({
      path: `/api/surveys/codes/${(await codesOf(company))[0]}`,
      body: { name: `Иначе ${randomUUID()}` },
    }),
  },
  "POST /api/surveys/codes/:code/merger": {
    statuses: leadOnly,
    call: async (company) => {
      const [from, into] = await codesOf(company);
      return { path: `/api/surveys/codes/${from}/merger`, body: { into } };
    },
  },
  "GET /api/surveys/guides": { statuses: heads, call: () => ({ path: "/api/surveys/guides" }) },
  "POST /api/surveys/guides": {
    statuses: leadOnly,
    call: () => ({ path: "/api/surveys/guides", body: { ready: "partner" } }),
  },
  "PUT /api/surveys/guides/:guide": {
    statuses: leadOnly,
    call: async ({ lead }) => ({
      path: `/api/surveys/guides/${await made(lead.post("/api/surveys/guides", guideBody))}`,
      body: { ...guideBody, version: 1 },
    }),
  },
  "POST /api/surveys/guides/:guide/ending": {
    statuses: leadOnly,
    call: async ({ lead }) => ({
      path: `/api/surveys/guides/${await made(lead.post("/api/surveys/guides", guideBody))}/ending`,
      body: {},
    }),
  },
};
