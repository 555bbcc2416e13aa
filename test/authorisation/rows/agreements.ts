import type { Row } from "../row.ts";

export const agreementRows: Record<string, Row> = {};
