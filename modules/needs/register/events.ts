import type { Announcement } from "#platform/events";

/** What the register announces, on `{needs, need, id}`. */
export interface RegisterParticulars {
  need_proposed: { readonly number: number };
  need_opened: { readonly number: number };
  need_changed: { readonly number: number };
  need_rejected: { readonly number: number };
  need_moved: { readonly number: number; readonly from: string; readonly to: string };
  need_merged: { readonly number: number; readonly into: string };
  need_split: { readonly number: number; readonly off: string };
  need_closed: { readonly number: number; readonly as: "met" | "given_up" };
  need_target_proposed: { readonly number: number };
  need_target_agreed: { readonly number: number };
}

export type RegisterEvent = keyof RegisterParticulars;

export const registerEvents: readonly RegisterEvent[] = [
  "need_proposed",
  "need_opened",
  "need_changed",
  "need_rejected",
  "need_moved",
  "need_merged",
  "need_split",
  "need_closed",
  "need_target_proposed",
  "need_target_agreed",
];

export function needEvent<E extends RegisterEvent>(
  kind: E,
  need: string,
  particulars: RegisterParticulars[E],
): Announcement {
  return {
    kind,
    module: "needs",
    subject: { kind: "need", id: need },
    caseId: need,
    particulars,
    topics: ["needs", `needs/${need}`],
  };
}
