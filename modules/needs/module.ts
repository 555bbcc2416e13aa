import type { Module } from "#platform/module";

export const needs: Module = {
  name: "needs",
  uses: ["organisation", "relationships", "catalogue", "requests", "surveys", "measures"],
};
