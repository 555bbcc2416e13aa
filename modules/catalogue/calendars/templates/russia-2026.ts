import { holidaysByLaw, type ProductionYear } from "./production-year.ts";

/** Government decree No. 1466 of 24 September 2025. 247 working days, 1,972 hours. */
export const russia2026: ProductionYear = {
  year: 2026,
  act: "1466, 2025-09-24",
  holidays: holidaysByLaw(2026),
  // 9 March and 11 May follow from article 112 by itself: their holidays fall on a Sunday and a Saturday.
  moved: {
    "2026-01-09": "2026-01-03",
    "2026-12-31": "2026-01-04",
    "2026-03-09": "2026-03-08",
    "2026-05-11": "2026-05-09",
  },
  worked: {},
  shortened: ["2026-04-30", "2026-05-08", "2026-06-11", "2026-11-03"],
};
