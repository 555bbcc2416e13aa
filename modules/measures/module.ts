import type { Module } from "#platform/module";
import { jobs } from "./jobs.ts";
import { reactions } from "./reactions.ts";

export const measures: Module = {
  name: "measures",
  uses: ["organisation", "processes", "relationships", "catalogue", "requests", "surveys"],
  jobs,
  reactions,
};
