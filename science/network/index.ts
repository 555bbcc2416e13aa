export { blockOrder, type MatrixCell } from "./block-order.ts";
export { communities } from "./communities.ts";
export * from "./discovery/index.ts";
export { forceLayout, type LayoutOptions } from "./force-layout.ts";
export type { Edge } from "./graph.ts";
export { neighbourhood } from "./neighbourhood.ts";
export { shortestPath } from "./shortest-path.ts";
