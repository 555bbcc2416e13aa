// An interview as an iCalendar object (RFC 5545) that is sent by mail (RFC 5546, RFC 6047). Pure. Written by hand,
// because lines have to end after 75 octets, the space of a continued line counted, and never within a letter.

export interface CalendarPerson {
  readonly name: string;
  readonly address: string;
}

export interface CalendarEvent {
  /** The same as long as the interview lives (RFC 7986 wants a UUID). */
  readonly uid: string;
  /** Grows with every change that calendars have to hear of. */
  readonly sequence: number;
  readonly writtenAt: Date;
  readonly startsAt: Date;
  readonly minutes: number;
  readonly summary: string;
  readonly description: string;
  readonly place: string;
  /** The page of the house. */
  readonly url: string;
  readonly organizer: CalendarPerson;
  /** The mailbox that writes in the organizer's name, where it is another. */
  readonly sentBy?: string;
  readonly attendee?: CalendarPerson;
}

/** REQUEST and CANCEL go to who is invited; PUBLISH puts the event into the calendar of who invites, and names nobody. */
export type Method = "REQUEST" | "CANCEL" | "PUBLISH";

const crlf = "\r\n";
const longest = 75;

export function writeCalendar(
  event: CalendarEvent,
  method: Method,
  { cancelled = method === "CANCEL" }: { readonly cancelled?: boolean } = {},
): string {
  const { organizer, attendee, sentBy } = event;
  const ends = new Date(event.startsAt.getTime() + event.minutes * 60_000);
  const asks = method === "REQUEST";
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Vizavi//Interviews//EN",
    `METHOD:${method}`,
    "BEGIN:VEVENT",
    `UID:${event.uid}`,
    `SEQUENCE:${event.sequence}`,
    `DTSTAMP:${utc(event.writtenAt)}`,
    `DTSTART:${utc(event.startsAt)}`,
    `DTEND:${utc(ends)}`,
    `SUMMARY:${text(event.summary)}`,
    ...(event.description ? [`DESCRIPTION:${text(event.description)}`] : []),
    ...(event.place ? [`LOCATION:${text(event.place)}`] : []),
    `URL:${event.url}`,
    `STATUS:${cancelled ? "CANCELLED" : "CONFIRMED"}`,
    "CLASS:PRIVATE",
    "TRANSP:OPAQUE",
    `ORGANIZER;CN=${parameter(organizer.name)}${sentBy ? `;SENT-BY=${parameter(`mailto:${sentBy}`)}` : ""}:mailto:${organizer.address}`,
    ...(attendee && method !== "PUBLISH"
      ? [
          `ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT${asks ? ";PARTSTAT=NEEDS-ACTION;RSVP=TRUE" : ""};CN=${parameter(attendee.name)}:mailto:${attendee.address}`,
        ]
      : []),
    "END:VEVENT",
    "END:VCALENDAR",
  ];
  return lines.map(fold).join(crlf) + crlf;
}

/** A moment in UTC: right in every calendar without the rules of a time zone beside it. */
const utc = (at: Date): string => `${at.toISOString().slice(0, 19).replace(/[-:]/g, "")}Z`;

/** RFC 5545, 3.3.11; other control characters have no place in it. */
const text = (value: string): string =>
  value
    .replace(/\r\n?/g, "\n")
    .replace(/[^\P{Cc}\n\t]/gu, "")
    .replace(/[\\;,]/g, "\\$&")
    .replaceAll("\n", "\\n");

/** Always quoted, so that names may hold commas; a quotation mark is written as RFC 6868 has it. */
const parameter = (value: string): string =>
  `"${value
    .replace(/\p{Cc}+/gu, " ")
    .replaceAll("^", "^^")
    .replaceAll('"', "^'")}"`;

function fold(line: string): string {
  const parts: string[] = [];
  let part = "";
  let octets = 0;
  for (const letter of line) {
    const size = Buffer.byteLength(letter);
    if (octets + size > longest) {
      parts.push(part);
      part = "";
      octets = 1;
    }
    part += letter;
    octets += size;
  }
  return [...parts, part].join(`${crlf} `);
}
