export { blockOrder, type MatrixCell } from "./block-order.ts";
export * from "./discovery/index.ts";
