import { type Row, sidesSee } from "../row.ts";

const pair = (ids: Readonly<Record<string, string>>) =>
  `measure=demand&supplier=${ids.supplier}&customer=${ids.purchasing}`;

export const measureRows: Record<string, Row> = {
  "GET /api/measures/series": {
    statuses: sidesSee,
    call: ({ ids }) => ({ path: `/api/measures/series?${pair(ids)}` }),
  },
  "GET /api/measures/rows": {
    statuses: sidesSee,
    call: ({ ids }) => ({ path: `/api/measures/rows?${pair(ids)}&week=2026-05-04` }),
  },
};
