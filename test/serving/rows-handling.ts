import type { Serving } from "./company.ts";
import { allowed, on, type Row, readers, serve, signedIn, somebody } from "./row.ts";

const base = "/api/requests";
const nobodys = "00000000-0000-4000-8000-000000000000";

const template = { kind: "checklist", name: "Список", content: { items: ["Смета"] } };

async function freshTemplate({ ids, lead }: Serving): Promise<string> {
  const { body } = await lead.post(`${base}/templates`, { unit: ids.accounts, template });
  return `${base}/templates/${body.id}`;
}

async function freshPoint(serving: Serving): Promise<string> {
  const { id, work } = await serving.fresh();
  const server = await serving.as("serving");
  await server.post(`${base}/works/${work}/checklist`, { words: "Смета" });
  return `${base}/check-items/${(await server.get(`${base}/${id}/checklists`)).body.items[0].id}`;
}

/** Two requests of the same people. */
const withOther =
  (rest: string, body: (other: string, message: string) => unknown) => async (serving: Serving) => {
    const [fresh, other] = [await serving.fresh(), await serving.fresh()];
    return { path: `${base}/${fresh.id}/${rest}`, body: body(other.id, fresh.message) };
  };

/** Those who do any work on it. */
const works = [...serve, "part"] as const;

export const rows: Readonly<Record<string, Row>> = {
  // Each work stands for itself: what is refused is told beside it (modules/requests/handling/bulk.test.ts).
  "POST /api/requests/bulk": {
    told: allowed(...signedIn),
    call: async (serving) => {
      const { work } = await serving.fresh();
      return { path: `${base}/bulk`, body: { works: [work], act: { do: "priority", priority: "high" } } };
    },
  },
  "GET /api/requests/templates": {
    told: allowed(...serve, "lead"),
    call: ({ ids }) => ({ path: `${base}/templates?unit=${ids.accounts}` }),
  },
  "POST /api/requests/templates": {
    told: allowed("headOfServing", "lead"),
    call: ({ ids }) => ({ path: `${base}/templates`, body: { unit: ids.accounts, template } }),
  },
  "PUT /api/requests/templates/:template": {
    told: allowed("headOfServing", "lead"),
    call: async (serving) => ({ path: await freshTemplate(serving), body: template }),
  },
  "DELETE /api/requests/templates/:template": {
    told: allowed("headOfServing", "lead"),
    call: async (serving) => ({ path: await freshTemplate(serving) }),
  },
  "GET /api/requests/works/:work/answers": {
    told: allowed(...serve),
    call: on(`${base}/works/:work/answers`),
  },
  "GET /api/requests/:id/checklists": {
    told: allowed(...works, "helper"),
    call: on(`${base}/:id/checklists`),
  },
  "POST /api/requests/works/:work/checklist": {
    told: allowed(...serve),
    call: on(`${base}/works/:work/checklist`, () => ({ words: "Смета" })),
  },
  "PUT /api/requests/check-items/:item": {
    told: allowed(...serve),
    call: async (serving) => ({ path: await freshPoint(serving), body: { done: true } }),
  },
  "DELETE /api/requests/check-items/:item": {
    told: allowed(...serve),
    call: async (serving) => ({ path: await freshPoint(serving) }),
  },
  "POST /api/requests/:id/merging": {
    told: allowed(...serve),
    call: withOther("merging", (into) => ({ into })),
  },
  "POST /api/requests/:id/splitting": {
    told: allowed(...serve),
    call: withOther("splitting", (_, message) => ({ message, subject: "Другое" })),
  },
  "POST /api/requests/:id/links": {
    told: allowed(...works),
    call: withOther("links", (other) => ({ other, kind: "related" })),
  },
  "DELETE /api/requests/:id/links/:other/:kind": {
    told: allowed(...works),
    call: async (serving) => {
      const [fresh, other] = [await serving.fresh(), await serving.fresh()];
      const server = await serving.as("serving");
      await server.post(`${base}/${fresh.id}/links`, { other: other.id, kind: "related" });
      return { path: `${base}/${fresh.id}/links/${other.id}/related` };
    },
  },
  "GET /api/requests/:id/undoable": { told: allowed(...readers), call: on(`${base}/:id/undoable`) },
  "POST /api/requests/deeds/:id/undoing": {
    told: allowed(...works),
    call: async (serving) => {
      const fresh = await serving.fresh();
      const server = await serving.as("serving");
      await server.post(`${base}/works/${fresh.work}/closure`, { despiteParts: true });
      const { deed } = (await server.get(`${base}/${fresh.id}/undoable`)).body;
      return { path: `${base}/deeds/${deed?.id ?? nobodys}/undoing`, body: {} };
    },
  },
  "GET /api/requests/views": { told: allowed(...signedIn), call: () => ({ path: `${base}/views` }) },
  "POST /api/requests/views": {
    told: allowed(...somebody),
    call: () => ({ path: `${base}/views`, body: { name: "Мои", filter: { who: "me" } } }),
  },
  "DELETE /api/requests/views/:view": {
    told: Object.fromEntries(signedIn.map((one) => [one, 404])),
    call: () => ({ path: `${base}/views/${nobodys}` }),
  },
};
