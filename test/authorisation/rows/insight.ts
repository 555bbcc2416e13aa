import type { Row } from "../row.ts";

export const insightRows: Record<string, Row> = {};
