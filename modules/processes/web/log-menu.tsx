import { IconDots, IconEye, IconFileImport, IconPencil, IconTrash } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useGo, useWords } from "#platform/web";
import { Button, Menu, TextInput } from "#ui/base";
import { Confirm, Dialog } from "#ui/dialog";
import { FormFrame, useForm, useNotice } from "#ui/form";
import { changeLog, deleteLog, type LogView } from "./api.ts";
import { words } from "./words.ts";

/** What a programme lead can do with a log. */
export function LogMenu({ log }: { log: LogView }) {
  const t = useWords(words);
  const go = useGo();
  const notice = useNotice();
  const client = useQueryClient();
  const [open, setOpen] = useState<"rename" | "delete">();
  const refresh = () => client.invalidateQueries({ queryKey: ["processes"] });
  const audience = log.audience === "leads" ? "everyone" : "leads";
  const show = async () => {
    await changeLog({ params: { id: log.id }, body: { audience } });
    await refresh();
    notice(t(audience === "leads" ? "nowForLeads" : "nowForAll"));
  };
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" leftSection={<IconDots size={17} />}>
            {t("manage")}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconFileImport size={16} />} onClick={() => go("/processes/import")}>
            {t("importAgain")}
          </Menu.Item>
          <Menu.Item leftSection={<IconPencil size={16} />} onClick={() => setOpen("rename")}>
            {t("rename")}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconEye size={16} />}
            onClick={() => void show().catch((error: Error) => notice(error.message, "bad"))}
          >
            {t(audience === "leads" ? "makeForLeads" : "makeForAll")}
          </Menu.Item>
          <Menu.Item color="red" leftSection={<IconTrash size={16} />} onClick={() => setOpen("delete")}>
            {t("deleteLog")}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Dialog opened={open === "rename"} onClose={() => setOpen(undefined)} title={t("rename")}>
        <RenameForm log={log} onDone={() => void refresh().then(() => setOpen(undefined))} />
      </Dialog>
      <Confirm
        opened={open === "delete"}
        onClose={() => setOpen(undefined)}
        title={t("deleteTitle", { name: log.name })}
        verb={t("deleteLog")}
        dangerous
        act={async () => {
          await deleteLog({ params: { id: log.id } });
          notice(t("deleted"));
          go("/processes");
          await client.invalidateQueries({ queryKey: ["processes", "logs"] });
        }}
      >
        {t("deleteText")}
      </Confirm>
    </>
  );
}

function RenameForm({ log, onDone }: { log: LogView; onDone: () => void }) {
  const t = useWords(words);
  const form = useForm({
    initial: { name: log.name },
    save: ({ name }) => changeLog({ params: { id: log.id }, body: { name } }),
    onSaved: onDone,
  });
  return (
    <FormFrame form={form} verb={t("rename")}>
      <TextInput label={t("newName")} data-autofocus {...form.text("name")} />
    </FormFrame>
  );
}
