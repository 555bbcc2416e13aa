/** The ways in which a party likes to be reached. */
export const channels = ["web", "email", "chat", "phone", "meeting"] as const;
export type Channel = (typeof channels)[number];

export interface Need {
  readonly text: string;
  readonly since: string;
}

/** What a party says of itself. */
export interface Profile {
  readonly duties: string | null;
  readonly tasks: string | null;
  readonly requirements: string | null;
  readonly channel: Channel | null;
  readonly hoursFrom: string | null;
  readonly hoursTo: string | null;
  readonly language: "en" | "ru" | null;
  readonly needs: readonly Need[];
}

export const emptyProfile: Profile = {
  duties: null,
  tasks: null,
  requirements: null,
  channel: null,
  hoursFrom: null,
  hoursTo: null,
  language: null,
  needs: [],
};

/** Empty text says nothing; half of a pair of hours says nothing either. */
export function tidyProfile(profile: Profile): Profile {
  const text = (value: string | null) => value?.trim() || null;
  const paired = profile.hoursFrom !== null && profile.hoursTo !== null;
  return {
    ...profile,
    duties: text(profile.duties),
    tasks: text(profile.tasks),
    requirements: text(profile.requirements),
    hoursFrom: paired ? profile.hoursFrom : null,
    hoursTo: paired ? profile.hoursTo : null,
    needs: profile.needs.filter((need) => need.text.trim() !== ""),
  };
}

/** Which parts differ, for the history. */
export function changedParts(before: Profile, after: Profile): (keyof Profile)[] {
  return (Object.keys(after) as (keyof Profile)[]).filter(
    (part) => JSON.stringify(before[part]) !== JSON.stringify(after[part]),
  );
}
