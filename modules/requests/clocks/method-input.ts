import type { RequestClock } from "./cases.ts";

/** A clock's case as `vizavi method clock` takes it: instants as text. */
export function methodInput({ given, name }: RequestClock): object {
  const time = (instant: number) => new Date(instant).toISOString();
  return {
    scope: given.scope,
    calendar: given.calendar,
    agreement: { ...(name === null ? {} : { name }), ...given.agreement },
    events: given.events.map((event) => ({
      ...event,
      at: time(event.at),
      ...(event.kind === "waiting" ? { until: event.until ? time(event.until) : null } : {}),
    })),
    now: time(given.now),
  };
}
