import { IconBookmark, IconTrash } from "@tabler/icons-react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { caller, useUser, useWords } from "#platform/web";
import { Button, Checkbox, Menu, TextInput } from "#ui/base";
import { Dialog } from "#ui/dialog";
import { FormFrame, useForm, useNotice } from "#ui/form";
import type * as schema from "../../schema/views.ts";
import { defaults, type Filter, isFiltered } from "./filter.ts";
import { viewWords } from "./view-words.ts";

const list = caller<typeof schema.listViews>("GET", "/api/requests/views");
const save = caller<typeof schema.saveView>("POST", "/api/requests/views");
const remove = caller<typeof schema.removeView>("DELETE", "/api/requests/views/:view");
const queryKey = ["requests", "views"];

/** What of the address is no filter: where one happens to look. */
const passing = new Set(["open", "find"]);

/** Filters of the queue under a name: one's own, and those of one's unit. */
export function SavedViews({ filter, onChoose }: { filter: Filter; onChoose: (filter: Filter) => void }) {
  const t = useWords(viewWords);
  const notice = useNotice();
  const client = useQueryClient();
  const [saving, setSaving] = useState(false);
  const views = useQuery({ queryKey, queryFn: ({ signal }) => list({}, { signal }) }).data?.views ?? [];
  const refresh = () => client.invalidateQueries({ queryKey });
  const forget = async (view: string) => {
    try {
      await remove({ params: { view } });
      notice(t("forgotten"));
    } catch (error) {
      notice((error as Error).message, "bad");
    }
    await refresh();
  };
  return (
    <>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <Button variant="default" size="xs" leftSection={<IconBookmark size={15} />}>
            {t("views")}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {views.length === 0 && <Menu.Label>{t("none")}</Menu.Label>}
          {views.map((view) => (
            <Menu.Item key={view.id} onClick={() => onChoose({ ...defaults, ...view.filter } as Filter)}>
              {view.unit ? t("ofUnit", { name: view.name, unit: view.unit.name }) : view.name}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item disabled={!isFiltered(filter)} onClick={() => setSaving(true)}>
            {t("save")}
          </Menu.Item>
          {views
            .filter((view) => view.mayRemove)
            .map((view) => (
              <Menu.Item
                key={view.id}
                leftSection={<IconTrash size={14} />}
                onClick={() => void forget(view.id)}
              >
                {t("forget", { name: view.name })}
              </Menu.Item>
            ))}
        </Menu.Dropdown>
      </Menu>
      <Dialog opened={saving} onClose={() => setSaving(false)} title={t("saveTitle")}>
        <SaveForm filter={filter} onClose={() => setSaving(false)} onSaved={() => void refresh()} />
      </Dialog>
    </>
  );
}

function SaveForm(props: { filter: Filter; onClose: () => void; onSaved: () => void }) {
  const t = useWords(viewWords);
  const notice = useNotice();
  const unit = useUser().unitId;
  const form = useForm({
    initial: { name: "", forUnit: false },
    check: ({ name }) => (name.trim() ? {} : { name: t("nameMissing") }),
    async save({ name, forUnit }) {
      const filter = Object.fromEntries(
        Object.entries(props.filter).filter(
          ([key, value]) => !passing.has(key) && value !== defaults[key as keyof Filter],
        ),
      );
      await save({ body: { name: name.trim(), filter, ...(forUnit && unit ? { unit } : {}) } });
      notice(t("saved"));
      props.onSaved();
      props.onClose();
    },
  });
  return (
    <FormFrame form={form} verb={t("save")} onCancel={props.onClose} label={t("saveTitle")}>
      <TextInput label={t("name")} maxLength={100} data-autofocus {...form.text("name")} />
      {unit && <Checkbox label={t("forUnit")} description={t("forUnitHint")} {...form.checked("forUnit")} />}
    </FormFrame>
  );
}
