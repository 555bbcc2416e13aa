import { leadingZeros, patienceBits, proofOf } from "../../../modules/requests/conduct/confidential/limit.ts";
import type { Company } from "../company.ts";
import { at, everyone, leadOnly, type Row, type Statuses, sidesSee, sidesSpeak, signedIn } from "../row.ts";

/** Who is somebody in the organisation; roles alone ask nothing. */
const somebody: Statuses = [401, 403, 200, 200, 200, 200, 403, 403];
/** Purchasing hears what the garage is complained about. */
const hears: Statuses = [401, 403, 200, 403, 200, 403, 403, 403];

const base = "/api/requests";
const definition = { when: { event: "request_opened" }, deeds: [{ do: "priority", priority: "high" }] };

async function made(answer: Promise<{ status: number; text: string; body: Record<string, string> }>) {
  const { status, text, body } = await answer;
  if (status !== 200) throw new Error(text);
  return body;
}

/** Yuri of the garage complains of the garage, and purchasing hears it. */
async function complaint({ lead, ids, asked }: Company): Promise<string> {
  await made(lead.put(`${base}/feedback-teams`, { unit: ids.garage, team: ids.purchasing }));
  const yuri = await asked("memberElsewhere");
  const body = { kind: "complaint", subject: "Холодно", text: "Ворота не закрываются.", about: ids.garage };
  return (await made(yuri.post(base, body))).id as string;
}

async function request({ ids, asked }: Company): Promise<string> {
  const yuri = await asked("memberElsewhere");
  const body = { subject: "Колёса", text: "Четыре.", supplier: ids.purchasing };
  return (await made(yuri.post(base, body))).id as string;
}

let closed: Promise<string> | undefined;

/** A question that somebody is asked: of this request, or of another one, since nobody is asked twice in a week. */
async function rating(company: Company, by: "member" | "memberElsewhere"): Promise<string> {
  closed ??= closeRequest(company);
  await closed;
  const rater = await company.asked(by);
  const known = ratings.get(by);
  if (known) return known;
  for (let tries = 0; tries < 400; tries += 1) {
    const [one] = (await rater.get(`${base}/ratings/asked`)).body.asked;
    if (one) {
      ratings.set(by, one.id);
      return one.id;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error("nobody was asked for a rating");
}
const ratings = new Map<string, string>();

async function closeRequest(company: Company): Promise<string> {
  const id = await request(company);
  const vera = await company.asked("member");
  const { workList } = (await vera.get(`${base}/${id}`)).body;
  await made(vera.put(`${base}/works/${workList[0].id}/assignee`, { person: company.ids.vera }));
  await made(vera.post(`${base}/works/${workList[0].id}/closure`, { text: "Привезли." }));
  return id;
}

async function rule({ lead, ids }: Company): Promise<string> {
  return (await made(lead.post(`${base}/rules`, { unit: ids.purchasing, name: "Срочное", definition })))
    .id as string;
}

const onRule =
  (path: string, body?: unknown): Row["call"] =>
  async (company) => ({
    path: path.replace(":rule", await rule(company)),
    ...(body === undefined ? {} : { body }),
  });

function patience(text: string) {
  for (let i = Math.floor(Math.random() * 1e9); ; i += 1) {
    const tried = { hour: new Date().toISOString().slice(0, 13), nonce: i.toString(36) };
    if (leadingZeros(proofOf(text, tried)) >= patienceBits) return tried;
  }
}

async function report({ lead, ids }: Company) {
  await made(lead.put(`${base}/feedback-teams`, { unit: ids.accounts, team: ids.garage }));
  const words = { subject: "Акты", text: "Задним числом." };
  return { ...words, about: ids.accounts, patience: patience(`${words.subject}\n${words.text}`) };
}

export const conductRows: Record<string, Row> = {
  "POST /api/requests/tone": { statuses: signedIn, call: at(`${base}/tone`, undefined, { text: "Ждите." }) },
  "GET /api/requests/feedback-teams": { statuses: signedIn, call: at(`${base}/feedback-teams`) },
  "PUT /api/requests/feedback-teams": {
    statuses: leadOnly,
    call: ({ ids }) => ({ path: `${base}/feedback-teams`, body: { unit: ids.supplier, team: ids.garage } }),
  },
  "POST /api/requests/:id/explanations": {
    statuses: hears,
    call: async (company) => ({
      path: `${base}/${await complaint(company)}/explanations`,
      body: { subject: "Ворота", text: "Когда их починят?" },
    }),
  },
  "GET /api/requests/:id/explanations": {
    statuses: [401, 403, 200, 200, 200, 403, 403, 403],
    call: async (company) => ({ path: `${base}/${await complaint(company)}/explanations` }),
  },
  "GET /api/requests/complaints/:unit": {
    statuses: sidesSpeak,
    call: at(`${base}/complaints/:id`, "purchasing"),
  },
  "POST /api/requests/thanks": {
    statuses: somebody,
    call: ({ ids }) => ({ path: `${base}/thanks`, body: { to: ids.gleb, text: "Спасибо!" } }),
  },
  "GET /api/requests/thanks": { statuses: signedIn, call: at(`${base}/thanks`) },
  // Only whoever was thanked.
  "PUT /api/requests/:id/publicity": {
    statuses: [401, 403, 200, 403, 403, 403, 403, 403],
    call: async ({ ids, asked }) => {
      const yuri = await asked("memberElsewhere");
      const { id } = await made(yuri.post(`${base}/thanks`, { to: ids.vera, text: "Спасибо!" }));
      return { path: `${base}/${id}/publicity`, body: { public: true } };
    },
  },
  "GET /api/reports": { statuses: everyone, call: at("/api/reports") },
  "POST /api/reports": {
    statuses: everyone,
    call: async (company) => ({ path: "/api/reports", body: await report(company) }),
  },
  // Without the key in its header there is nothing, whoever asks.
  "GET /api/reports/dialogue": {
    statuses: [404, 404, 404, 404, 404, 404, 404, 404],
    call: at("/api/reports/dialogue"),
  },
  "POST /api/reports/dialogue": {
    statuses: everyone,
    call: async (company) => {
      const { key } = await made(company.lead.post("/api/reports", await report(company)));
      return { path: "/api/reports/dialogue", body: { key, text: "Ещё", patience: patience("Ещё") } };
    },
  },
  "GET /api/requests/ratings/asked": { statuses: signedIn, call: at(`${base}/ratings/asked`) },
  "GET /api/requests/ratings": {
    statuses: sidesSee,
    call: ({ ids }) => ({ path: `${base}/ratings?supplier=${ids.purchasing}` }),
  },
  // Whoever sees the request: both sides, heads and members, and the lead.
  "GET /api/requests/:id/ratings": {
    statuses: [401, 403, 200, 200, 200, 200, 200, 403],
    call: async (company) => ({ path: `${base}/${await request(company)}/ratings` }),
  },
  "POST /api/requests/ratings/:rating/answer": {
    statuses: [401, 404, 404, 200, 404, 404, 404, 404],
    call: async (company) => ({
      path: `${base}/ratings/${await rating(company, "memberElsewhere")}/answer`,
      body: { answers: { score: 4 } },
    }),
  },
  "POST /api/requests/ratings/:rating/refusal": {
    statuses: [401, 404, 200, 404, 404, 404, 404, 404],
    call: async (company) => ({
      path: `${base}/ratings/${await rating(company, "member")}/refusal`,
      body: {},
    }),
  },
  "GET /api/requests/ratings/choices/:unit": {
    statuses: sidesSpeak,
    call: at(`${base}/ratings/choices/:id`, "purchasing"),
  },
  "PUT /api/requests/ratings/choices/:unit": {
    statuses: sidesSpeak,
    call: at(`${base}/ratings/choices/:id`, "purchasing", { share: null }),
  },
  "GET /api/requests/rules/places": { statuses: signedIn, call: at(`${base}/rules/places`) },
  "GET /api/requests/rules": {
    statuses: sidesSee,
    call: ({ ids }) => ({ path: `${base}/rules?unit=${ids.purchasing}` }),
  },
  "POST /api/requests/rules": {
    statuses: sidesSpeak,
    call: ({ ids }) => ({
      path: `${base}/rules`,
      body: { unit: ids.purchasing, name: "Срочное", definition },
    }),
  },
  "PUT /api/requests/rules/order": {
    statuses: sidesSpeak,
    call: async ({ lead, ids }) => {
      const { rules } = (await lead.get(`${base}/rules?unit=${ids.purchasing}`)).body;
      return {
        path: `${base}/rules/order`,
        body: { unit: ids.purchasing, rules: rules.map(({ id }: { id: string }) => id) },
      };
    },
  },
  "POST /api/requests/rules/trial": {
    statuses: sidesSpeak,
    call: ({ ids }) => ({ path: `${base}/rules/trial`, body: { unit: ids.purchasing, definition } }),
  },
  "PUT /api/requests/rules/:rule": {
    statuses: sidesSpeak,
    call: onRule(`${base}/rules/:rule`, { name: "Срочное", definition }),
  },
  "DELETE /api/requests/rules/:rule": { statuses: sidesSpeak, call: onRule(`${base}/rules/:rule`) },
  "PUT /api/requests/rules/:rule/switch": {
    statuses: sidesSpeak,
    call: onRule(`${base}/rules/:rule/switch`, { on: false }),
  },
  "GET /api/requests/rules/:rule/runs": { statuses: sidesSpeak, call: onRule(`${base}/rules/:rule/runs`) },
};
