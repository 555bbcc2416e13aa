import { caller } from "#platform/web";
import type * as schema from "../../schema/conduct.ts";

export const listThanks = caller<typeof schema.listThanks>("GET", "/api/requests/thanks");
