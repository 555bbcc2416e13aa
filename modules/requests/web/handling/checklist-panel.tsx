import { type FormEvent, useState } from "react";
import { useFormat, useWords } from "#platform/web";
import { Button, Checkbox, CloseButton, Menu, TextInput } from "#ui/base";
import { useNotice } from "#ui/form";
import { Section } from "#ui/page";
import { useRefresh, type View, type Work } from "../api.ts";
import { isOpen } from "../verbs/target.ts";
import {
  addCheckItems,
  type CheckItem,
  type Offered,
  removeCheckItem,
  tickCheckItem,
  useChecklists,
} from "./checklist-api.ts";
import { checklistWords } from "./checklist-words.ts";
import css from "./handling.module.css";

/** What is to be done in each work, for those who serve. */
export function ChecklistPanel({ view }: { view: View }) {
  const t = useWords(checklistWords);
  const { may, workList } = view;
  const { data } = useChecklists(view.id, may.seeInside || may.serve.length > 0);
  if (!data) return null;
  const shown = workList
    .map((work) => ({
      work,
      items: data.items.filter((item) => item.work === work.id),
      templates: data.templates.filter((one) => one.work === work.id),
      mine: isOpen(work) && may.serve.includes(work.id),
    }))
    .filter(({ items, mine }) => items.length > 0 || mine);
  if (shown.length === 0) return null;
  return (
    <Section title={t("title")} lead={t("inside")}>
      {shown.map((one) => (
        <WorkList key={one.work.id} named={shown.length > 1} {...one} />
      ))}
    </Section>
  );
}

function WorkList({
  work,
  items,
  templates,
  mine,
  named,
}: {
  work: Work;
  items: readonly CheckItem[];
  templates: readonly Offered[];
  mine: boolean;
  named: boolean;
}) {
  const t = useWords(checklistWords);
  const notice = useNotice();
  const refresh = useRefresh();
  const [text, setText] = useState("");
  const [busy, setBusy] = useState(false);
  const attempt = async (act: () => Promise<unknown>) => {
    setBusy(true);
    try {
      await act();
      return true;
    } catch (error) {
      notice((error as Error).message, "bad");
      return false;
    } finally {
      await refresh();
      setBusy(false);
    }
  };
  const add = async (event: FormEvent) => {
    event.preventDefault();
    const words = text.trim();
    if (words && (await attempt(() => addCheckItems({ params: { work: work.id }, body: { words } }))))
      setText("");
  };
  const done = items.filter(({ doneAt }) => doneAt !== null).length;
  return (
    <div className={css.checklist}>
      {(named || items.length > 0) && (
        <p className={css.progress}>
          {[named && work.unit.name, items.length > 0 && t("progress", { done, all: items.length })]
            .filter(Boolean)
            .join(" · ")}
        </p>
      )}
      {items.length > 0 && (
        <ul className={css.points}>
          {items.map((item) => (
            <Point key={item.id} item={item} mine={mine} busy={busy} attempt={attempt} />
          ))}
        </ul>
      )}
      {mine && (
        <form className={css.addPoint} onSubmit={(event) => void add(event)}>
          <TextInput
            size="xs"
            aria-label={t("add")}
            placeholder={t("add")}
            maxLength={300}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <Button type="submit" size="xs" variant="default" disabled={busy || text.trim() === ""}>
            {t("addVerb")}
          </Button>
          {templates.length > 0 && (
            <Menu position="bottom-end">
              <Menu.Target>
                <Button size="compact-xs" variant="subtle">
                  {t("fromTemplate")}
                </Button>
              </Menu.Target>
              <Menu.Dropdown>
                {templates.map(({ id, name }) => (
                  <Menu.Item
                    key={id}
                    onClick={() =>
                      void attempt(() => addCheckItems({ params: { work: work.id }, body: { template: id } }))
                    }
                  >
                    {name}
                  </Menu.Item>
                ))}
              </Menu.Dropdown>
            </Menu>
          )}
        </form>
      )}
    </div>
  );
}

function Point({
  item,
  mine,
  busy,
  attempt,
}: {
  item: CheckItem;
  mine: boolean;
  busy: boolean;
  attempt: (act: () => Promise<unknown>) => Promise<boolean>;
}) {
  const t = useWords(checklistWords);
  const format = useFormat();
  const { id, words, doneAt, doneBy } = item;
  return (
    <li className={css.point}>
      <Checkbox
        size="xs"
        label={words}
        description={
          doneAt && doneBy
            ? t("doneBy", { name: doneBy.name, when: format.relative(doneAt, Date.now()) })
            : undefined
        }
        checked={doneAt !== null}
        disabled={!mine || busy}
        onChange={(event) => {
          const done = event.currentTarget.checked;
          void attempt(() => tickCheckItem({ params: { item: id }, body: { done } }));
        }}
      />
      {mine && (
        <CloseButton
          size="xs"
          disabled={busy}
          aria-label={t("remove", { words })}
          onClick={() => void attempt(() => removeCheckItem({ params: { item: id } }))}
        />
      )}
    </li>
  );
}
