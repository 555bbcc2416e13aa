import type { Row } from "../row.ts";

export const clockRows: Record<string, Row> = {};
