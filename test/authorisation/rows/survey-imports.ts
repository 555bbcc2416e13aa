import type { Client } from "#test/world";
import type { Company } from "../company.ts";
import { at, leadOnly, type Row } from "../row.ts";

const base = "/api/surveys/imports";
const csv = "Quick;Right\n1;2\n3;4\n5;5\n2;3\n4;4\n";

async function made({ lead }: Company): Promise<string> {
  return (await lead.post(base, { file: await lead.upload("old.csv", csv) })).body.id;
}

const ofOne = (rest: string, body?: unknown) => async (company: Company) => ({
  path: `${base}/${await made(company)}${rest}`,
  ...(body === undefined ? {} : { body }),
});

/** Surveys of the past are brought in by the programme lead alone. */
export const surveyImportRows: Record<string, Row> = {
  "GET /api/surveys/imports": { statuses: leadOnly, call: at(base) },
  "POST /api/surveys/imports": {
    // Everybody hands in an upload of their own; only the lead may.
    statuses: leadOnly,
    call: async (_: Company, asker: Client) => ({
      path: base,
      body: {
        file:
          asker.accountId === "" ? "00000000-0000-4000-8000-000000000000" : await asker.upload("o.csv", csv),
      },
    }),
  },
  "GET /api/surveys/imports/:id": { statuses: leadOnly, call: ofOne("") },
  "GET /api/surveys/imports/:id/preview": { statuses: leadOnly, call: ofOne("/preview") },
  "GET /api/surveys/imports/:id/problems": { statuses: leadOnly, call: ofOne("/problems") },
  "PUT /api/surveys/imports/:id/plan": {
    statuses: leadOnly,
    call: ofOne("/plan", { name: "Old", on: "2025-01-31" }),
  },
  "POST /api/surveys/imports/:id/check": { statuses: leadOnly, call: ofOne("/check", {}) },
  "POST /api/surveys/imports/:id/application": { statuses: leadOnly, call: ofOne("/application", {}) },
};
