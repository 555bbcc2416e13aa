import { useWords } from "#platform/web";
import { Checkbox, SegmentedControl, Stack, Text, Textarea } from "#ui/base";
import { Dialog } from "#ui/dialog";
import { FormFrame, useForm } from "#ui/form";
import { closeWork, useRequest } from "../api.ts";
import { isOpen, type Target } from "./target.ts";
import { verbWords } from "./verb-words.ts";

interface Values {
  readonly outcome: "served" | "declined";
  readonly text: string;
  readonly despiteParts: boolean;
}

/** How it ended, and the last word to whoever asked. `text` and `files` come along from the reply box. */
export default function CloseDialog({
  target,
  text = "",
  files = [],
  onClose,
  onDone,
}: {
  target: Target;
  text?: string;
  files?: string[];
  onClose: () => void;
  onDone: () => void;
}) {
  const t = useWords(verbWords);
  const works = useRequest(target.request).data?.workList ?? [];
  const open = works.filter((work) => work.parent === target.work && isOpen(work));
  const part = target.role === "part";
  const form = useForm<Values>({
    initial: { outcome: "served", text, despiteParts: false },
    check: (values) => ({
      ...(values.outcome === "declined" && !values.text.trim() ? { text: t("declineMissing") } : {}),
      ...(open.length > 0 && !values.despiteParts ? { despiteParts: t("despiteMissing") } : {}),
    }),
    save: ({ outcome, text, despiteParts }) =>
      closeWork({ params: { work: target.work }, body: { outcome, text: text.trim(), files, despiteParts } }),
    onSaved: onDone,
  });
  return (
    <Dialog
      opened
      onClose={onClose}
      title={part ? t("closePartTitle") : t("closeTitle", { number: String(target.number) })}
    >
      <FormFrame form={form} verb={t("close")} onCancel={onClose}>
        <Stack>
          <SegmentedControl
            aria-label={t("outcome")}
            data={(["served", "declined"] as const).map((value) => ({ value, label: t(value) }))}
            value={form.values.outcome}
            onChange={(value) => form.set("outcome", value as Values["outcome"])}
          />
          <Textarea
            {...form.text("text")}
            data-autofocus
            label={part ? t("closePartText") : t("closeText")}
            description={t("closeTextHint")}
            autosize
            minRows={4}
            maxLength={50_000}
            onKeyDown={(event) => {
              if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.submit();
            }}
          />
          {open.length > 0 && (
            <>
              <Text size="sm">
                {t("openParts", { units: open.map((work) => work.unit.name).join(", ") })}
              </Text>
              <Checkbox
                {...form.checked("despiteParts")}
                label={t("despiteParts")}
                error={form.errors.despiteParts}
              />
            </>
          )}
        </Stack>
      </FormFrame>
    </Dialog>
  );
}
