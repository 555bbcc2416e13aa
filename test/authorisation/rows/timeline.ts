import { at, type Row, type Statuses, sidesSee, signedIn } from "../row.ts";

/** A note is made in the name of one's own unit: its members and its head. */
const ownSide: Statuses = [401, 403, 200, 403, 200, 403, 403, 403];
const note = "/api/relationships/interactions";
const noted = (ids: Readonly<Record<string, string>>) => ({
  kind: "call",
  ours: ids.purchasing,
  theirs: ids.supplier,
  at: "2026-05-04T08:00:00Z",
  words: "Созвонились",
  promise: "Пришлют счёт",
  promisedBy: "theirs",
});

export const timelineRows: Record<string, Row> = {
  "GET /api/relationships/:id/timeline": {
    statuses: sidesSee,
    call: at("/api/relationships/:id/timeline", "relationship"),
  },
  "GET /api/requests/pairs/:supplier/:customer": {
    statuses: sidesSee,
    call: ({ ids }) => ({ path: `/api/requests/pairs/${ids.supplier}/${ids.purchasing}` }),
  },
  // Everybody may ask; what they are told is what they may see.
  "GET /api/relationships/parties/:id/timeline": {
    statuses: signedIn,
    call: at("/api/relationships/parties/:id/timeline", "supplier"),
  },
  "POST /api/relationships/interactions": {
    statuses: ownSide,
    call: ({ ids }) => ({ path: note, body: noted(ids) }),
  },
  "PUT /api/relationships/interactions/:id/promise": {
    statuses: ownSide,
    call: async (company) => {
      const vera = await company.asked("member");
      const { id } = (await vera.post(note, noted(company.ids))).body;
      return { path: `${note}/${id}/promise`, body: { kept: true } };
    },
  },
  "DELETE /api/relationships/interactions/:id": {
    // Its author alone; the member's own is made anew for each who asks.
    statuses: [401, 403, 200, 403, 403, 403, 403, 403],
    call: async (company) => {
      const vera = await company.asked("member");
      return { path: `${note}/${(await vera.post(note, noted(company.ids))).body.id}` };
    },
  },
};
