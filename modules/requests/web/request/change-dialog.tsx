import { useWords } from "#platform/web";
import { SegmentedControl, Select, Stack, TextInput } from "#ui/base";
import { Dialog } from "#ui/dialog";
import { FormFrame, useForm, useNotice, useUndo } from "#ui/form";
import { changeRequest, type Priority, useRefresh, type View } from "../api.ts";
import { words } from "../words.ts";
import { requestWords } from "./request-words.ts";

const priorities = ["low", "normal", "high", "urgent"] as const;

interface Values {
  readonly subject: string;
  readonly priority: Priority;
  readonly visibility: View["visibility"];
}

/** Subject, priority and who may read it; changed at once, and taken back on demand. */
export default function ChangeDialog({ view, onClose }: { view: View; onClose: () => void }) {
  const t = useWords(requestWords);
  const w = useWords(words);
  const notice = useNotice();
  const undoable = useUndo();
  const refresh = useRefresh();
  const { subject, priority, visibility } = view;
  const before: Values = { subject, priority, visibility };
  const put = async (values: Values) => {
    await changeRequest({ params: { id: view.id }, body: values });
    void refresh();
  };
  const form = useForm<Values>({
    initial: before,
    check: (values) => (values.subject.trim() ? {} : { subject: t("subjectMissing") }),
    save: put,
    onSaved: () => {
      onClose();
      undoable(t("changed"), () => put(before).catch((error: Error) => notice(error.message, "bad")));
    },
  });
  return (
    <Dialog opened onClose={onClose} title={t("changeTitle")}>
      <FormFrame form={form} onCancel={onClose}>
        <Stack>
          <TextInput {...form.text("subject")} data-autofocus label={t("subject")} maxLength={300} />
          <Select
            {...form.value("priority")}
            label={w("priority")}
            data={priorities.map((value) => ({ value, label: w(`priority_${value}`) }))}
          />
          <SegmentedControl
            aria-label={t("visibility")}
            orientation="vertical"
            value={form.values.visibility}
            onChange={(value) => form.set("visibility", value as Values["visibility"])}
            data={(["unit", "people"] as const).map((value) => ({
              value,
              label: t(`visibility_${value}`),
            }))}
          />
        </Stack>
      </FormFrame>
    </Dialog>
  );
}
