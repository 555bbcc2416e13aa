import { at, type Row, type Statuses, signedIn } from "../row.ts";

/** Who is nobody in the organisation is told nothing, and has nothing to choose. */
const somebody: Statuses = [401, 403, 200, 200, 200, 200, 403, 403];
/** A notice that is another's is not there. */
const notMine: Statuses = [401, 404, 404, 404, 404, 404, 404, 404];

export const noticeRows: Record<string, Row> = {
  "GET /api/notices": { statuses: signedIn, call: at("/api/notices") },
  "GET /api/notices/count": { statuses: signedIn, call: at("/api/notices/count") },
  "PUT /api/notices/:id/read": { statuses: notMine, call: at("/api/notices/999999999/read", undefined, {}) },
  "PUT /api/notices/read": { statuses: signedIn, call: at("/api/notices/read", undefined, {}) },
  "GET /api/notices/preferences": { statuses: somebody, call: at("/api/notices/preferences") },
  "PUT /api/notices/preferences": {
    statuses: somebody,
    call: at("/api/notices/preferences", undefined, { digestAt: "08:30" }),
  },
  "GET /api/notices/digest": { statuses: somebody, call: at("/api/notices/digest") },
};
