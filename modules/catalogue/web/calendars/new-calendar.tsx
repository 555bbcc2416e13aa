import { useGo, useWords } from "#platform/web";
import { Radio, Stack, Text, TextInput } from "#ui/base";
import { Dialog } from "#ui/dialog";
import { FormFrame, useForm, useNotice } from "#ui/form";
import { FileDrop } from "#ui/import";
import { createCalendar, type Template, useRefresh, useTemplates } from "./api.ts";
import { words } from "./words.ts";

/** A new calendar from a template, with the days of a file if one is given. */
export function NewCalendar({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const t = useWords(words);
  return (
    <Dialog opened={opened} onClose={onClose} title={t("add")} size="lg">
      <NewForm onClose={onClose} />
    </Dialog>
  );
}

const ownZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC";

function NewForm({ onClose }: { onClose: () => void }) {
  const t = useWords(words);
  const go = useGo();
  const notice = useNotice();
  const refresh = useRefresh();
  const templates = useTemplates().data ?? [];
  const form = useForm({
    initial: { name: "", timeZone: ownZone(), template: "russia-40" as Template["id"], file: "" },
    async save({ name, timeZone, template, file }) {
      const made = await createCalendar({
        body: { name: name.trim(), timeZone: timeZone.trim(), template, ...(file ? { file } : {}) },
      });
      refresh();
      notice(t("created"));
      onClose();
      go(`/catalogue/calendars/${made.id}`);
    },
  });
  const choose = (id: string) => {
    const template = templates.find((one) => one.id === id);
    form.set("template", id as Template["id"]);
    if (template?.timeZone) form.set("timeZone", template.timeZone);
  };
  return (
    <FormFrame form={form} verb={t("create")} onCancel={onClose} label={t("add")}>
      <TextInput label={t("name")} required maxLength={120} data-autofocus {...form.text("name")} />
      <Radio.Group label={t("template")} value={form.values.template} onChange={choose}>
        <Stack gap={8} mt={6}>
          {templates.map(({ id, years, yearsByLaw }) => (
            <Radio
              key={id}
              value={id}
              label={labelOf(t, id, years)}
              description={
                yearsByLaw.length > 0 ? t("yearsByLaw", { years: yearsByLaw.join(", ") }) : undefined
              }
            />
          ))}
        </Stack>
      </Radio.Group>
      <TextInput
        label={t("timeZone")}
        description={t("zoneHint")}
        list="time-zones"
        maxLength={60}
        {...form.text("timeZone")}
      />
      <datalist id="time-zones">
        {Intl.supportedValuesOf("timeZone").map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
      <div>
        <Text size="sm" fw={500} mb={4}>
          {t("fileToo")}
        </Text>
        <FileDrop
          label={t("importFile")}
          kinds=".ics"
          accept=".ics,text/calendar"
          onUploaded={(file) => form.set("file", file.id)}
        />
      </div>
    </FormFrame>
  );
}

function labelOf(
  t: ReturnType<typeof useWords<(typeof words)["en"]>>,
  id: Template["id"],
  years: readonly number[],
): string {
  return id === "russia-40" ? t(id, { years: years.join(", ") }) : t(id);
}
