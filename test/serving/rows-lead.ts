import type { Serving } from "./company.ts";
import { allowed, on, type Row, readers, signedIn, somebody } from "./row.ts";

const base = "/api/requests";
const csv = "id,time,requester,supplier,subject\n1,2026-04-01,vera@x.ru,Закупки,Проба\n";

async function imported({ lead }: Serving): Promise<string> {
  return (await lead.post(`${base}/imports`, { file: await lead.upload("w.csv", csv) })).body.id;
}
const ofImport = (rest: string, body?: unknown) => async (serving: Serving) => ({
  path: `${base}/imports/${await imported(serving)}${rest}`,
  ...(body === undefined ? {} : { body }),
});
const nobodys = "00000000-0000-4000-8000-000000000000";
/** There is no such thing for anybody. */
const absent = Object.fromEntries(signedIn.map((one) => [one, 404]));

export const rows: Readonly<Record<string, Row>> = {
  "GET /api/requests/pairs/:supplier/:customer": {
    told: allowed("asker", "onBehalf", "colleague", "headOfAsking", "serving", "headOfServing", "lead"),
    call: ({ ids }) => ({ path: `${base}/pairs/${ids.accounts}/${ids.purchasing}` }),
  },
  "GET /api/requests/imports": { told: allowed("lead"), call: () => ({ path: `${base}/imports` }) },
  "POST /api/requests/imports": {
    told: allowed("lead"),
    call: async (_, by, asker) => ({
      path: `${base}/imports`,
      body: { file: by === "lead" ? await asker.upload("w.csv", csv) : nobodys },
    }),
  },
  "GET /api/requests/imports/:id": { told: allowed("lead"), call: ofImport("") },
  "GET /api/requests/imports/:id/preview": { told: allowed("lead"), call: ofImport("/preview") },
  "GET /api/requests/imports/:id/problems": { told: allowed("lead"), call: ofImport("/problems") },
  "PUT /api/requests/imports/:id/plan": { told: allowed("lead"), call: ofImport("/plan", { desk: "other" }) },
  "POST /api/requests/imports/:id/check": { told: allowed("lead"), call: ofImport("/check", {}) },
  "POST /api/requests/imports/:id/application": { told: allowed("lead"), call: ofImport("/application", {}) },
  "GET /api/requests/approvals": { told: allowed(...signedIn), call: () => ({ path: `${base}/approvals` }) },
  "GET /api/requests/:id/approvals": { told: allowed(...readers), call: on(`${base}/:id/approvals`) },
  // Who is asked to decide, and nobody else, is held by the tests of approvals.
  "POST /api/requests/approvals/:id/decision": {
    told: absent,
    call: () => ({ path: `${base}/approvals/${nobodys}/decision`, body: { approve: true } }),
  },
  "PUT /api/requests/approvals/:id/approver": {
    told: absent,
    call: ({ ids }) => ({ path: `${base}/approvals/${nobodys}/approver`, body: { person: ids.asker } }),
  },
  "GET /api/requests/substitutes": {
    told: allowed(...signedIn),
    call: () => ({ path: `${base}/substitutes` }),
  },
  "POST /api/requests/substitutes": {
    told: allowed(...somebody),
    call: async ({ ids }, by) => ({
      path: `${base}/substitutes`,
      body: {
        substitute: by === "elsewhere" ? ids.asker : ids.elsewhere,
        from: "2098-01-01",
        to: "2099-01-01",
      },
    }),
  },
  "DELETE /api/requests/substitutes/:id": {
    told: absent,
    call: () => ({ path: `${base}/substitutes/${nobodys}` }),
  },
};
