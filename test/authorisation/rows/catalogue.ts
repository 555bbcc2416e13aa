import type { Company } from "../company.ts";
import { leadOnly, type Row, type Statuses, signedIn } from "../row.ts";

// The services here are the purchasing unit's and for its own people only: the garage must not learn of them.

const base = "/api/catalogue/services";
const search = "/api/catalogue/search";
const imports = "/api/catalogue/imports";
const words = { ru: { name: "Услуга закупок" }, en: { name: "Service of purchasing" } };
const bodyOf = ({ ids }: Company, code?: string) => ({
  ...(code ? { code } : {}),
  supplier: ids.purchasing,
  words,
  forEverybody: false,
  audience: { parties: [ids.purchasing], categories: [] },
});

/** A draft anew, or a service that is offered, or no more. */
async function service(company: Company, state: "draft" | "published" | "retired"): Promise<string> {
  const { lead } = company;
  const { id } = (await lead.post("/api/catalogue/services", bodyOf(company))).body;
  if (state !== "draft") await lead.post(`/api/catalogue/services/${id}/publication`);
  if (state === "retired") await lead.post(`/api/catalogue/services/${id}/retirement`);
  return id;
}

const on =
  (path: string, state: "draft" | "published" | "retired", body?: (company: Company) => unknown) =>
  async (company: Company) => ({
    path: path.replace(":id", await service(company, state)),
    ...(body ? { body: body(company) } : {}),
  });

/** An import of services, begun anew by the lead. */
async function begun({ lead }: Company): Promise<string> {
  const file = await lead.upload("services.csv", "code,supplier,name_ru\nS1,Закупки,Услуга\n");
  return (await lead.post(imports, { file })).body.id;
}

const onImport = (path: string, body?: unknown) => async (company: Company) => ({
  path: `${imports}/${await begun(company)}${path}`,
  ...(body === undefined ? {} : { body }),
});

/** To those it is not for, the service is not there; its people may read it; its head and the lead may change it. */
const audienceReads: Statuses = [401, 404, 200, 404, 200, 404, 200, 404];
const keepersOfPublished: Statuses = [401, 404, 403, 404, 200, 404, 200, 404];
/** A draft and a retired one are there only for those who keep them. */
const keepers: Statuses = [401, 404, 404, 404, 200, 404, 200, 404];
const headsAndLead: Statuses = [401, 403, 403, 403, 200, 200, 200, 403];

export const catalogueRows: Record<string, Row> = {
  "GET /api/catalogue": { statuses: signedIn, call: () => ({ path: "/api/catalogue" }) },
  [`GET ${base}`]: { statuses: signedIn, call: () => ({ path: base }) },
  [`POST ${base}`]: {
    statuses: [401, 403, 403, 403, 200, 403, 200, 403],
    call: (company) => ({ path: base, body: bodyOf(company) }),
  },
  [`GET ${base}/:id`]: { statuses: audienceReads, call: on(`${base}/:id`, "published") },
  [`PUT ${base}/:id`]: {
    statuses: keepersOfPublished,
    call: on(`${base}/:id`, "published", (company) => ({ ...bodyOf(company), version: 2 })),
  },
  [`POST ${base}/:id/publication`]: { statuses: keepers, call: on(`${base}/:id/publication`, "draft") },
  [`POST ${base}/:id/retirement`]: {
    statuses: keepersOfPublished,
    call: on(`${base}/:id/retirement`, "published"),
  },
  [`DELETE ${base}/:id/retirement`]: { statuses: keepers, call: on(`${base}/:id/retirement`, "retired") },
  [`GET ${base}/:id/history`]: { statuses: keepersOfPublished, call: on(`${base}/:id/history`, "published") },
  [`GET ${search}`]: { statuses: signedIn, call: () => ({ path: `${search}?find=printer` }) },
  [`POST ${search}/choices`]: {
    statuses: signedIn,
    call: async (company) => ({
      path: `${search}/choices`,
      body: { find: "printer", service: await service(company, "published") },
    }),
  },
  [`POST ${search}/misses`]: {
    statuses: signedIn,
    call: () => ({ path: `${search}/misses`, body: { find: "a swimming pool" } }),
  },
  [`GET ${search}/misses`]: { statuses: headsAndLead, call: () => ({ path: `${search}/misses` }) },
  [`POST ${search}/misses/dismissal`]: {
    statuses: leadOnly,
    call: () => ({ path: `${search}/misses/dismissal`, body: { query: "pool swim" } }),
  },
  "GET /api/catalogue/export": { statuses: headsAndLead, call: () => ({ path: "/api/catalogue/export" }) },
  [`POST ${imports}`]: {
    statuses: leadOnly,
    call: async (_, asker) => ({
      path: imports,
      // Whoever asks uploads the file: nobody imports what another has uploaded.
      body: { file: asker.accountId ? await asker.upload("s.csv", "code,supplier\n") : crypto.randomUUID() },
    }),
  },
  [`GET ${imports}`]: { statuses: leadOnly, call: () => ({ path: imports }) },
  [`GET ${imports}/:id`]: { statuses: leadOnly, call: onImport("") },
  [`GET ${imports}/:id/preview`]: { statuses: leadOnly, call: onImport("/preview") },
  [`PUT ${imports}/:id/plan`]: { statuses: leadOnly, call: onImport("/plan", {}) },
  [`POST ${imports}/:id/check`]: { statuses: leadOnly, call: onImport("/check", {}) },
  [`POST ${imports}/:id/application`]: { statuses: leadOnly, call: onImport("/application", {}) },
  [`GET ${imports}/:id/problems`]: { statuses: leadOnly, call: onImport("/problems") },
  [`GET ${imports}/:id/problems.csv`]: { statuses: leadOnly, call: onImport("/problems.csv") },
};
