import type { Module } from "#platform/module";

export const solutions: Module = {
  name: "solutions",
  uses: ["organisation", "relationships", "catalogue", "requests", "surveys", "measures", "needs"],
};
