import { IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import { useFormat, useWords } from "#platform/web";
import { ActionIcon, Button, Checkbox, TextInput } from "#ui/base";
import { useNotice, useUndo } from "#ui/form";
import { Section } from "#ui/page";
import { Tag } from "#ui/tag";
import * as api from "../api.ts";
import { PartyField } from "../parts.tsx";
import css from "../solutions.module.css";
import { words } from "../words.ts";
import { pageWords } from "./words.ts";

/** What is to be done, by whom and by when. */
export function StepsSection({ view }: { view: api.View }) {
  const t = useWords(words);
  const p = useWords(pageWords);
  const format = useFormat();
  const notice = useNotice();
  const undo = useUndo();
  const refresh = api.useRefresh();
  const run = async (work: () => Promise<unknown>) => {
    try {
      await work();
    } catch (error) {
      notice((error as Error).message, "bad");
    }
    refresh();
  };
  const of = (step: api.Step) => ({ params: { id: view.id, step: step.id } });
  const mark = (step: api.Step) =>
    run(() => (step.doneAt === null ? api.doStep({ ...of(step), body: {} }) : api.reopenStep(of(step))));
  const remove = (step: api.Step) =>
    run(async () => {
      await api.removeStep(of(step));
      const body = { what: step.what, owner: step.owner?.id ?? null, dueOn: step.dueOn };
      undo(p("removed"), () => api.addStep({ params: { id: view.id }, body }).then(refresh));
    });
  return (
    <Section title={p("steps")}>
      {view.stepList.length === 0 && <p className={css.dim}>{p("noSteps")}</p>}
      <ul className={css.steps}>
        {view.stepList.map((step) => (
          <li key={step.id} className={css.step} data-done={step.doneAt ? true : undefined}>
            <Checkbox
              aria-label={`${t("done")}: ${step.what}`}
              checked={step.doneAt !== null}
              disabled={!step.mayDo}
              onChange={() => void mark(step)}
            />
            <span className={css.text}>
              <span className={css.what}>{step.what}</span>
              <span className={css.dim}>
                {[
                  step.owner?.name ?? p("nobody"),
                  step.dueOn ? t("due", { day: format.date(step.dueOn) }) : t("noDue"),
                ].join(" · ")}{" "}
                {step.isOverdue && <Tag tone="warn">{p("isOverdue")}</Tag>}
              </span>
            </span>
            {view.may.edit && (
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={p("remove", { what: step.what })}
                onClick={() => void remove(step)}
              >
                <IconTrash size={16} />
              </ActionIcon>
            )}
          </li>
        ))}
      </ul>
      {view.may.edit && <AddStep view={view} />}
    </Section>
  );
}

function AddStep({ view }: { view: api.View }) {
  const p = useWords(pageWords);
  const notice = useNotice();
  const refresh = api.useRefresh();
  const [what, setWhat] = useState("");
  const [owner, setOwner] = useState<api.PartyRef | null>(null);
  const [dueOn, setDueOn] = useState("");
  const add = async () => {
    if (!what.trim()) return;
    try {
      const body = { what: what.trim(), owner: owner?.id ?? null, dueOn: dueOn || null };
      await api.addStep({ params: { id: view.id }, body });
      setWhat("");
      setOwner(null);
      setDueOn("");
    } catch (error) {
      notice((error as Error).message, "bad");
    }
    refresh();
  };
  return (
    <form
      className={css.add}
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <TextInput
        label={p("what")}
        maxLength={500}
        value={what}
        onChange={(event) => setWhat(event.currentTarget.value)}
      />
      <PartyField label={p("who")} kinds={["person", "unit"]} value={owner} onChange={setOwner} />
      <TextInput
        type="date"
        label={p("byWhen")}
        value={dueOn}
        onChange={(event) => setDueOn(event.currentTarget.value)}
      />
      <Button type="submit" variant="default" disabled={!what.trim()}>
        {p("addStep")}
      </Button>
    </form>
  );
}
