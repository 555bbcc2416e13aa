import type { JobDefinition } from "#platform/jobs";
import { deliverNotices } from "./deliver.ts";
import { deliverJob } from "./notify.ts";
import type { NoticeDesk } from "./reader.ts";

/** Called by whoever notifies; the schedule is for digests, for the end of quiet hours, and for calls that were lost. */
export function noticeJobs(desk: NoticeDesk): JobDefinition[] {
  return [{ name: deliverJob, schedule: "* * * * *", work: (run) => deliverNotices(run.house, desk) }];
}
