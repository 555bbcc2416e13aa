// The door of the catalogue: services, working calendars, agreements.

export { type AgreementInForce, agreementsFor, type WorkAsked } from "./agreements/in-force.ts";
export { readCalendar, readCalendars } from "./calendars/read.ts";
