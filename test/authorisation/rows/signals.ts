import type { Company } from "../company.ts";
import { administratorOnly, at, leadOnly, type Row, type Statuses, signedIn } from "../row.ts";

/** A signal of nobody's own: not there for those it does not concern, so that it is not said to be there. */
const notThere: Statuses = [401, 404, 404, 404, 404, 404, 404, 404];
const nothing = "00000000-0000-7000-8000-000000000000";
const body = (name: string) => ({ name: { ru: name, en: name }, seeds: [{ phrase: "ворота", weight: 1 }] });

let fresh = 0;
async function ownTopic({ lead }: Company): Promise<string> {
  const made = await lead.post("/api/needs/topics", body(`Тема ${++fresh}`));
  return made.body.key as string;
}
/** A topic that was found in texts is found only by a study; asking about one that was not is told apart. */
const leadNoFind: Statuses = [401, 403, 403, 403, 403, 403, 409, 403];

export const signalRows: Record<string, Row> = {
  "GET /api/needs/signals": { statuses: signedIn, call: at("/api/needs/signals") },
  "GET /api/needs/signals/:signal": { statuses: notThere, call: at(`/api/needs/signals/${nothing}`) },
  "PUT /api/needs/signals/:signal/topics/:topic": {
    statuses: notThere,
    call: at(`/api/needs/signals/${nothing}/topics/speed`, undefined, { isRight: true }),
  },
  "DELETE /api/needs/signals/:signal/topics/:topic": {
    statuses: notThere,
    call: at(`/api/needs/signals/${nothing}/topics/speed`),
  },
  "PUT /api/needs/signals/:signal/sentiment": {
    statuses: notThere,
    call: at(`/api/needs/signals/${nothing}/sentiment`, undefined, { sentiment: "negative" }),
  },
  "POST /api/needs/gathering": { statuses: leadOnly, call: at("/api/needs/gathering") },
  "GET /api/needs/topics": { statuses: signedIn, call: at("/api/needs/topics") },
  "POST /api/needs/topics": {
    statuses: leadOnly,
    call: () => ({ path: "/api/needs/topics", body: body(`Тема ${++fresh}`) }),
  },
  "POST /api/needs/topics/rediscovery": { statuses: leadOnly, call: at("/api/needs/topics/rediscovery") },
  "PUT /api/needs/topics/:topic": {
    statuses: leadOnly,
    call: async (company) => ({
      path: `/api/needs/topics/${await ownTopic(company)}`,
      body: body(`Тема ${++fresh}`),
    }),
  },
  "DELETE /api/needs/topics/:topic": {
    statuses: leadOnly,
    call: async (company) => ({ path: `/api/needs/topics/${await ownTopic(company)}` }),
  },
  "POST /api/needs/topics/:topic/merge": {
    statuses: leadOnly,
    call: async (company) => ({
      path: `/api/needs/topics/${await ownTopic(company)}/merge`,
      body: { into: "premises" },
    }),
  },
  "POST /api/needs/topics/:topic/acceptance": {
    statuses: leadNoFind,
    call: async (company) => ({
      path: `/api/needs/topics/${await ownTopic(company)}/acceptance`,
      body: {},
    }),
  },
  "POST /api/needs/topics/:topic/dismissal": {
    statuses: leadNoFind,
    call: async (company) => ({ path: `/api/needs/topics/${await ownTopic(company)}/dismissal` }),
  },
};

export const assistantRows: Record<string, Row> = {
  "GET /api/needs/assistant": { statuses: administratorOnly, call: at("/api/needs/assistant") },
  "PUT /api/needs/assistant": {
    statuses: administratorOnly,
    call: at("/api/needs/assistant", undefined, { isOn: false, endpoint: "", model: "" }),
  },
  "POST /api/needs/assistant/trial": { statuses: administratorOnly, call: at("/api/needs/assistant/trial") },
};
