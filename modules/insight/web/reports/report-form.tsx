import { useQueryClient } from "@tanstack/react-query";
import { useWords } from "#platform/web";
import { Checkbox, Group, NumberInput, Select, TextInput } from "#ui/base";
import { FormFrame, useForm } from "#ui/form";
import { addReport, changeReport, type ReportView, reportsKey } from "./api.ts";
import { type Named, PartiesField } from "./parties-field.tsx";
import { reportWords } from "./words.ts";

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

/** What is sent, how often, to whom, in which files. */
export function ReportForm({ of, onDone }: { of?: ReportView | undefined; onDone: () => void }) {
  const t = useWords(reportWords);
  const client = useQueryClient();
  const form = useForm({
    initial: {
      what: of?.what ?? ("company" as ReportView["what"]),
      party: (of?.party ? [of.party] : []) as readonly Named[],
      title: of?.title ?? "",
      rhythm: of?.rhythm ?? ("weekly" as ReportView["rhythm"]),
      day: (of?.day ?? 1) as number | "",
      hour: (of?.hour ?? 8) as number | "",
      pdf: of?.formats.includes("pdf") ?? true,
      xlsx: of?.formats.includes("xlsx") ?? true,
      readers: (of?.readers ?? []) as readonly Named[],
    },
    check: ({ what, party, readers, pdf, xlsx, day }) => ({
      ...(what === "party" && party.length === 0 ? { party: t("needed") } : {}),
      ...(readers.length === 0 ? { readers: t("needed") } : {}),
      ...(!pdf && !xlsx ? { pdf: t("needed") } : {}),
      ...(day === "" ? { day: t("needed") } : {}),
    }),
    save: async ({ what, party, title, rhythm, day, hour, pdf, xlsx, readers }) => {
      const body = {
        ...{ what, title, rhythm, isPaused: of?.isPaused ?? false },
        party: what === "party" ? (party[0]?.id ?? null) : null,
        day: day as number,
        hour: hour === "" ? 8 : hour,
        formats: [...(pdf ? ["pdf" as const] : []), ...(xlsx ? ["xlsx" as const] : [])],
        readers: readers.map(({ id }) => id),
      };
      await (of ? changeReport({ params: { id: of.id }, body }) : addReport({ body }));
      await client.invalidateQueries({ queryKey: reportsKey });
    },
    onSaved: onDone,
  });
  const { values, errors } = form;
  return (
    <FormFrame form={form} verb={t("save")} onCancel={onDone} label={t("addTitle")}>
      <Group grow align="start">
        <Select
          label={t("what")}
          allowDeselect={false}
          data={(["company", "party", "wave"] as const).map((value) => ({ value, label: t(value) }))}
          {...form.value("what")}
        />
        <TextInput label={t("title")} description={t("titleHint")} {...form.text("title")} />
      </Group>
      {values.what === "party" && (
        <PartiesField
          label={t("partyField")}
          placeholder={t("findParty")}
          people={false}
          one
          value={values.party}
          onChange={(party) => form.set("party", party)}
          error={errors.party}
        />
      )}
      <Group grow align="start">
        <Select
          label={t("rhythm")}
          allowDeselect={false}
          value={values.rhythm}
          onChange={(rhythm) => {
            form.set("rhythm", rhythm as ReportView["rhythm"]);
            form.set("day", 1);
          }}
          data={(["weekly", "monthly"] as const).map((value) => ({ value, label: t(value) }))}
        />
        {values.rhythm === "weekly" ? (
          <Select
            label={t("day")}
            allowDeselect={false}
            value={String(values.day)}
            onChange={(day) => form.set("day", Number(day))}
            data={weekdays.map((day) => ({ value: String(day), label: t(`day${day}`) }))}
          />
        ) : (
          <NumberInput label={t("day")} min={1} max={28} {...form.value("day")} />
        )}
        <NumberInput label={t("hour")} min={0} max={23} {...form.value("hour")} />
      </Group>
      <Group>
        <Checkbox label={t("pdf")} {...form.checked("pdf")} error={errors.pdf} />
        <Checkbox label={t("xlsx")} {...form.checked("xlsx")} />
      </Group>
      <PartiesField
        label={t("readers")}
        placeholder={t("find")}
        hint={t("readersHint")}
        people
        value={values.readers}
        onChange={(readers) => form.set("readers", readers)}
        error={errors.readers}
      />
    </FormFrame>
  );
}
