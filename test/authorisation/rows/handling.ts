import type { Company } from "../company.ts";
import { at, type Row, type Statuses, sidesSpeak, signedIn } from "../row.ts";

const nobodys = "00000000-0000-4000-8000-000000000000";
const other = "00000000-0000-4000-8000-000000000001";
/** Somebody of the organisation. */
const own: Statuses = [401, 403, 200, 200, 200, 200, 403, 403];
const absent: Statuses = [401, 404, 404, 404, 404, 404, 404, 404];

const template = { kind: "answer", name: "Ответ", content: { ru: "Ответим завтра." } };

async function freshTemplate({ ids, lead }: Company): Promise<string> {
  const { body } = await lead.post("/api/requests/templates", { unit: ids.purchasing, template });
  return `/api/requests/templates/${body.id}`;
}

export const handlingRows: Record<string, Row> = {
  "GET /api/requests/approvals": { statuses: signedIn, call: at("/api/requests/approvals") },
  "GET /api/requests/:id/approvals": { statuses: absent, call: at(`/api/requests/${nobodys}/approvals`) },
  "POST /api/requests/approvals/:id/decision": {
    statuses: absent,
    call: at(`/api/requests/approvals/${nobodys}/decision`, undefined, { approve: true }),
  },
  "PUT /api/requests/approvals/:id/approver": {
    statuses: absent,
    call: at(`/api/requests/approvals/${nobodys}/approver`, undefined, { person: nobodys }),
  },
  "GET /api/requests/substitutes": { statuses: signedIn, call: at("/api/requests/substitutes") },
  "POST /api/requests/substitutes": {
    statuses: own,
    call: async ({ ids }, asker) => ({
      path: "/api/requests/substitutes",
      body: {
        substitute: asker.email === "anna@x.ru" ? ids.boris : ids.anna,
        from: "2098-01-01",
        to: "2099-01-01",
      },
    }),
  },
  "DELETE /api/requests/substitutes/:id": {
    statuses: absent,
    call: at(`/api/requests/substitutes/${nobodys}`),
  },
  // Each work stands for itself: what is refused is told beside it.
  "POST /api/requests/bulk": {
    statuses: signedIn,
    call: at("/api/requests/bulk", undefined, { works: [nobodys], act: { do: "assign", person: null } }),
  },
  "POST /api/requests/:id/merging": {
    statuses: absent,
    call: at(`/api/requests/${nobodys}/merging`, undefined, { into: other }),
  },
  "POST /api/requests/:id/splitting": {
    statuses: absent,
    call: at(`/api/requests/${nobodys}/splitting`, undefined, { message: other, subject: "x" }),
  },
  "POST /api/requests/:id/links": {
    statuses: absent,
    call: at(`/api/requests/${nobodys}/links`, undefined, { other, kind: "related" }),
  },
  "DELETE /api/requests/:id/links/:other/:kind": {
    statuses: absent,
    call: at(`/api/requests/${nobodys}/links/${other}/related`),
  },
  "GET /api/requests/templates": {
    statuses: [401, 403, 200, 403, 200, 403, 200, 403],
    call: ({ ids }) => ({ path: `/api/requests/templates?unit=${ids.purchasing}` }),
  },
  "POST /api/requests/templates": {
    statuses: sidesSpeak,
    call: ({ ids }) => ({ path: "/api/requests/templates", body: { unit: ids.purchasing, template } }),
  },
  "PUT /api/requests/templates/:template": {
    statuses: sidesSpeak,
    call: async (company) => ({ path: await freshTemplate(company), body: template }),
  },
  "DELETE /api/requests/templates/:template": {
    statuses: sidesSpeak,
    call: async (company) => ({ path: await freshTemplate(company) }),
  },
  "GET /api/requests/works/:work/answers": {
    statuses: absent,
    call: at(`/api/requests/works/${nobodys}/answers`),
  },
  "GET /api/requests/:id/checklists": { statuses: absent, call: at(`/api/requests/${nobodys}/checklists`) },
  "POST /api/requests/works/:work/checklist": {
    statuses: absent,
    call: at(`/api/requests/works/${nobodys}/checklist`, undefined, { words: "x" }),
  },
  "PUT /api/requests/check-items/:item": {
    statuses: absent,
    call: at(`/api/requests/check-items/${nobodys}`, undefined, { done: true }),
  },
  "DELETE /api/requests/check-items/:item": {
    statuses: absent,
    call: at(`/api/requests/check-items/${nobodys}`),
  },
  "GET /api/requests/:id/undoable": { statuses: absent, call: at(`/api/requests/${nobodys}/undoable`) },
  "POST /api/requests/deeds/:id/undoing": {
    statuses: absent,
    call: at(`/api/requests/deeds/${nobodys}/undoing`, undefined, {}),
  },
  "GET /api/requests/views": { statuses: signedIn, call: at("/api/requests/views") },
  "POST /api/requests/views": {
    statuses: own,
    call: at("/api/requests/views", undefined, { name: "Мои", filter: { who: "me" } }),
  },
  "DELETE /api/requests/views/:view": { statuses: absent, call: at(`/api/requests/views/${nobodys}`) },
};
