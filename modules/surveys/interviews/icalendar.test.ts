import assert from "node:assert/strict";
import { test } from "node:test";
import ICAL from "ical.js";
import { type CalendarEvent, type Method, writeCalendar } from "./icalendar.ts";

const event: CalendarEvent = {
  uid: "0192a0c4-7d9e-7cc1-8a44-2b4cf1d0a001",
  sequence: 2,
  writtenAt: new Date("2026-03-01T08:00:00.123Z"),
  startsAt: new Date("2026-03-29T00:30:00Z"),
  minutes: 45,
  summary: "Первый разговор; о закупках, «что мешает»",
  description: "Строка первая\r\nвторая: a\\b; c, d 🙂\n".repeat(6),
  place: "https://meet.example/a;b,c?x=1",
  url: "https://vizavi.example/surveys/interviews/1",
  organizer: { name: 'Ёлкина, Анна "Ан" ^', address: "anna@x.example" },
  sentBy: "desk@house.example",
  attendee: { name: "Борис Петров-Водкин из отдела закупок и снабжения; второй", address: "boris@x.example" },
};
const read = (method: Method, options?: { cancelled?: boolean }) => {
  const written = writeCalendar(event, method, options);
  const root = new ICAL.Component(ICAL.parse(written));
  const found = root.getFirstSubcomponent("vevent");
  assert.ok(found);
  return { written, root, event: found };
};

test("lines end after at most 75 octets with CRLF, within no letter, and unfold to what was meant", () => {
  const { written } = read("REQUEST");
  assert.ok(written.endsWith("END:VCALENDAR\r\n"));
  assert.doesNotMatch(written.replaceAll("\r\n", ""), /[\r\n]/);
  const lines = written.split("\r\n");
  for (const line of lines) assert.ok(Buffer.byteLength(line) <= 75, `${Buffer.byteLength(line)}: ${line}`);
  assert.ok(
    lines.some((line) => Buffer.byteLength(line) > 72 && line.startsWith(" ")),
    "long ones are folded",
  );
  assert.ok(!written.includes("\uFFFD"));
  assert.ok(Buffer.from(written).toString("utf8") === written);
  // A folded emoji would be two halves.
  for (const line of lines) assert.ok(line.isWellFormed());
});

test("an invitation reads back as it was meant", () => {
  const { root, event: found } = read("REQUEST");
  assert.equal(root.getFirstPropertyValue("version"), "2.0");
  assert.ok(root.getFirstPropertyValue("prodid"));
  assert.equal(root.getFirstPropertyValue("method"), "REQUEST");
  assert.equal(found.getFirstPropertyValue("uid"), event.uid);
  assert.equal(found.getFirstPropertyValue("sequence"), 2);
  assert.equal(String(found.getFirstPropertyValue("dtstamp")), "2026-03-01T08:00:00Z");
  const time = (name: string) => found.getFirstPropertyValue(name) as ICAL.Time;
  assert.deepEqual(time("dtstart").toJSDate(), event.startsAt);
  assert.deepEqual(time("dtend").toJSDate(), new Date("2026-03-29T01:15:00Z"));
  assert.equal(found.getFirstPropertyValue("summary"), event.summary);
  assert.equal(found.getFirstPropertyValue("description"), event.description.replaceAll("\r\n", "\n"));
  assert.equal(found.getFirstPropertyValue("location"), event.place);
  assert.equal(found.getFirstPropertyValue("status"), "CONFIRMED");
  const organizer = found.getFirstProperty("organizer");
  assert.equal(organizer?.getFirstValue(), "mailto:anna@x.example");
  assert.equal(organizer?.getFirstParameter("cn"), event.organizer.name);
  assert.equal(organizer?.getFirstParameter("sent-by"), "mailto:desk@house.example");
  const attendee = found.getFirstProperty("attendee");
  assert.equal(attendee?.getFirstValue(), "mailto:boris@x.example");
  assert.deepEqual(
    ["cn", "role", "partstat", "rsvp", "cutype"].map((name) => attendee?.getFirstParameter(name)),
    [event.attendee?.name, "REQ-PARTICIPANT", "NEEDS-ACTION", "TRUE", "INDIVIDUAL"],
  );
});

/** RFC 5546, 3.2: what must be there exactly once, and what must not be there. */
const rules: Record<Method, { readonly once: readonly string[]; readonly never: readonly string[] }> = {
  REQUEST: { once: ["dtstamp", "dtstart", "organizer", "summary", "uid", "attendee", "sequence"], never: [] },
  CANCEL: {
    once: ["dtstamp", "organizer", "uid", "sequence", "attendee", "status"],
    never: ["request-status"],
  },
  PUBLISH: { once: ["dtstamp", "dtstart", "organizer", "summary", "uid", "sequence"], never: ["attendee"] },
};
for (const [method, { once, never }] of Object.entries(rules)) {
  test(`${method} has what its method asks for and nothing that it forbids`, () => {
    const { root, event: found } = read(method as Method);
    assert.equal(root.getAllSubcomponents("vevent").length, 1);
    for (const name of once) assert.equal(found.getAllProperties(name).length, 1, name);
    for (const name of never) assert.equal(found.getAllProperties(name).length, 0, name);
  });
}

test("a cancellation says so in both forms, and asks for no answer", () => {
  const cancel = read("CANCEL").event;
  assert.equal(cancel.getFirstPropertyValue("status"), "CANCELLED");
  assert.equal(cancel.getFirstProperty("attendee")?.getFirstParameter("rsvp"), undefined);
  assert.equal(read("PUBLISH", { cancelled: true }).event.getFirstPropertyValue("status"), "CANCELLED");
  assert.equal(read("PUBLISH").event.getFirstPropertyValue("status"), "CONFIRMED");
});

test("nothing that somebody writes begins a line of its own", () => {
  const written = writeCalendar(
    { ...event, summary: "a\r\nATTENDEE:mailto:evil@x.example\u0000\u0007", place: "b\nMETHOD:CANCEL" },
    "REQUEST",
  );
  const root = new ICAL.Component(ICAL.parse(written));
  assert.equal(root.getAllProperties("method").length, 1);
  const found = root.getFirstSubcomponent("vevent");
  assert.equal(found?.getAllProperties("attendee").length, 1);
  assert.equal(found?.getFirstPropertyValue("summary"), "a\nATTENDEE:mailto:evil@x.example");
});
