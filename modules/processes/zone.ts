import { isZone, offsetMinutes, type Zone } from "#science/time";
import { errors } from "./errors.ts";

/** A zone as people write it: a name of the calendar tables, or an offset such as +03:00. */
export function zoneOf(text: string): Zone {
  const zone = offsetMinutes(text) ?? text;
  if (!isZone(zone)) throw errors.refuse("bad_zone", { zone: text }, { place: "zone" });
  return zone;
}
