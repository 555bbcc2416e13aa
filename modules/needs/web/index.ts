import { definePages } from "#platform/web";

export const pages = definePages([]);
