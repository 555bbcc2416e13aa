// What the desk that delivers notices needs to know of the business: who people are, when they work, what rooms tell.

import { contactsOf, type PartyContact } from "#modules/organisation";
import { queueLetter } from "#platform/mail";
import type { Contact, HouseDays, NoticeDesk } from "#platform/notices";
import { modules } from "./modules.ts";

function contactOf({ name, address, account, language, channel, hoursFrom, hoursTo }: PartyContact): Contact {
  return {
    name,
    address,
    account: account !== null,
    language,
    hours: hoursFrom && hoursTo && hoursFrom !== hoursTo ? { from: hoursFrom, to: hoursTo } : null,
    prefersLetters: channel === "email",
  };
}

const weekend = new Set([0, 6]);

/** Without a calendar of the company: this machine's time zone, Monday to Friday. */
const plainDays: HouseDays = {
  timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  isWorking: (day) => !weekend.has(new Date(`${day}T00:00:00Z`).getUTCDay()),
};

export const noticeDesk: NoticeDesk = {
  sources: modules.flatMap((module) => module.noticeSources ?? []),
  contactsOf: async (db, parties) =>
    new Map([...(await contactsOf(db, parties))].map(([id, contact]) => [id, contactOf(contact)])),
  houseDays: async () => plainDays,
  post: queueLetter,
};
