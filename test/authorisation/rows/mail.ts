import type { Row } from "../row.ts";

export const mailRows: Record<string, Row> = {};
