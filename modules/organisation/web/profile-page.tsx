import { useGo, usePageParam, useUser, useWords } from "#platform/web";
import { Group, Select, Textarea, TextInput } from "#ui/base";
import { FormFrame, useForm, useNotice } from "#ui/form";
import { Page, PageHeader, Section } from "#ui/page";
import { Async, EmptyState } from "#ui/state";
import { type PartyView, type ProfileView, saveProfile, useParty, useProfile } from "./api.ts";
import { NeedsField } from "./needs-field.tsx";
import { profileWords } from "./profile-words.ts";
import { titles } from "./titles.ts";

/** The owner's own words about a party. */
export default function ProfilePage() {
  const id = usePageParam("id");
  const t = useWords(profileWords);
  const name = useWords(titles);
  const party = useParty(id);
  const profile = useProfile(id);
  const own = useUser().personId === id;
  return (
    <Page width="read">
      <Async query={party}>
        {(who) => (
          <>
            <PageHeader
              title={`${name("profile")}: ${who.name}`}
              crumbs={[{ title: who.name, to: `/parties/${id}` }]}
              lead={t(own ? "ownLead" : "unitLead")}
            />
            <Async query={profile}>
              {(data) =>
                data.mayEdit ? (
                  <ProfileForm party={who} profile={data} />
                ) : (
                  <EmptyState title={t("notYours")} />
                )
              }
            </Async>
          </>
        )}
      </Async>
    </Page>
  );
}

function ProfileForm({ party, profile }: { party: PartyView; profile: ProfileView }) {
  const t = useWords(profileWords);
  const notice = useNotice();
  const go = useGo();
  const form = useForm({
    initial: {
      duties: profile.duties ?? "",
      tasks: profile.tasks ?? "",
      requirements: profile.requirements ?? "",
      channel: profile.channel ?? "",
      hoursFrom: profile.hoursFrom ?? "",
      hoursTo: profile.hoursTo ?? "",
      language: profile.language ?? "",
      needs: profile.needs as readonly ProfileView["needs"][number][],
    },
    check: ({ hoursFrom, hoursTo }) => ({
      hoursTo: Boolean(hoursFrom) === Boolean(hoursTo) ? undefined : t("bothHours"),
    }),
    save: (values) =>
      saveProfile({
        params: { id: party.id },
        body: {
          duties: values.duties || null,
          tasks: values.tasks || null,
          requirements: values.requirements || null,
          channel: (values.channel || null) as ProfileView["channel"],
          hoursFrom: values.hoursFrom || null,
          hoursTo: values.hoursTo || null,
          language: (values.language || null) as ProfileView["language"],
          needs: values.needs.filter((need) => need.text.trim() !== ""),
        },
      }),
    onSaved: () => {
      notice(t("saved"));
      go(`/parties/${party.id}`);
    },
  });
  const channels = (["web", "email", "chat", "phone", "meeting"] as const).map((value) => ({
    value,
    label: t(value),
  }));
  const spoken = (["ru", "en"] as const).map((value) => ({ value, label: t(value) }));
  return (
    <FormFrame form={form} onCancel={() => go(`/parties/${party.id}`)} label={t("profile")}>
      <Section>
        <Textarea
          {...form.text("duties")}
          label={t("duties")}
          description={t("dutiesHint")}
          autosize
          minRows={3}
        />
        <Textarea
          {...form.text("tasks")}
          label={t("tasks")}
          description={t("tasksHint")}
          autosize
          minRows={3}
          mt="md"
        />
        <Textarea
          {...form.text("requirements")}
          label={t("requirements")}
          description={t("requirementsHint")}
          autosize
          minRows={3}
          mt="md"
        />
      </Section>
      <Section title={t("preferences")}>
        <Group align="flex-start" gap="md">
          <Select
            label={t("channel")}
            data={[{ value: "", label: t("anyChannel") }, ...channels]}
            value={form.values.channel}
            onChange={(value) => form.set("channel", (value ?? "") as typeof form.values.channel)}
          />
          <Select
            label={t("language")}
            data={[{ value: "", label: t("anyLanguage") }, ...spoken]}
            value={form.values.language}
            onChange={(value) => form.set("language", (value ?? "") as typeof form.values.language)}
          />
          <TextInput {...form.text("hoursFrom")} label={t("hoursFrom")} type="time" />
          <TextInput {...form.text("hoursTo")} label={t("hoursTo")} type="time" />
        </Group>
      </Section>
      <Section title={t("needs")}>
        <NeedsField value={form.values.needs} onChange={(needs) => form.set("needs", needs)} />
      </Section>
    </FormFrame>
  );
}
