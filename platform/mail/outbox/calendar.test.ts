import assert from "node:assert/strict";
import { test } from "node:test";
import { parseMail } from "#test/mail-server";
import { composeLetter } from "./compose.ts";

const text = [
  "BEGIN:VCALENDAR",
  "VERSION:2.0",
  "PRODID:-//Vizavi//Test//EN",
  "METHOD:REQUEST",
  "BEGIN:VEVENT",
  "UID:1@x.example",
  "SUMMARY:Встреча",
  "END:VEVENT",
  "END:VCALENDAR",
  "",
].join("\r\n");

const letter = (calendar?: { method: "REQUEST"; text: string }) =>
  composeLetter(
    {
      id: 1,
      message_id: "<1@house.example>",
      sender: null,
      recipients: [{ name: "Анна", address: "anna@x.example" }],
      subject: "Разговор",
      content: { text: "Приходите.", html: "<p>Приходите.</p>", ...(calendar ? { calendar } : {}) },
      attempts: 0,
      resent: false,
      created_at: new Date("2026-01-01T00:00:00Z"),
    },
    { name: "Стол", address: "desk@house.example" },
    "mark",
  );

test("an invitation is a third way to read the letter, with its method, and a file besides", async () => {
  const { raw } = await letter({ method: "REQUEST", text });
  const source = raw.toString("utf8");
  assert.match(source, /Content-Type: text\/calendar; charset=utf-8; method=REQUEST/i);
  const mail = await parseMail(source);
  assert.equal(mail.text?.trim(), "Приходите.");
  const file = mail.attachments.find(({ filename }) => filename === "invite.ics");
  assert.equal(file?.contentType, "application/ics");
  assert.equal(file?.content.toString("utf8"), text, "byte for byte, with its line ends");
  const alternatives = source.slice(source.indexOf("multipart/alternative"));
  assert.ok(alternatives.indexOf("text/plain") < alternatives.indexOf("text/calendar"));
});

test("a letter without one has neither", async () => {
  const { raw } = await letter();
  assert.doesNotMatch(raw.toString("utf8"), /calendar|\.ics/);
});
