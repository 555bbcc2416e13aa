import { useQueryClient } from "@tanstack/react-query";
import { useId } from "react";
import type { NoticePreferences } from "#platform/notices/schema";
import { useFormat, useWords } from "#platform/web";
import { Group, Radio, Select, Stack, TextInput } from "#ui/base";
import { FormFrame, useForm, useNotice } from "#ui/form";
import { Section } from "#ui/page";
import { changeChoices, choicesKey } from "./notice-api.ts";
import css from "./notice-settings.module.css";
import { noticeSettingsWords } from "./notice-words.ts";

/** What the empty choice of a list is called, as lists know texts only. */
const asTheHouse = "house";

/** Quiet hours, the time of the daily letter, and by whose clock. */
export function NoticeTimes({ choices }: { choices: NoticePreferences }) {
  const t = useWords(noticeSettingsWords);
  const say = useNotice();
  const format = useFormat();
  const client = useQueryClient();
  const quietLabel = useId();
  const form = useForm({
    initial: {
      quiet: choices.quiet,
      quietFrom: choices.quietFrom ?? choices.usualQuiet.from,
      quietTo: choices.quietTo ?? choices.usualQuiet.to,
      digestAt: choices.digestAt ?? choices.usualDigestAt,
      timeZone: choices.timeZone ?? asTheHouse,
    },
    check: ({ quiet, quietFrom, quietTo }) => ({
      quietTo:
        quiet === "own" && (!quietFrom || !quietTo || quietFrom === quietTo) ? t("timesNeeded") : undefined,
    }),
    save: async ({ quiet, quietFrom, quietTo, digestAt, timeZone }) => {
      const own = quiet === "own";
      const changed = await changeChoices({
        body: {
          quiet,
          ...(own ? { quietFrom, quietTo } : {}),
          digestAt: digestAt === "" || digestAt === choices.usualDigestAt ? null : digestAt,
          timeZone: timeZone === asTheHouse ? null : timeZone,
        },
      });
      client.setQueryData(choicesKey, changed);
    },
    onSaved: () => say(t("saved")),
  });
  const zones = [
    { value: asTheHouse, label: t("houseZone", { zone: choices.houseTimeZone }) },
    ...Intl.supportedValuesOf("timeZone").map((zone) => ({ value: zone, label: zone.replaceAll("_", " ") })),
  ];
  return (
    <Section title={t("whenTitle")}>
      <div className={css.times}>
        <FormFrame form={form} label={t("whenTitle")}>
          <Radio.Group
            label={<span id={quietLabel}>{t("quiet")}</span>}
            description={t("quietLead")}
            {...form.value("quiet")}
          >
            <Stack gap="xs" mt="xs">
              <Radio value="usual" label={t("quietUsual", choices.usualQuiet)} />
              <Radio value="never" label={t("quietNever")} />
              <Radio value="own" label={t("quietOwn")} />
            </Stack>
          </Radio.Group>
          {form.values.quiet === "own" && (
            <Group gap="md" align="flex-start" role="group" aria-labelledby={quietLabel}>
              <TextInput type="time" label={t("from")} {...form.text("quietFrom")} />
              <TextInput type="time" label={t("to")} {...form.text("quietTo")} />
            </Group>
          )}
          <TextInput
            type="time"
            className={css.time}
            label={t("digestAt")}
            description={t("digestAtNote", { at: format.dateTime(choices.nextDigest) })}
            {...form.text("digestAt")}
          />
          <Select
            label={t("timeZone")}
            data={zones}
            searchable
            limit={60}
            allowDeselect={false}
            {...form.value("timeZone")}
          />
        </FormFrame>
      </div>
    </Section>
  );
}
