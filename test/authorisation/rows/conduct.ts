import type { Row } from "../row.ts";

export const conductRows: Record<string, Row> = {};
