import type { Company } from "../company.ts";
import { at, type Call, type Row, type Statuses, signedIn } from "../row.ts";

const base = "/api/requests";

/** The garage asks and purchasing serves: there `member` and `head` serve, `memberElsewhere` asks. */
async function fresh(company: Company): Promise<{ id: string; work: string }> {
  const asker = await company.asked("memberElsewhere");
  const opened = await asker.post(base, {
    subject: "Колодки",
    text: "Передние",
    supplier: company.ids.purchasing,
  });
  const { body, text } = await asker.get(`${base}/${opened.body.id}`);
  if (!body.workList) throw new Error(`${opened.text} ${text}`);
  return { id: opened.body.id, work: body.workList[0].id };
}

const on =
  (path: string, body?: (ids: Company["ids"]) => unknown) =>
  async (company: Company): Promise<Call> => {
    const { id, work } = await fresh(company);
    return {
      path: `${base}${path.replace(":id", id).replace(":work", work)}`,
      ...(body ? { body: body(company.ids) } : {}),
    };
  };

/** Stranger, nobody, member, member elsewhere, head, head elsewhere, lead, administrator. */
const seen: Statuses = [401, 403, 200, 200, 200, 200, 200, 403];
const served: Statuses = [401, 403, 200, 403, 200, 403, 403, 403];
const askers: Statuses = [401, 403, 403, 200, 403, 403, 403, 403];
const shaped: Statuses = [401, 403, 200, 200, 200, 403, 403, 403];
const persons: Statuses = [401, 403, 200, 200, 200, 200, 403, 403];

async function waiting(company: Company): Promise<Call> {
  const { work } = await fresh(company);
  const path = `${base}/works/${work}/waiting`;
  await (await company.asked("member")).put(path, { for: "customer" });
  return { path };
}

async function ended(company: Company): Promise<Call> {
  const { id, work } = await fresh(company);
  await (await company.asked("member")).post(`${base}/works/${work}/closure`, {});
  return { path: `${base}/${id}/reopening`, body: {} };
}

async function withWatcher(company: Company): Promise<Call> {
  const { id } = await fresh(company);
  const asker = await company.asked("memberElsewhere");
  await asker.post(`${base}/${id}/members`, { person: company.ids.anna, role: "watcher" });
  return { path: `${base}/${id}/members/${company.ids.anna}` };
}

async function attached(company: Company): Promise<Call> {
  const { id } = await fresh(company);
  const asker = await company.asked("memberElsewhere");
  const file = await asker.upload("колодки.txt", "передние");
  await asker.post(`${base}/${id}/messages`, { text: "Вот", files: [file] });
  const { body } = await asker.get(`${base}/${id}/messages`);
  return { path: `${base}/${id}/attachments/${body.messages.at(-1).attachments[0].id}` };
}

export const requestRows: Record<string, Row> = {
  "GET /api/requests": { statuses: signedIn, call: at(base) },
  "GET /api/requests/queue": { statuses: signedIn, call: at(`${base}/queue`) },
  "GET /api/requests/counts": { statuses: signedIn, call: at(`${base}/counts`) },
  "GET /api/requests/search": { statuses: signedIn, call: at(`${base}/search?find=brakes`) },
  "GET /api/requests/similar": { statuses: signedIn, call: at(`${base}/similar?subject=brakes`) },
  "POST /api/requests": {
    statuses: persons,
    call: ({ ids }) => ({ path: base, body: { subject: "Колодки", supplier: ids.purchasing } }),
  },
  "GET /api/requests/:id": { statuses: seen, call: on("/:id") },
  "GET /api/requests/:id/messages": { statuses: seen, call: on("/:id/messages") },
  "GET /api/requests/:id/history": { statuses: seen, call: on("/:id/history") },
  "GET /api/requests/:id/attachments/:attachment": { statuses: seen, call: attached },
  "PUT /api/requests/:id/presence": { statuses: seen, call: on("/:id/presence", () => ({ writing: true })) },
  "PATCH /api/requests/:id": { statuses: shaped, call: on("/:id", () => ({ priority: "high" })) },
  "POST /api/requests/:id/messages": {
    statuses: persons,
    call: on("/:id/messages", () => ({ text: "И задние" })),
  },
  "POST /api/requests/:id/withdrawal": { statuses: askers, call: on("/:id/withdrawal", () => ({})) },
  "POST /api/requests/:id/reopening": { statuses: shaped, call: ended },
  "POST /api/requests/:id/members": {
    statuses: shaped,
    call: on("/:id/members", (ids) => ({ person: ids.anna, role: "watcher" })),
  },
  "DELETE /api/requests/:id/members/:person": { statuses: shaped, call: withWatcher },
  "PUT /api/requests/:id/consent": {
    // Only who was asked for it consents; who asked themselves is told that there is nothing to agree to.
    statuses: [401, 403, 403, 409, 403, 403, 403, 403],
    call: on("/:id/consent", () => ({ agree: true })),
  },
  "POST /api/requests/works/:work/closure": {
    statuses: served,
    call: on("/works/:work/closure", () => ({})),
  },
  "PUT /api/requests/works/:work/assignee": {
    statuses: served,
    call: on("/works/:work/assignee", (ids) => ({ person: ids.vera })),
  },
  "PUT /api/requests/works/:work/waiting": {
    statuses: served,
    call: on("/works/:work/waiting", () => ({ for: "partner" })),
  },
  "DELETE /api/requests/works/:work/waiting": { statuses: served, call: waiting },
  "POST /api/requests/works/:work/hand-over": {
    statuses: served,
    call: on("/works/:work/hand-over", (ids) => ({ unit: ids.accounts, reason: "Не наше" })),
  },
  "POST /api/requests/works/:work/parts": {
    statuses: served,
    call: on("/works/:work/parts", (ids) => ({ unit: ids.accounts, task: "Оплатить" })),
  },
};
