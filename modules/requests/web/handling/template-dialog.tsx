import { useWords } from "#platform/web";
import { SegmentedControl, Stack, Textarea, TextInput } from "#ui/base";
import { Dialog } from "#ui/dialog";
import { FormFrame, useForm } from "#ui/form";
import { templateWords } from "./template-words.ts";
import { changeTemplate, createTemplate, type Template, type Wanted } from "./templates-api.ts";

interface Values {
  readonly kind: Wanted["kind"];
  readonly name: string;
  readonly ru: string;
  readonly en: string;
  readonly items: string;
}

const pointsOf = (items: string) =>
  items
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);

function valuesOf(template: Template | undefined): Values {
  const fresh = { kind: "answer", name: "", ru: "", en: "", items: "" } as const;
  if (!template) return fresh;
  const { kind, name, content } = template;
  return kind === "answer"
    ? { ...fresh, name, ru: content.ru ?? "", en: content.en ?? "" }
    : { ...fresh, kind, name, items: content.items.join("\n") };
}

const wantedOf = ({ kind, name, ru, en, items }: Values): Wanted =>
  kind === "answer"
    ? { kind, name: name.trim(), content: { ru: ru.trim(), en: en.trim() } }
    : { kind, name: name.trim(), content: { items: pointsOf(items) } };

/** A ready answer in both languages, or the points of a checklist. */
export default function TemplateDialog({
  template,
  unit,
  onClose,
  onDone,
}: {
  template: Template | undefined;
  unit: string | null;
  onClose: () => void;
  onDone: () => void;
}) {
  const t = useWords(templateWords);
  const form = useForm<Values>({
    initial: valuesOf(template),
    check: ({ kind, name, ru, en, items }) => {
      const points = pointsOf(items);
      const tooMuch = points.length > 50 || points.some((point) => point.length > 300);
      return {
        ...(name.trim() ? {} : { name: t("nameMissing") }),
        ...(kind === "answer" && !ru.trim() && !en.trim() ? { ru: t("textMissing") } : {}),
        ...(kind === "checklist" && points.length === 0 ? { items: t("itemsMissing") } : {}),
        ...(kind === "checklist" && tooMuch ? { items: t("itemsMany") } : {}),
      };
    },
    save: (values) =>
      template
        ? changeTemplate({ params: { template: template.id }, body: wantedOf(values) })
        : createTemplate({ body: { unit, template: wantedOf(values) } }),
    onSaved: onDone,
  });
  const long = { autosize: true, minRows: 4, maxRows: 12, maxLength: 20_000 } as const;
  return (
    <Dialog opened onClose={onClose} title={template ? t("oldTitle") : t("newTitle")}>
      <FormFrame form={form} verb={t("save")} onCancel={onClose}>
        <Stack>
          {!template && (
            <SegmentedControl
              aria-label={t("kind")}
              data={(["answer", "checklist"] as const).map((value) => ({ value, label: t(value) }))}
              value={form.values.kind}
              onChange={(kind) => form.set("kind", kind as Values["kind"])}
            />
          )}
          <TextInput {...form.text("name")} data-autofocus label={t("name")} maxLength={200} />
          {form.values.kind === "answer" ? (
            <>
              <Textarea
                {...form.text("ru")}
                {...long}
                label={t("ru")}
                description={t("textHint", { open: "{", close: "}" })}
              />
              <Textarea {...form.text("en")} {...long} label={t("en")} />
            </>
          ) : (
            <Textarea {...form.text("items")} {...long} label={t("items")} />
          )}
        </Stack>
      </FormFrame>
    </Dialog>
  );
}
