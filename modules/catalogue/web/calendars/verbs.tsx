import { useState } from "react";
import { useGo, useWords } from "#platform/web";
import { Button, Textarea, TextInput } from "#ui/base";
import { Confirm, Dialog } from "#ui/dialog";
import { FormFrame, useForm, useNotice } from "#ui/form";
import { FileLink } from "#ui/link";
import { deleteCalendar, exportLink, makeDefault, nameCalendar, useRefresh, type View } from "./api.ts";
import { ImportPanel } from "./import-panel.tsx";
import { words } from "./words.ts";

/** What may be done with a calendar as a whole. */
export function Verbs({ view }: { view: View }) {
  const t = useWords(words);
  const go = useGo();
  const notice = useNotice();
  const refresh = useRefresh();
  const [open, setOpen] = useState<"import" | "rename" | "remove">();
  const close = () => setOpen(undefined);
  const becomeDefault = async () => {
    await makeDefault({ params: { id: view.id } });
    refresh();
    notice(t("madeDefault"));
  };
  return (
    <>
      {view.mayDelete && (
        <Button variant="subtle" color="red" onClick={() => setOpen("remove")}>
          {t("remove")}
        </Button>
      )}
      {view.mayChange && (
        <>
          <Button variant="subtle" onClick={() => setOpen("rename")}>
            {t("rename")}
          </Button>
          {!view.isDefault && (
            <Button variant="default" onClick={() => void becomeDefault()}>
              {t("makeDefault")}
            </Button>
          )}
        </>
      )}
      <FileLink href={exportLink(view.id)} size="sm">
        {t("exportIcs")}
      </FileLink>
      {view.mayChange && <Button onClick={() => setOpen("import")}>{t("importIcs")}</Button>}
      <ImportPanel view={view} opened={open === "import"} onClose={close} />
      <Dialog opened={open === "rename"} onClose={close} title={t("rename")}>
        <RenameForm view={view} onClose={close} />
      </Dialog>
      <Confirm
        opened={open === "remove"}
        onClose={close}
        title={t("removeTitle")}
        verb={t("remove")}
        dangerous
        act={async () => {
          await deleteCalendar({ params: { id: view.id } });
          refresh();
          notice(t("removed"));
          go("/catalogue/calendars", { replace: true });
        }}
      >
        {t("removeHint", { name: view.name })}
      </Confirm>
    </>
  );
}

function RenameForm({ view, onClose }: { view: View; onClose: () => void }) {
  const t = useWords(words);
  const notice = useNotice();
  const refresh = useRefresh();
  const form = useForm({
    initial: { name: view.name, description: view.description },
    save: ({ name, description }) =>
      nameCalendar({ params: { id: view.id }, body: { name: name.trim(), description: description.trim() } }),
    onSaved: () => {
      refresh();
      notice(t("renamed"));
      onClose();
    },
  });
  return (
    <FormFrame form={form} onCancel={onClose} label={t("rename")}>
      <TextInput label={t("name")} required maxLength={120} data-autofocus {...form.text("name")} />
      <Textarea
        label={t("description")}
        autosize
        minRows={2}
        maxLength={1_000}
        {...form.text("description")}
      />
    </FormFrame>
  );
}
