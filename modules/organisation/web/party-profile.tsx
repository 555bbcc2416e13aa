import type { ReactNode } from "react";
import { useFormat, useUser, useWords } from "#platform/web";
import { List, Text } from "#ui/base";
import { ButtonLink } from "#ui/link";
import { Facts, Section } from "#ui/page";
import { Async } from "#ui/state";
import { Time } from "#ui/time";
import { type ProfileView, useProfile } from "./api.ts";
import { profileWords } from "./profile-words.ts";

/** What a party says of itself, and the way to change it for its owner. */
export default function PartyProfile({ id }: { id: string }) {
  const t = useWords(profileWords);
  const profile = useProfile(id);
  const own = useUser().personId === id;
  return (
    <Section
      title={t("profile")}
      actions={
        profile.data?.mayEdit && (
          <ButtonLink to={`/parties/${id}/profile`} variant="default" size="xs">
            {t("edit")}
          </ButtonLink>
        )
      }
    >
      <Async query={profile}>{(data) => <Told profile={data} own={own} />}</Async>
    </Section>
  );
}

function Told({ profile, own }: { profile: ProfileView; own: boolean }) {
  const t = useWords(profileWords);
  const format = useFormat();
  const text = (value: string | null) => value && <Text style={{ whiteSpace: "pre-line" }}>{value}</Text>;
  const facts: { name: string; value: ReactNode }[] = [
    { name: t("duties"), value: text(profile.duties) },
    { name: t("tasks"), value: text(profile.tasks) },
    { name: t("requirements"), value: text(profile.requirements) },
    { name: t("channel"), value: profile.channel && t(profile.channel) },
    {
      name: t("hours"),
      value:
        profile.hoursFrom &&
        profile.hoursTo &&
        t("hoursRange", { from: profile.hoursFrom, to: profile.hoursTo }),
    },
    { name: t("language"), value: profile.language && t(profile.language) },
    {
      name: t("needs"),
      value: profile.needs.length > 0 && (
        <List size="sm">
          {profile.needs.map((need) => (
            <List.Item key={need.text}>
              {need.text}{" "}
              <Text span c="dimmed">
                {t("since", { day: format.date(need.since) })}
              </Text>
            </List.Item>
          ))}
        </List>
      ),
    },
  ].filter((fact) => fact.value);
  if (facts.length === 0) return <Text c="dimmed">{t(own ? "nothingOwn" : "nothing")}</Text>;
  return (
    <>
      <Facts items={facts} />
      {profile.updatedAt && (
        <Text size="sm" c="dimmed" mt="sm">
          {t("updated")} <Time at={profile.updatedAt} as="relative" />
        </Text>
      )}
    </>
  );
}
