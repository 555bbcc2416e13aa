// What the desk that delivers notices needs to know of the business: who people are, when they work, what rooms tell.

import { readDefaultCalendar } from "#modules/catalogue";
import { contactsOf, type PartyContact } from "#modules/organisation";
import type { Database } from "#platform/database";
import { queueLetter } from "#platform/mail";
import type { Contact, HouseDays, NoticeDesk } from "#platform/notices";
import type { WorkingCalendar } from "#science/clock";
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
/** 0 is Sunday. */
const weekdayOf = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay();

/** Without a calendar of the company: this machine's time zone, Monday to Friday. */
const plainDays: HouseDays = {
  timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  isWorking: (day) => !weekend.has(weekdayOf(day)),
};

/** The company's own calendar knows its holidays, and the Saturdays that are worked instead of a Friday. */
export function daysOf({ timeZone, weeks, days }: WorkingCalendar): HouseDays {
  const fromLatest = weeks.toSorted((a, b) => (b.from ?? "").localeCompare(a.from ?? ""));
  return {
    timeZone,
    isWorking(day) {
      const week = fromLatest.find(({ from }) => from === null || from <= day)?.week;
      const hours = days[day] ?? week?.[(weekdayOf(day) + 6) % 7] ?? [];
      return hours.length > 0;
    },
  };
}

async function houseDays(db: Database): Promise<HouseDays> {
  const calendar = await readDefaultCalendar(db);
  return calendar ? daysOf(calendar) : plainDays;
}

export const noticeDesk: NoticeDesk = {
  // Of the rooms that are last in reading order there is most news: theirs come first in the settings.
  sources: modules.toReversed().flatMap((module) => module.noticeSources ?? []),
  contactsOf: async (db, parties) =>
    new Map([...(await contactsOf(db, parties))].map(([id, contact]) => [id, contactOf(contact)])),
  houseDays,
  post: queueLetter,
};
