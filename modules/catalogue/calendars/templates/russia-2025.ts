import { holidaysByLaw, type ProductionYear } from "./production-year.ts";

/** Government decree No. 1335 of 4 October 2024. 247 working days, 1,972 hours. */
export const russia2025: ProductionYear = {
  year: 2025,
  act: "1335, 2024-10-04",
  holidays: holidaysByLaw(2025),
  moved: {
    "2025-05-02": "2025-01-04",
    "2025-12-31": "2025-01-05",
    "2025-05-08": "2025-02-23",
    "2025-06-13": "2025-03-08",
    "2025-11-03": "2025-11-01",
  },
  worked: { "2025-11-01": "2025-11-03" },
  shortened: ["2025-03-07", "2025-04-30", "2025-06-11", "2025-11-01"],
};
