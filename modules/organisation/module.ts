import type { Module } from "#platform/module";
import { errors } from "./errors.ts";

export const organisation: Module = {
  name: "organisation",
  uses: [],
  errors: [errors],
};
