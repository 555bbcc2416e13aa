// A permission is a pure question about who acts and what is acted on; a refusal is the same everywhere.

import type { Actor } from "#platform/context";
import { defineErrors } from "#platform/errors";

export const permissionErrors = defineErrors("permissions", {
  sign_in_first: {
    status: 401,
    sentence: { en: "Nobody is signed in.", ru: "Вход не выполнен." },
    hint: { en: "Sign in and try again.", ru: "Войдите и повторите." },
  },
  not_allowed: {
    status: 403,
    sentence: { en: "You may not do this.", ru: "У вас нет права на это действие." },
    hint: { en: "Ask the programme lead for it.", ru: "Попросите руководителя программы." },
  },
});

export type Permission<Thing = undefined> = Thing extends undefined
  ? (actor: Actor) => boolean
  : (actor: Actor, thing: Thing) => boolean;

/** Goes on only when the permission is given. */
export function allow(given: boolean): void {
  if (!given) throw permissionErrors.refuse("not_allowed");
}

export const anyone: Permission = () => true;
export const signedIn: Permission = (actor) => actor.userId !== null;
