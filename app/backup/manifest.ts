import { z } from "zod";

export const Manifest = z.object({
  format: z.literal(1),
  migrations: z.array(z.object({ name: z.string(), sha256: z.string() })),
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()), rows: z.number() })),
  sequences: z.array(z.object({ table: z.string(), column: z.string(), last: z.number() })),
});
export type Manifest = z.infer<typeof Manifest>;

/** Schemas that are not ours to keep: the system's, and the job queue's, which makes itself anew. */
export const foreignSchemas = "('pg_catalog', 'information_schema', 'pg_toast', 'public', 'job')";
