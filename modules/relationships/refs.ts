import { sql } from "kysely";
import type { RefKind } from "#platform/refs";
import { viewOf } from "./policy.ts";
import { seen } from "./store/relationships.ts";

export const refs: readonly RefKind[] = [
  {
    module: "relationships",
    kind: "relationship",
    async name(ctx, ids) {
      const { rows } = await sql<{ id: string; name: string }>`
        select r.id, coalesce(r.name, s.name || ' → ' || c.name) as name
        from relationships.relationship r
        join organisation.party s on s.id = r.supplier join organisation.party c on c.id = r.customer
        where r.id = any(${[...ids]}::uuid[]) and ${seen({ parties: viewOf(ctx.actor), threshold: 0 })}
      `.execute(ctx.db);
      return rows.map(({ id, name }) => ({
        module: "relationships",
        kind: "relationship",
        id,
        name,
        link: `/relationships/${id}`,
      }));
    },
  },
];
