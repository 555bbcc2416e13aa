import type { Row } from "../row.ts";

export const deskRows: Record<string, Row> = {};
