import { definePages } from "#platform/web";
import { signalPages } from "./signals/pages.ts";

export const pages = definePages([...signalPages]);
