import type { Company } from "../company.ts";
import { at, type Call, leadOnly, type Row } from "../row.ts";

const base = "/api/surveys/questionnaires";

async function fresh({ lead }: Company): Promise<{ id: string; changedAt: string }> {
  const { body } = await lead.post(base, { from: "library", key: "pulse" });
  return { id: body.id, changedAt: (await lead.get(`${base}/${body.id}`)).body.changedAt };
}

const on =
  (path: string, body?: (changedAt: string) => unknown) =>
  async (company: Company): Promise<Call> => {
    const { id, changedAt } = await fresh(company);
    return { path: `${base}/${id}${path}`, ...(body ? { body: body(changedAt) } : {}) };
  };

async function published(company: Company): Promise<Call> {
  const { id, changedAt } = await fresh(company);
  await company.lead.post(`${base}/${id}/versions`, { changedAt });
  return { path: `${base}/${id}/versions/1` };
}

const draft = (changedAt: string) => ({
  name: { en: "Ours", ru: "Наша" },
  about: "general",
  form: { pages: [] },
  changedAt,
});

/** Questions are made by whoever runs the programme; those who answer see them in a wave. */
export const questionnaireRows: Readonly<Record<string, Row>> = {
  [`GET ${base}`]: { statuses: leadOnly, call: at(base) },
  [`GET ${base}/library`]: { statuses: leadOnly, call: at(`${base}/library`) },
  [`POST ${base}`]: { statuses: leadOnly, call: at(base, undefined, { from: "library", key: "pulse" }) },
  [`GET ${base}/:id`]: { statuses: leadOnly, call: on("") },
  [`PUT ${base}/:id`]: { statuses: leadOnly, call: on("", draft) },
  [`POST ${base}/:id/versions`]: {
    statuses: leadOnly,
    call: on("/versions", (changedAt) => ({ changedAt })),
  },
  [`GET ${base}/:id/versions`]: { statuses: leadOnly, call: on("/versions") },
  [`GET ${base}/:id/versions/:number`]: { statuses: leadOnly, call: published },
  [`POST ${base}/:id/copy`]: { statuses: leadOnly, call: on("/copy", () => ({})) },
  [`POST ${base}/:id/end`]: { statuses: leadOnly, call: on("/end", () => ({})) },
  [`DELETE ${base}/:id/end`]: { statuses: leadOnly, call: on("/end") },
  [`POST ${base}/:id/trial`]: { statuses: leadOnly, call: on("/trial", () => ({ data: {} })) },
  [`GET ${base}/:id/file`]: { statuses: leadOnly, call: on("/file") },
};
