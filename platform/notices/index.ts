export { type Delivered, deliverNotices } from "./deliver.ts";
export { noticeErrors } from "./errors.ts";
export { noticeJobs } from "./jobs.ts";
export { type LetterHeads, type NoticeDraft, notify, whoWants } from "./notify.ts";
export type { Contact, HouseDays, NoticeDesk, NoticeLetter } from "./reader.ts";
export { noticeRoutes } from "./routes.ts";
export type { Bilingual, NoticeSource, Way, Wish } from "./source.ts";
export { forgetAll as forgetNotices } from "./store.ts";
