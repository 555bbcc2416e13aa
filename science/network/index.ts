export { blockOrder } from "./block-order.ts";
export { communities } from "./communities.ts";
export * from "./discovery/index.ts";
export { forceLayout } from "./force-layout.ts";
