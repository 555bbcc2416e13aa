import { english } from "./english.ts";
import type { Example } from "./example.ts";
import { russian } from "./russian.ts";

export type { Example } from "./example.ts";
export const examples: Readonly<Record<"ru" | "en", readonly Example[]>> = { ru: russian, en: english };
