import type { Row } from "../row.ts";

export const timelineRows: Record<string, Row> = {};
