import { z } from "zod";
import { endpoint } from "#platform/http";

const query = z.object({ format: z.enum(["csv", "xlsx"]).default("csv") });

export const exportPeople = endpoint({
  method: "GET",
  path: "/api/organisation/people",
  summary: "All living people as a file that imports again.",
  query,
  response: z.string(),
});

export const exportUnits = endpoint({
  method: "GET",
  path: "/api/organisation/units",
  summary: "All living units and partners as a file that imports again.",
  query,
  response: z.string(),
});
