import { isAdministrator, isProgrammeLead } from "#platform/context";
import type { Permission } from "#platform/permissions";

export const mayManageAccounts: Permission = (actor) => isAdministrator(actor);
export const maySeeAccounts: Permission = (actor) => isAdministrator(actor) || isProgrammeLead(actor);
