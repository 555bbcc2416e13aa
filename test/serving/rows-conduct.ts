import { randomUUID } from "node:crypto";
import type { Serving } from "./company.ts";
import { allowed, inTheWay, on, type Row, readers, serve, signedIn, somebody } from "./row.ts";

const base = "/api/requests";
const definition = { when: { event: "request_opened" }, deeds: [{ do: "priority", priority: "high" }] };
/** Those of the serving unit, and the lead, read its rules and ratings; its head and the lead change them. */
const ofServing = allowed(...serve, "lead");
const headOfServing = allowed("headOfServing", "lead");
const nobodyAsked = Object.fromEntries(signedIn.map((one) => [one, 404]));

async function rule({ lead, ids }: Serving): Promise<string> {
  const { body } = await lead.post(`${base}/rules`, { unit: ids.accounts, name: "Срочное", definition });
  return body.id as string;
}

const onRule =
  (path: string, body?: unknown): Row["call"] =>
  async (serving) => ({
    path: path.replace(":rule", await rule(serving)),
    ...(body === undefined ? {} : { body }),
  });

export const rows: Readonly<Record<string, Row>> = {
  "POST /api/requests/tone": {
    told: allowed(...signedIn),
    call: () => ({ path: `${base}/tone`, body: { text: "Ждите." } }),
  },
  "GET /api/requests/feedback-teams": {
    told: allowed(...signedIn),
    call: () => ({ path: `${base}/feedback-teams` }),
  },
  "PUT /api/requests/feedback-teams": {
    told: allowed("lead"),
    call: ({ ids }) => ({ path: `${base}/feedback-teams`, body: { unit: ids.supplier, team: null } }),
  },
  // Whoever serves may ask for an explanation; an ordinary request has nobody to explain.
  "POST /api/requests/:id/explanations": {
    told: inTheWay(...serve, "part"),
    call: on(`${base}/:id/explanations`, () => ({ subject: "Справка", text: "Почему так долго?" })),
  },
  "GET /api/requests/:id/explanations": { told: allowed(...readers), call: on(`${base}/:id/explanations`) },
  "GET /api/requests/complaints/:unit": {
    told: headOfServing,
    call: ({ ids }) => ({ path: `${base}/complaints/${ids.accounts}` }),
  },
  "POST /api/requests/thanks": {
    told: allowed(...somebody),
    call: ({ ids }) => ({ path: `${base}/thanks`, body: { to: ids.serving, text: "Спасибо!" } }),
  },
  "GET /api/requests/thanks": { told: allowed(...signedIn), call: () => ({ path: `${base}/thanks` }) },
  // Only whoever was thanked.
  "PUT /api/requests/:id/publicity": {
    told: allowed("serving"),
    call: async (serving) => {
      const asker = await serving.as("asker");
      const { body } = await asker.post(`${base}/thanks`, { to: serving.ids.serving, text: "Спасибо!" });
      return { path: `${base}/${body.id}/publicity`, body: { public: true } };
    },
  },
  "GET /api/requests/ratings/asked": {
    told: allowed(...signedIn),
    call: () => ({ path: `${base}/ratings/asked` }),
  },
  "GET /api/requests/ratings": {
    told: ofServing,
    call: ({ ids }) => ({ path: `${base}/ratings?supplier=${ids.accounts}` }),
  },
  "GET /api/requests/:id/ratings": { told: allowed(...readers), call: on(`${base}/:id/ratings`) },
  "POST /api/requests/ratings/:rating/answer": {
    told: nobodyAsked,
    call: () => ({ path: `${base}/ratings/${randomUUID()}/answer`, body: { answers: { score: 5 } } }),
  },
  "POST /api/requests/ratings/:rating/refusal": {
    told: nobodyAsked,
    call: () => ({ path: `${base}/ratings/${randomUUID()}/refusal`, body: {} }),
  },
  "GET /api/requests/ratings/choices/:unit": {
    told: headOfServing,
    call: ({ ids }) => ({ path: `${base}/ratings/choices/${ids.accounts}` }),
  },
  "PUT /api/requests/ratings/choices/:unit": {
    told: headOfServing,
    call: ({ ids }) => ({ path: `${base}/ratings/choices/${ids.accounts}`, body: { share: null } }),
  },
  "GET /api/requests/rules/places": {
    told: allowed(...signedIn),
    call: () => ({ path: `${base}/rules/places` }),
  },
  "GET /api/requests/rules": {
    told: ofServing,
    call: ({ ids }) => ({ path: `${base}/rules?unit=${ids.accounts}` }),
  },
  "POST /api/requests/rules": {
    told: headOfServing,
    call: ({ ids }) => ({ path: `${base}/rules`, body: { unit: ids.accounts, name: "Срочное", definition } }),
  },
  "PUT /api/requests/rules/order": {
    told: headOfServing,
    call: async ({ lead, ids }) => {
      const { body } = await lead.get(`${base}/rules?unit=${ids.accounts}`);
      const rules = body.rules.map(({ id }: { id: string }) => id);
      return { path: `${base}/rules/order`, body: { unit: ids.accounts, rules } };
    },
  },
  "POST /api/requests/rules/trial": {
    told: headOfServing,
    call: ({ ids }) => ({ path: `${base}/rules/trial`, body: { unit: ids.accounts, definition } }),
  },
  "PUT /api/requests/rules/:rule": {
    told: headOfServing,
    call: onRule(`${base}/rules/:rule`, { name: "Срочное", definition }),
  },
  "DELETE /api/requests/rules/:rule": { told: headOfServing, call: onRule(`${base}/rules/:rule`) },
  "PUT /api/requests/rules/:rule/switch": {
    told: headOfServing,
    call: onRule(`${base}/rules/:rule/switch`, { on: false }),
  },
  "GET /api/requests/rules/:rule/runs": { told: headOfServing, call: onRule(`${base}/rules/:rule/runs`) },
};
