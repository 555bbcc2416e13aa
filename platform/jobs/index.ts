export type { JobDefinition, JobRun, Progress } from "./job.ts";
export { type JobQueue, type LaterOptions, openJobs } from "./queue.ts";
export { cancelTask, loadTask, type TaskRow, taskErrors } from "./task.ts";
