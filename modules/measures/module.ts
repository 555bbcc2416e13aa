import type { Module } from "#platform/module";

export const measures: Module = {
  name: "measures",
  uses: ["organisation", "processes", "relationships", "catalogue", "requests", "surveys"],
};
