export type { Column, Sort } from "./columns.ts";
export { DataTable, type DataTableProps } from "./data-table.tsx";
export { Exports, type ExportsProps } from "./parts.tsx";
export { SimpleTable } from "./simple-table.tsx";
