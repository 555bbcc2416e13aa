import type { Audience, HomePart, SessionUser } from "#platform/web";

/** One person can be several of these at once. */
export function audiencesOf(user: SessionUser): ReadonlySet<Audience> {
  const found = new Set<Audience>();
  if (user.roles.includes("programme_lead")) found.add("lead");
  if (user.leads) found.add("head");
  if (user.personId) found.add("employee");
  if (user.roles.includes("administrator")) found.add("administrator");
  return found;
}

export function partsFor(
  parts: readonly HomePart[],
  audiences: ReadonlySet<Audience>,
  place: HomePart["place"],
): readonly HomePart[] {
  return parts.filter((part) => part.place === place && part.audience.some((a) => audiences.has(a)));
}
