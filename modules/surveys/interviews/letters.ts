// The letters that bring an interview into two calendars: an invitation to whoever is asked, a copy to whoever asks.

import { contactsOf, type PartyContact } from "#modules/organisation";
import type { Context } from "#platform/context";
import {
  type Address,
  houseSender,
  type LetterCalendar,
  mailDomain,
  plainAddress,
  queueLetter,
} from "#platform/mail";
import { formats, type Language, say } from "#platform/words";
import { type CalendarEvent, writeCalendar } from "./icalendar.ts";
import type { InterviewRow } from "./store/interviews.ts";
import { letterWords } from "./words.ts";

export type Occasion = "invited" | "changed" | "cancelled";

interface Around {
  readonly sender: Address | undefined;
  readonly page: string;
  readonly contacts: ReadonlyMap<string, PartyContact>;
}

async function around({ db, config }: Context, row: InterviewRow): Promise<Around> {
  const house = (config.url ?? `http://${config.host}:${config.port}`).replace(/\/+$/, "");
  return {
    sender: houseSender(config),
    page: `${house}/surveys/interviews/${row.id}`,
    contacts: await contactsOf(db, [row.interviewer.id, row.interviewed.id]),
  };
}

const languageOf = ({ config }: Context, contact: PartyContact | undefined): Language =>
  contact?.language ?? config.language ?? "en";

const usable = (contact: PartyContact | undefined): string | undefined =>
  contact?.address ? plainAddress(contact.address) : undefined;

/** The event as calendars get it: whoever interviews is its organizer, the house writes in their name. */
function eventFor(
  context: Context,
  row: InterviewRow,
  { sender, page, contacts }: Around,
  language: Language,
): CalendarEvent {
  const t = say(letterWords, language);
  const organizer = usable(contacts.get(row.interviewer.id));
  const house = (sender && plainAddress(sender.address)) ?? `interviews@${mailDomain(context.config)}`;
  const attendee = usable(contacts.get(row.interviewed.id));
  return {
    uid: row.id,
    sequence: row.sequence,
    writtenAt: context.now,
    startsAt: row.startsAt,
    minutes: row.minutes,
    summary: t("summary", { guide: row.name[language] }),
    description: [aboutOf(row, language), row.message, t("kept"), page].filter(Boolean).join("\n\n"),
    place: row.place,
    url: page,
    organizer: { name: row.interviewer.name, address: organizer ?? house },
    ...(organizer && sender && organizer !== house ? { sentBy: house } : {}),
    ...(attendee ? { attendee: { name: row.interviewed.name, address: attendee } } : {}),
  };
}

function aboutOf({ supplier, customer }: InterviewRow, language: Language): string {
  const t = say(letterWords, language);
  if (supplier && customer) return t("aboutBoth", { supplier: supplier.name, customer: customer.name });
  const one = supplier ?? customer;
  return one ? t("aboutOne", { party: one.name }) : "";
}

/** One's own copy, to put into any calendar. */
export async function calendarFor(context: Context, row: InterviewRow, method: "PUBLISH"): Promise<string> {
  const event = eventFor(context, row, await around(context, row), context.actor.language);
  return writeCalendar(event, method, { cancelled: row.state === "cancelled" });
}

/** Writes to both, as far as letters reach them. The same state of the interview is told once. */
export async function sendCalendar(context: Context, row: InterviewRow, occasion: Occasion): Promise<void> {
  const about = await around(context, row);
  const cancelled = occasion === "cancelled";
  for (const side of ["interviewed", "interviewer"] as const) {
    const contact = about.contacts.get(row[side].id);
    const address = usable(contact);
    if (!address) continue;
    const language = languageOf(context, contact);
    const t = say(letterWords, language);
    const event = eventFor(context, row, about, language);
    const method: LetterCalendar["method"] =
      side === "interviewer" ? "PUBLISH" : cancelled ? "CANCEL" : "REQUEST";
    const replyTo = side === "interviewed" ? usable(about.contacts.get(row.interviewer.id)) : undefined;
    await queueLetter(context, {
      key: `interviews/${row.id}/${row.sequence}/${side}`,
      to: [{ name: row[side].name, address }],
      subject: t(`${occasion}Subject`, { guide: row.name[language], time: timeOf(row, language) }),
      text: textOf(context, row, { occasion, side, language, page: about.page }),
      calendar: { method, text: writeCalendar(event, method, { cancelled }) },
      ...(replyTo ? { replyTo } : {}),
    });
  }
}

/** "24 Nov 2026, 13:00 (Europe/Moscow)": as the clock of the interview's own zone shows it. */
const timeOf = ({ startsAt, zone }: InterviewRow, language: Language): string =>
  `${formats(language, zone).dateTime(startsAt)} (${zone})`;

interface Said {
  readonly occasion: Occasion;
  readonly side: "interviewed" | "interviewer";
  readonly language: Language;
  readonly page: string;
}

function textOf(_: Context, row: InterviewRow, { occasion, side, language, page }: Said): string {
  const t = say(letterWords, language);
  const asked = side === "interviewed";
  const names = { interviewer: row.interviewer.name, interviewed: row.interviewed.name };
  const first =
    occasion === "cancelled" ? t("cancelled", names) : asked ? t(occasion, names) : t("yours", names);
  const facts = [
    `${t("when")}: ${timeOf(row, language)}, ${formats(language).duration(row.minutes * 60)}`,
    row.place && `${t("where")}: ${row.place}`,
    aboutOf(row, language),
  ].filter(Boolean);
  const more =
    occasion === "cancelled"
      ? []
      : [
          row.message,
          ...(asked
            ? [
                t("kept"),
                t("readers", {
                  readers: formats(language).list([
                    row.interviewer.name,
                    ...row.readers.map(({ name }) => name),
                    t("lead"),
                  ]),
                }),
                t("free"),
              ]
            : [t("file")]),
          page,
        ];
  return `${[first, facts.join("\n"), ...more].filter(Boolean).join("\n\n")}\n`;
}
