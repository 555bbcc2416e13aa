// Alerts, scorecards and the company's page. An alert is between a partner and purchasing: its people read it, its head
// answers it, the garage does not know that there is one.

import type { World } from "#test/world";
import type { Company } from "../company.ts";
import { type Row, type Statuses, signedIn } from "../row.ts";

const reads: Statuses = [401, 404, 200, 404, 200, 404, 200, 404];
const answers: Statuses = [401, 404, 403, 404, 200, 404, 200, 404];

export function insightRows(world: World): Record<string, Row> {
  let made = 0;
  const newAlert = async ({ ids }: Company, state = "open"): Promise<string> => {
    made += 1;
    const { rows } = await world.house.pool.query<{ id: string }>(
      `insert into insight.alert (series, measure, supplier, customer, raised_on, since, direction, before, after, picture,
         state)
       values ($1, 'demand', $2, $3, '2026-01-05', '2026-01-05', 'up', 4, 8, '{"points": []}', $4) returning id`,
      [`test ${made}`, ids.supplier, ids.purchasing, state],
    );
    return rows[0]?.id as string;
  };
  const alerts = "/api/insight/alerts";
  const of = (path: string, body?: unknown, state?: string) => async (company: Company) => ({
    path: `${alerts}/${await newAlert(company, state)}${path}`,
    ...(body === undefined ? {} : { body }),
  });
  const until = new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10);
  return {
    "GET /api/insight/company": {
      statuses: signedIn,
      call: () => ({ path: "/api/insight/company" }),
    },
    "GET /api/insight/parties/:party": {
      // A team that nobody else has to do with: who is served by a unit, or serves it, would see what is between them.
      statuses: [401, 403, 403, 403, 200, 403, 200, 403],
      call: ({ ids }) => ({ path: `/api/insight/parties/${ids.team}` }),
    },
    // The list holds what the reader may see: for most of those who ask, nothing.
    "GET /api/insight/alerts": { statuses: signedIn, call: () => ({ path: alerts }) },
    "GET /api/insight/alerts/:id": { statuses: reads, call: of("") },
    "PUT /api/insight/alerts/:id/acknowledgement": { statuses: answers, call: of("/acknowledgement", {}) },
    "PUT /api/insight/alerts/:id/snooze": { statuses: answers, call: of("/snooze", { until }) },
    "PUT /api/insight/alerts/:id/need": { statuses: answers, call: of("/need", {}) },
    "DELETE /api/insight/alerts/:id/answer": {
      statuses: answers,
      call: of("/answer", undefined, "acknowledged"),
    },
  };
}
