import { definePages } from "#platform/web";
import { registerHomeParts, registerPages } from "./register/index.ts";
import { signalPages } from "./signals/pages.ts";

export const pages = definePages([...registerPages, ...signalPages]);

export const homeParts = registerHomeParts;
export { defineNeedSections, type NeedSection } from "./register/sections.ts";
