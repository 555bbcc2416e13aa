import type { Row } from "../row.ts";

export const requestRows: Record<string, Row> = {};
