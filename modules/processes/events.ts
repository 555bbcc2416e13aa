import type { Announcement } from "#platform/events";

/** What the room announces; the subject is the log. Whoever counts from logs counts again. */
type ProcessEvent = "log_imported" | "log_changed" | "log_deleted";

export function logEvent(kind: ProcessEvent, log: string, particulars: object): Announcement {
  return { kind, module: "processes", subject: { kind: "log", id: log }, particulars };
}
