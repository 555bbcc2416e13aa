import type { Database } from "#platform/database";

/** Something that happened, in the past tense: `relationship_confirmed` on `{relationships, relationship, id}`. */
export interface Announcement {
  readonly kind: string;
  readonly module: string;
  readonly subject: { readonly kind: string; readonly id: string };
  /** The thing whose course this is a step of, when the event log is read as a process. */
  readonly caseId?: string;
  readonly particulars?: object;
  /** Whose open pages are told instead of all that follow the module: `requests/unit/<id>`, `requests/<id>`. */
  readonly topics?: readonly string[];
}

export interface EventRow extends Announcement {
  readonly id: number;
  readonly at: Date;
  readonly actor: string | null;
  readonly particulars: Readonly<Record<string, unknown>>;
}

export async function writeEvents(
  db: Database,
  actor: string | null,
  events: readonly Announcement[],
): Promise<void> {
  const rows = events.map((event) => ({
    actor,
    kind: event.kind,
    module: event.module,
    subject_kind: event.subject.kind,
    subject_id: event.subject.id,
    case_id: event.caseId ?? null,
    particulars: JSON.stringify(event.particulars ?? {}),
  }));
  for (let from = 0; from < rows.length; from += 5_000) {
    await db
      .insertInto("platform.event")
      .values(rows.slice(from, from + 5_000))
      .execute();
  }
}
