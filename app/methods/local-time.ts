import { offsetOf } from "#science/time";

/** An instant (ms) as the wall clock of a zone shows it, with its offset: 2026-03-29T13:00:00+02:00; whole seconds. */
export function localTime(instant: number, zone: string): string {
  const offset = offsetOf(zone, instant);
  const minutes = Math.round(Math.abs(offset) / 60_000);
  const two = (value: number) => String(value).padStart(2, "0");
  const sign = offset < 0 ? "-" : "+";
  return `${new Date(instant + offset).toISOString().slice(0, 19)}${sign}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
