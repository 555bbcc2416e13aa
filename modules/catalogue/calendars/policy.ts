import { isProgrammeLead } from "#platform/context";
import type { Permission } from "#platform/permissions";

/** Calendars say when people work, which everybody who waits for them may know. */
export const mayReadCalendars: Permission = (actor) => actor.userId !== null;

/** They belong to the house: one side of an agreement alone must not move the other side's clock. */
export const mayChangeCalendars: Permission = isProgrammeLead;
