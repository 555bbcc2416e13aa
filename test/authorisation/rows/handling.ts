import type { Row } from "../row.ts";

export const handlingRows: Record<string, Row> = {};
