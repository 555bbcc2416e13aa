import type { Context } from "#platform/context";
import type { EventRow } from "#platform/events";
import type { Reaction } from "#platform/reactions";
import { noteCourse } from "./actions/courses.ts";
import { followEnd, followMerge } from "./actions/follow.ts";

type React = (context: Context, event: EventRow) => Promise<void>;
const reaction = (name: string, on: readonly string[], react: React): Reaction => ({ name, on, react });

export const reactions: readonly Reaction[] = [
  // Services go along with their supplier, and are offered no more when it ends.
  reaction("catalogue.follow-merge", ["unit_merged"], followMerge),
  reaction("catalogue.follow-end", ["unit_ended", "person_left"], followEnd),
  reaction(
    "catalogue.note-course",
    ["request_opened", "request_changed", "request_done", "request_reopened"],
    noteCourse,
  ),
];
