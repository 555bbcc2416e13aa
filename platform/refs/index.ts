// A way to point at any record from anywhere: evidence, comments, alerts and history hold refs.

import type { Context } from "#platform/context";

export interface Ref {
  readonly module: string;
  readonly kind: string;
  readonly id: string;
}

export interface NamedRef extends Ref {
  readonly name: string;
  readonly link: string;
}

/** How a room names, links and guards one kind of its records. */
export interface RefKind {
  readonly module: string;
  readonly kind: string;
  /** Names those of the records that exist and that the actor may see; the others are left out. */
  name(context: Context, ids: readonly string[]): Promise<NamedRef[]>;
}

/** Names refs of many kinds with one call a kind. */
export async function nameRefs(
  context: Context,
  kinds: readonly RefKind[],
  refs: readonly Ref[],
): Promise<NamedRef[]> {
  const named: NamedRef[] = [];
  for (const kind of kinds) {
    const ids = refs
      .filter((ref) => ref.module === kind.module && ref.kind === kind.kind)
      .map((ref) => ref.id);
    if (ids.length > 0) named.push(...(await kind.name(context, [...new Set(ids)])));
  }
  return named;
}
