import type { Client } from "#test/world";
import type { Company } from "../company.ts";
import { at, leadOnly, type Row } from "../row.ts";

const base = "/api/requests/imports";
const csv = "id,time,requester,supplier,subject\n1,2026-04-01,vera@x.ru,Закупки,Проба\n";

async function made({ lead }: Company): Promise<string> {
  return (await lead.post(base, { file: await lead.upload("wishes.csv", csv) })).body.id;
}

const ofOne = (rest: string, body?: unknown) => async (company: Company) => ({
  path: `${base}/${await made(company)}${rest}`,
  ...(body === undefined ? {} : { body }),
});

export const deskRows: Record<string, Row> = {
  "GET /api/requests/imports": { statuses: leadOnly, call: at(base) },
  "POST /api/requests/imports": {
    // Everybody hands in an upload of their own; only the lead may.
    statuses: leadOnly,
    call: async (_: Company, asker: Client) => ({
      path: base,
      body: {
        file:
          asker.accountId === "" ? "00000000-0000-4000-8000-000000000000" : await asker.upload("w.csv", csv),
      },
    }),
  },
  "GET /api/requests/imports/:id": { statuses: leadOnly, call: ofOne("") },
  "GET /api/requests/imports/:id/preview": { statuses: leadOnly, call: ofOne("/preview") },
  "GET /api/requests/imports/:id/problems": { statuses: leadOnly, call: ofOne("/problems") },
  "PUT /api/requests/imports/:id/plan": { statuses: leadOnly, call: ofOne("/plan", { desk: "other" }) },
  "POST /api/requests/imports/:id/check": { statuses: leadOnly, call: ofOne("/check", {}) },
  "POST /api/requests/imports/:id/application": { statuses: leadOnly, call: ofOne("/application", {}) },
};
