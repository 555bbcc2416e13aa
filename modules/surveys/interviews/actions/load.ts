import type { Context } from "#platform/context";
import { allow } from "#platform/permissions";
import { interviewErrors } from "../errors.ts";
import { type Stand, standOf } from "../policy.ts";
import { findInterview, type InterviewRow } from "../store/interviews.ts";

export interface Loaded {
  readonly row: InterviewRow;
  readonly me: Stand;
}

/** The interview with how the actor stands to it; whoever has no part in it is refused. */
export async function loadInterview({ db, actor }: Context, id: string, lock = false): Promise<Loaded> {
  const row = await findInterview(db, id, lock);
  if (!row) throw interviewErrors.refuse("interview_not_found", { id });
  const me = standOf(actor, {
    interviewer: row.interviewer.id,
    interviewed: row.interviewed.id,
    readers: row.readers.map((reader) => reader.id),
  });
  if (me === undefined) {
    allow(false);
    throw interviewErrors.refuse("interview_not_found", { id });
  }
  return { row, me };
}
