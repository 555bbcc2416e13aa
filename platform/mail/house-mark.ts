import type { Config } from "#platform/config";
import { base32 } from "./base32.ts";
import { markOf } from "./key.ts";

/** By what this house knows its own letters when they come back. */
export const houseMark = (config: Config): string => base32(markOf(config, "house", "own letters"));
