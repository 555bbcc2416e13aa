import type { RefKind } from "#platform/refs";

/** How others point at needs and signals. */
export const refs: readonly RefKind[] = [];
