import { useQuery } from "@tanstack/react-query";
import { caller } from "#platform/web";
import type * as schema from "../../reports/schema.ts";

export type ReportView = schema.ReportView;
const base = "/api/insight/reports";
const list = caller<typeof schema.listReports>("GET", base);
export const addReport = caller<typeof schema.addReport>("POST", base);
export const changeReport = caller<typeof schema.changeReport>("PUT", `${base}/:id`);
export const removeReport = caller<typeof schema.removeReport>("DELETE", `${base}/:id`);
export const leaveReport = caller<typeof schema.leaveReport>("DELETE", `${base}/:id/reading`);
export const sendReport = caller<typeof schema.sendReport>("POST", `${base}/:id/sending`);

export const reportsKey = ["insight", "reports"];
export const useReports = () =>
  useQuery({ queryKey: reportsKey, queryFn: ({ signal }) => list({}, { signal }) });
