import type { Row } from "../row.ts";

export const noticeRows: Record<string, Row> = {};
