// Working calendars and agreements. Purchasing is the customer of an agreement that the programme lead proposes for its
// supplier: its head answers, its people read, the garage has nothing to do with it.

import type { Company } from "../company.ts";
import { at, leadOnly, type Row, type Statuses, sidesSee, sidesSpeak, signedIn } from "../row.ts";

/** The head of a side answers for it; nobody does it in the head's place. */
const headOnly: Statuses = [401, 403, 403, 403, 200, 403, 403, 403];
/** It came from the supplier: the customer's head does not take it back. */
const leadSpeaks: Statuses = [401, 403, 403, 403, 403, 403, 200, 403];

let made = 0;
const terms = (warnAt = 75) => ({ calendar: null, targets: [{ priority: null, done: 480 }], warnAt });
const body = { name: "", timeZone: "Europe/Moscow", template: "monday-friday" };
const calendars = "/api/catalogue/calendars";
const agreements = "/api/catalogue/agreements";
const week = [0, 1, 2, 3, 4, 5, 6].map(() => [{ from: "09:00", to: "17:00" }]);

async function newCalendar({ lead }: Company): Promise<string> {
  const answer = await lead.post(calendars, { ...body, name: `Календарь ${++made}` });
  if (answer.status !== 200) throw new Error(answer.text);
  return answer.body.id;
}

const ahead = "2199-05-01";
const ofCalendar = (path: string, given?: unknown) => async (company: Company) => ({
  path: `${calendars}/${await newCalendar(company)}${path}`,
  ...(given === undefined ? {} : { body: given }),
});

async function newFile(asker: { upload(name: string, bytes: string): Promise<string> }): Promise<string> {
  const text =
    "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20990101\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
  // A stranger uploads nothing; what is called is refused before the file is looked for.
  return asker.upload("days.ics", text).catch(() => "0198c0de-0000-7000-8000-000000000000");
}

async function proposed({ lead, ids }: Company): Promise<string> {
  const { supplier, purchasing: customer } = ids;
  const answer = await lead.post(agreements, { supplier, customer, side: "supplier", terms: terms() });
  if (answer.status !== 200) throw new Error(answer.text);
  return answer.body.id;
}

async function inForce(company: Company): Promise<string> {
  const id = await proposed(company);
  const head = await company.asked("head");
  const answer = await head.put(`${agreements}/${id}/acceptance`, { version: 1 });
  if (answer.status !== 200) throw new Error(answer.text);
  return id;
}

async function ending(company: Company): Promise<string> {
  const id = await inForce(company);
  const head = await company.asked("head");
  const answer = await head.put(`${agreements}/${id}/ending`, { lastDay: ahead, reason: "Переезд" });
  if (answer.status !== 200) throw new Error(answer.text);
  return id;
}

const ofAgreement =
  (make: (company: Company) => Promise<string>, path: string, given?: unknown) =>
  async (company: Company) => ({
    path: `${agreements}/${await make(company)}${path}`,
    ...(given === undefined ? {} : { body: given }),
  });

export const agreementRows: Record<string, Row> = {
  "GET /api/catalogue/calendars": { statuses: signedIn, call: at(calendars) },
  "GET /api/catalogue/calendars/templates": { statuses: signedIn, call: at(`${calendars}/templates`) },
  "GET /api/catalogue/calendars/reading": {
    statuses: leadOnly,
    call: async (_, asker) => ({ path: `${calendars}/reading?file=${await newFile(asker)}` }),
  },
  "POST /api/catalogue/calendars": {
    statuses: leadOnly,
    call: () => ({ path: calendars, body: { ...body, name: `Ещё один ${++made}` } }),
  },
  "GET /api/catalogue/calendars/:id": { statuses: signedIn, call: ofCalendar("") },
  "DELETE /api/catalogue/calendars/:id": {
    statuses: leadOnly,
    // The first calendar of a house is its default and stays; any later one goes.
    call: async (company) => {
      await newCalendar(company);
      return ofCalendar("")(company);
    },
  },
  "GET /api/catalogue/calendars/:id/export": { statuses: signedIn, call: ofCalendar("/export") },
  "PUT /api/catalogue/calendars/:id/naming": {
    statuses: leadOnly,
    call: async (company) => ofCalendar("/naming", { name: `Имя ${++made}`, description: "" })(company),
  },
  "PUT /api/catalogue/calendars/:id/default": { statuses: leadOnly, call: ofCalendar("/default") },
  "PUT /api/catalogue/calendars/:id/weeks/:from": {
    statuses: leadOnly,
    call: ofCalendar(`/weeks/${ahead}`, { week }),
  },
  "DELETE /api/catalogue/calendars/:id/weeks/:from": {
    statuses: leadOnly,
    call: async (company) => {
      const path = `${calendars}/${await newCalendar(company)}/weeks/${ahead}`;
      await company.lead.put(path, { week });
      return { path };
    },
  },
  "PUT /api/catalogue/calendars/:id/days": {
    statuses: leadOnly,
    call: ofCalendar("/days", { days: [{ day: ahead, hours: [] }] }),
  },
  "DELETE /api/catalogue/calendars/:id/days/:day": {
    statuses: leadOnly,
    call: async (company) => {
      const path = `${calendars}/${await newCalendar(company)}/days`;
      await company.lead.put(path, { days: [{ day: ahead, hours: [] }] });
      return { path: `${path}/${ahead}` };
    },
  },
  "POST /api/catalogue/calendars/:id/import": {
    statuses: leadOnly,
    call: async (company, asker) => ofCalendar("/import", { file: await newFile(asker) })(company),
  },

  "GET /api/catalogue/agreements": { statuses: signedIn, call: at(agreements) },
  "GET /api/catalogue/agreements/between": {
    statuses: signedIn,
    call: ({ ids }) => ({
      path: `${agreements}/between?supplier=${ids.supplier}&customer=${ids.purchasing}`,
    }),
  },
  "GET /api/catalogue/agreements/suggestion": {
    statuses: sidesSpeak,
    call: ({ ids }) => ({
      path: `${agreements}/suggestion?supplier=${ids.supplier}&customer=${ids.purchasing}`,
    }),
  },
  "GET /api/catalogue/agreements/:id": { statuses: sidesSee, call: ofAgreement(proposed, "") },
  "GET /api/catalogue/agreements/:id/comparison": {
    statuses: sidesSee,
    call: ofAgreement(proposed, "/comparison?from=1&to=1"),
  },
  "POST /api/catalogue/agreements": {
    statuses: sidesSpeak,
    call: ({ ids }) => ({
      path: agreements,
      body: { supplier: ids.supplier, customer: ids.purchasing, side: "customer", terms: terms() },
    }),
  },
  "POST /api/catalogue/agreements/:id/proposals": {
    statuses: sidesSpeak,
    call: ofAgreement(inForce, "/proposals", { side: "customer", terms: terms(50) }),
  },
  "PUT /api/catalogue/agreements/:id/acceptance": {
    statuses: headOnly,
    call: ofAgreement(proposed, "/acceptance", { version: 1 }),
  },
  "PUT /api/catalogue/agreements/:id/refusal": {
    statuses: headOnly,
    call: ofAgreement(proposed, "/refusal", { version: 1, reason: "Нет" }),
  },
  "PUT /api/catalogue/agreements/:id/withdrawal": {
    statuses: leadSpeaks,
    call: ofAgreement(proposed, "/withdrawal", { version: 1 }),
  },
  "PUT /api/catalogue/agreements/:id/ending": {
    statuses: headOnly,
    call: ofAgreement(inForce, "/ending", { reason: "Переезд" }),
  },
  "DELETE /api/catalogue/agreements/:id/ending": {
    statuses: headOnly,
    call: ofAgreement(ending, "/ending"),
  },
  "PUT /api/catalogue/agreements/:id/naming": {
    statuses: sidesSpeak,
    call: ofAgreement(proposed, "/naming", { name: "Поставка" }),
  },
};
