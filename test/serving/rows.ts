import { resumeWork, waitWork } from "#modules/requests";
import type { Serving } from "./company.ts";
import { allowed, asked, inTheWay, on, type Row, readers, serve, signedIn, somebody } from "./row.ts";

const base = "/api/requests";

/** A request with a file in its thread. */
async function withFile(serving: Serving) {
  const { id } = await serving.fresh();
  const asker = await serving.as("asker");
  const file = await asker.upload("scan.png", "not really a picture");
  await asker.post(`${base}/${id}/messages`, { text: "Вот скан", files: [file] });
  const { body } = await asker.get(`${base}/${id}/messages`);
  return { id, attachment: body.messages.at(-1).attachments[0].id as string };
}

async function ended(serving: Serving) {
  const { id, work, part } = await serving.fresh();
  const server = await serving.as("serving");
  await server.post(`${base}/works/${work}/closure`, { despiteParts: true });
  return { id, work, part };
}

export const rows: Readonly<Record<string, Row>> = {
  "POST /api/requests": {
    told: allowed(...somebody),
    call: ({ ids }) => ({ path: base, body: { subject: "Справка", supplier: ids.accounts } }),
  },
  "GET /api/requests": { told: allowed(...signedIn), call: () => ({ path: base }) },
  "GET /api/requests/queue": { told: allowed(...signedIn), call: () => ({ path: `${base}/queue` }) },
  "GET /api/requests/counts": { told: allowed(...signedIn), call: () => ({ path: `${base}/counts` }) },
  "GET /api/requests/search": {
    told: allowed(...signedIn),
    call: () => ({ path: `${base}/search?find=${encodeURIComponent("справка")}` }),
  },
  "GET /api/requests/similar": {
    told: allowed(...signedIn),
    call: () => ({ path: `${base}/similar?subject=${encodeURIComponent("справка")}` }),
  },
  "GET /api/requests/:id": { told: allowed(...readers), call: on(`${base}/:id`) },
  "GET /api/requests/:id/messages": { told: allowed(...readers), call: on(`${base}/:id/messages`) },
  "GET /api/requests/:id/history": { told: allowed(...readers), call: on(`${base}/:id/history`) },
  "PUT /api/requests/:id/presence": {
    told: allowed(...readers),
    call: on(`${base}/:id/presence`, () => ({ writing: false })),
  },
  "GET /api/requests/:id/attachments/:attachment": {
    told: allowed(...readers),
    call: async (serving) => {
      const { id, attachment } = await withFile(serving);
      return { path: `${base}/${id}/attachments/${attachment}` };
    },
  },
  "PATCH /api/requests/:id": {
    told: allowed(...asked, ...serve, "part"),
    call: on(`${base}/:id`, () => ({ subject: "Другая справка" })),
  },
  // As whoever asked; those who serve answer in their facing work.
  "POST /api/requests/:id/messages": {
    told: { ...allowed(...asked, ...serve, "watcher", "helper", "colleague", "headOfAsking") },
    call: on(`${base}/:id/messages`, () => ({ text: "Когда будет готово?" })),
  },
  "POST /api/requests/works/:work/closure": {
    told: allowed(...serve),
    call: on(`${base}/works/:work/closure`, () => ({ despiteParts: true })),
  },
  "POST /api/requests/:id/withdrawal": {
    told: allowed(...asked),
    call: on(`${base}/:id/withdrawal`, () => ({})),
  },
  "POST /api/requests/:id/reopening": {
    told: allowed(...asked, ...serve, "part"),
    call: async (serving) => ({ path: `${base}/${(await ended(serving)).id}/reopening`, body: {} }),
  },
  "PUT /api/requests/works/:work/assignee": {
    told: allowed(...serve),
    call: on(`${base}/works/:work/assignee`, (_, { ids }) => ({ person: ids.serving })),
  },
  "PUT /api/requests/works/:work/waiting": {
    told: allowed(...serve),
    call: on(`${base}/works/:work/waiting`, () => ({ for: "customer" })),
  },
  "DELETE /api/requests/works/:work/waiting": {
    told: allowed(...serve),
    call: async (serving) => {
      const { work } = await serving.fresh();
      await serving.world.asHouse((ctx) => waitWork(ctx, work, { for: "customer" }));
      return { path: `${base}/works/${work}/waiting` };
    },
  },
  "POST /api/requests/works/:work/hand-over": {
    told: allowed(...serve),
    call: on(`${base}/works/:work/hand-over`, (_, { ids }) => ({ unit: ids.store, reason: "Ваше" })),
  },
  "POST /api/requests/works/:work/parts": {
    told: allowed(...serve),
    call: on(`${base}/works/:work/parts`, (_, { ids }) => ({ unit: ids.store, task: "Найти" })),
  },
  "POST /api/requests/:id/members": {
    told: allowed(...asked, ...serve, "part"),
    call: on(`${base}/:id/members`, (_, { ids }) => ({ person: ids.anna, role: "watcher" })),
  },
  "DELETE /api/requests/:id/members/:person": {
    // The watcher goes away by themselves.
    told: allowed(...asked, ...serve, "part", "watcher"),
    call: on(`${base}/:id/members/:watcher`),
  },
  "PUT /api/requests/:id/consent": {
    told: { ...allowed("onBehalf"), ...inTheWay("asker", "watcher", "helper") },
    call: on(`${base}/:id/consent`, () => ({ agree: true })),
  },
};

/** What those who do a part may do with their part, and nobody else. */
export const partRows: Readonly<Record<string, Row & { readonly method: string }>> = {
  "close the part": {
    method: "POST",
    told: allowed("part"),
    call: on(`${base}/works/:part/closure`, () => ({ text: "Привезли" })),
  },
  "assign the part": {
    method: "PUT",
    told: allowed("part"),
    call: on(`${base}/works/:part/assignee`, (_, { ids }) => ({ person: ids.part })),
  },
  "hand the part over": {
    method: "POST",
    told: allowed("part"),
    call: on(`${base}/works/:part/hand-over`, (_, { ids }) => ({ unit: ids.store, reason: "Не наше" })),
  },
  "write a note in the part": {
    method: "POST",
    told: allowed("part"),
    call: on(`${base}/:id/messages`, ({ part }) => ({ text: "Едем", audience: "inside", work: part })),
  },
  "answer whoever asked from a part": {
    method: "POST",
    told: inTheWay("part"),
    call: on(`${base}/:id/messages`, ({ part }) => ({ text: "Едем", work: part })),
  },
  "write a note": {
    method: "POST",
    told: allowed(...serve, "part", "helper"),
    call: on(`${base}/:id/messages`, () => ({ text: "Проверить", audience: "inside" })),
  },
  "add a helper": {
    method: "POST",
    told: allowed(...serve, "part"),
    call: on(`${base}/:id/members`, (_, { ids }) => ({ person: ids.anna, role: "helper" })),
  },
  "add another who asks": {
    method: "POST",
    told: allowed(...asked),
    call: on(`${base}/:id/members`, (_, { ids }) => ({ person: ids.anna, role: "requester" })),
  },
  "take the helper out": {
    method: "DELETE",
    told: allowed(...serve, "part", "helper"),
    call: on(`${base}/:id/members/:helper`),
  },
  "say who may read it": {
    method: "PATCH",
    told: allowed(...asked),
    call: on(`${base}/:id`, () => ({ visibility: "people" })),
  },
  "read what is for few": {
    method: "GET",
    told: allowed(...asked, ...serve, "watcher", "helper", "part"),
    call: on(`${base}/:id`, undefined, { visibility: "people" }),
  },
  "resume what waits": {
    method: "DELETE",
    told: allowed(...serve),
    call: async (serving) => {
      const { work } = await serving.fresh({ waits: true });
      await serving.world.asHouse(async (ctx) => {
        await resumeWork(ctx, work);
        await waitWork(ctx, work, { for: "partner" });
      });
      return { path: `${base}/works/${work}/waiting` };
    },
  },
  "open the queue of the serving unit": {
    method: "GET",
    told: allowed(...serve),
    call: ({ ids }) => ({ path: `${base}/queue?unit=${ids.accounts}` }),
  },
};
