import type { Row } from "../row.ts";

export const catalogueRows: Record<string, Row> = {};
