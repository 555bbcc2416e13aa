import { on, type Row, readers, telling } from "./row.ts";

/** Clocks are seen by whoever sees the request; nothing was agreed, so that there is none to compute anew. */
export const rows: Readonly<Record<string, Row>> = {
  "GET /api/requests/:id/clocks": { told: telling(200)(...readers), call: on("/api/requests/:id/clocks") },
  "GET /api/requests/:id/clocks/:clock/input.json": {
    told: telling(404)(...readers),
    call: on("/api/requests/:id/clocks/chain.none.1/input.json"),
  },
};
