import { randomUUID } from "node:crypto";
import type { Company } from "../company.ts";
import { at, leadOnly, type Row, type Statuses, signedIn } from "../row.ts";

/** Its supplier is the partner, its customer purchasing: the head of purchasing shapes it, its members read it. */
const opened = async ({ lead, ids }: Company): Promise<{ id: string }> =>
  (
    await lead.post("/api/needs", {
      title: `Потребность ${randomUUID()}`,
      supplier: ids.supplier,
      customer: ids.purchasing,
    })
  ).body;

const call =
  (path: string, body?: unknown): Row["call"] =>
  async (company) => {
    const { id } = await opened(company);
    return { path: path.replace(":need", id), ...(body === undefined ? {} : { body }) };
  };

/** Heads of a side and the lead. */
const shapers: Statuses = [401, 403, 403, 403, 200, 403, 200, 403];
/** The same, told that an open need is no proposal. */
const shapersTold: Statuses = [401, 403, 403, 403, 409, 403, 409, 403];
const concerned: Statuses = [401, 403, 200, 403, 200, 403, 403, 403];
const weights = { people: 3, units: 2, importance: 4, dissatisfaction: 4, trend: 2, hours: 3 };
const target = { measure: "waiting", value: 20, unit: "hours", by: "2030-01-01" };

export const needsRegisterRows: Record<string, Row> = {
  "GET /api/needs": { statuses: signedIn, call: at("/api/needs") },
  "GET /api/needs/board": { statuses: signedIn, call: at("/api/needs/board") },
  "GET /api/needs/map": { statuses: signedIn, call: at("/api/needs/map") },
  "GET /api/needs/monday": { statuses: signedIn, call: at("/api/needs/monday") },
  "GET /api/needs/weights": { statuses: signedIn, call: at("/api/needs/weights") },
  "PUT /api/needs/weights": { statuses: leadOnly, call: at("/api/needs/weights", undefined, { weights }) },
  "POST /api/needs/proposals": { statuses: leadOnly, call: at("/api/needs/proposals") },
  "GET /api/needs/:need": { statuses: signedIn, call: call("/api/needs/:need") },
  "GET /api/needs/:need/voices": {
    statuses: [401, 403, 200, 403, 200, 403, 200, 403],
    call: call("/api/needs/:need/voices"),
  },
  "POST /api/needs": {
    statuses: shapers,
    call: ({ ids }) => ({
      path: "/api/needs",
      body: { title: "Новая", supplier: ids.supplier, customer: ids.purchasing },
    }),
  },
  "PATCH /api/needs/:need": { statuses: shapers, call: call("/api/needs/:need", { title: "Иначе" }) },
  "POST /api/needs/:need/acceptance": { statuses: shapersTold, call: call("/api/needs/:need/acceptance") },
  "POST /api/needs/:need/rejection": {
    statuses: shapersTold,
    call: call("/api/needs/:need/rejection", { reason: "Нет" }),
  },
  "PUT /api/needs/:need/stage": {
    statuses: shapers,
    call: call("/api/needs/:need/stage", { stage: "design" }),
  },
  "POST /api/needs/:need/closure": {
    statuses: shapers,
    call: call("/api/needs/:need/closure", { as: "met", reason: "Стало лучше" }),
  },
  "POST /api/needs/:need/merger": {
    statuses: shapers,
    call: async (company) => {
      const [{ id }, other] = [await opened(company), await opened(company)];
      return { path: `/api/needs/${id}/merger`, body: { into: other.id } };
    },
  },
  "POST /api/needs/:need/split": {
    statuses: [401, 403, 403, 403, 422, 403, 422, 403],
    call: call("/api/needs/:need/split", { title: "Часть", signals: [randomUUID()] }),
  },
  "PUT /api/needs/:need/signals/:signal": {
    statuses: [401, 404, 404, 404, 404, 404, 404, 404],
    call: call(`/api/needs/:need/signals/${randomUUID()}`),
  },
  "DELETE /api/needs/:need/signals/:signal": {
    statuses: [401, 403, 403, 403, 404, 403, 404, 403],
    call: call(`/api/needs/:need/signals/${randomUUID()}`),
  },
  "POST /api/needs/changes/:change/undoing": {
    statuses: shapers,
    call: async (company) => {
      const { id } = await opened(company);
      const { body } = await company.lead.put(`/api/needs/${id}/stage`, { stage: "design" });
      return { path: `/api/needs/changes/${body.change}/undoing` };
    },
  },
  "PUT /api/needs/:need/target": {
    statuses: [401, 403, 403, 403, 200, 403, 422, 403],
    call: call("/api/needs/:need/target", target),
  },
  "POST /api/needs/:need/target/agreement": {
    statuses: [401, 403, 403, 403, 409, 403, 409, 403],
    call: call("/api/needs/:need/target/agreement", {}),
  },
  "DELETE /api/needs/:need/target": { statuses: shapers, call: call("/api/needs/:need/target") },
  "PUT /api/needs/:need/mark": {
    statuses: concerned,
    call: call("/api/needs/:need/mark", { mark: { importance: 7, satisfaction: 3 } }),
  },
  "PUT /api/needs/:need/following": {
    statuses: [401, 403, 200, 200, 200, 200, 403, 403],
    call: call("/api/needs/:need/following", { follows: true }),
  },
};
