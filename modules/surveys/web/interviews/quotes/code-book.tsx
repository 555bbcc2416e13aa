import { IconDots } from "@tabler/icons-react";
import { useState } from "react";
import { useWords } from "#platform/web";
import { ActionIcon, Menu, Select, TextInput, UnstyledButton } from "#ui/base";
import { Dialog } from "#ui/dialog";
import { FormFrame, useForm, useNotice } from "#ui/form";
import { EmptyState } from "#ui/state";
import { mergeCode, renameCode, useRefresh } from "../api.ts";
import css from "../interviews.module.css";
import { quoteWords } from "./words.ts";

interface Code {
  readonly id: string;
  readonly name: string;
  readonly quotes: number;
}

interface Doing {
  readonly what: "rename" | "merge";
  readonly code: Code;
}

export function CodeBook(props: {
  readonly codes: readonly Code[];
  readonly mayChange: boolean;
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}) {
  const { codes, mayChange, chosen, onChoose } = props;
  const t = useWords(quoteWords);
  const [doing, setDoing] = useState<Doing>();
  const shut = () => setDoing(undefined);
  if (codes.length === 0) return <EmptyState title={t("noCodes")}>{t("noCodesText")}</EmptyState>;
  return (
    <>
      <ul className={css.codes} aria-label={t("codes")}>
        {codes.map((code) => (
          <li key={code.id}>
            <UnstyledButton
              className={css.code}
              aria-pressed={code.id === chosen}
              onClick={() => onChoose(code.id === chosen ? "" : code.id)}
            >
              {code.name} <span className={css.dim}>{t("count", { count: code.quotes })}</span>
            </UnstyledButton>
            {mayChange && (
              <Menu position="bottom-end">
                <Menu.Target>
                  <ActionIcon variant="subtle" color="gray" aria-label={t("verbs", { name: code.name })}>
                    <IconDots size={16} />
                  </ActionIcon>
                </Menu.Target>
                <Menu.Dropdown>
                  <Menu.Item onClick={() => setDoing({ what: "rename", code })}>{t("rename")}</Menu.Item>
                  <Menu.Item disabled={codes.length < 2} onClick={() => setDoing({ what: "merge", code })}>
                    {t("merge")}
                  </Menu.Item>
                </Menu.Dropdown>
              </Menu>
            )}
          </li>
        ))}
      </ul>
      {doing?.what === "rename" && (
        <Dialog opened onClose={shut} title={t("rename")}>
          <Rename code={doing.code} onDone={shut} />
        </Dialog>
      )}
      {doing?.what === "merge" && (
        <Dialog opened onClose={shut} title={t("merge")}>
          <Merge
            code={doing.code}
            codes={codes}
            onDone={(into) => {
              shut();
              if (into && chosen === doing.code.id) onChoose(into);
            }}
          />
        </Dialog>
      )}
    </>
  );
}

function Rename({ code, onDone }: { code: Code; onDone: () => void }) {
  const t = useWords(quoteWords);
  const notice = useNotice();
  const refresh = useRefresh();
  const form = useForm({
    initial: { name: code.name },
    check: ({ name }) => ({ name: name.trim() ? undefined : t("nameMissing") }),
    save: ({ name }) => renameCode({ params: { code: code.id }, body: { name } }),
    onSaved() {
      void refresh();
      notice(t("renamed"));
      onDone();
    },
  });
  return (
    <FormFrame form={form} verb={t("rename")} onCancel={onDone}>
      <TextInput label={t("name")} maxLength={80} data-autofocus {...form.text("name")} />
    </FormFrame>
  );
}

function Merge({
  code,
  codes,
  onDone,
}: {
  code: Code;
  codes: readonly Code[];
  onDone: (into?: string) => void;
}) {
  const t = useWords(quoteWords);
  const notice = useNotice();
  const refresh = useRefresh();
  const form = useForm({
    initial: { into: "" },
    check: ({ into }) => ({ into: into ? undefined : t("mergeMissing") }),
    save: ({ into }) => mergeCode({ params: { code: code.id }, body: { into } }),
    onSaved({ into }) {
      void refresh();
      notice(t("merged"));
      onDone(into);
    },
  });
  return (
    <FormFrame form={form} verb={t("merge")} onCancel={() => onDone()}>
      <Select
        label={t("mergeInto")}
        description={t("mergeHint", { name: code.name })}
        searchable
        data={codes.filter(({ id }) => id !== code.id).map(({ id, name }) => ({ value: id, label: name }))}
        {...form.value("into")}
      />
    </FormFrame>
  );
}
