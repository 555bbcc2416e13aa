import type { Module } from "#platform/module";
import { calendarErrors } from "./calendars/errors.ts";
import { errors } from "./errors.ts";
import { calendarRoutes } from "./routes/calendars.ts";

export const catalogue: Module = {
  name: "catalogue",
  uses: ["organisation", "relationships"],
  routes: [...calendarRoutes],
  jobs: [],
  reactions: [],
  refs: [],
  errors: [errors, calendarErrors],
};
