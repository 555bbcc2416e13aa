import { useState } from "react";
import { useFormat, useTask, useWords } from "#platform/web";
import { Button, Group, Select, Stack, Text, TextInput } from "#ui/base";
import { Dialog } from "#ui/dialog";
import { FormFrame, useForm, useNotice } from "#ui/form";
import { Section } from "#ui/page";
import { Async } from "#ui/state";
import { evaluateNow, lookAgain, useEvaluation, useRefresh, type View } from "../api.ts";
import { dayAhead } from "../day.ts";
import { VerdictTag } from "../parts.tsx";
import css from "../solutions.module.css";
import { EvaluationBody } from "./evaluation-body.tsx";
import { pageWords } from "./words.ts";

/** What came of it: the verdict in words first, then the picture that shows why. */
export function EvaluationSection({ view }: { view: View }) {
  const p = useWords(pageWords);
  const [which, setWhich] = useState<string>();
  const [isOpen, setOpen] = useState(false);
  const shown =
    view.evaluations.find(({ id }) => id === (which ?? view.verdict?.evaluation)) ?? view.evaluations[0];
  return (
    <Section
      title={p("didItHelp")}
      actions={
        <>
          {view.may.evaluate && <Reckon view={view} />}
          {view.may.lookAgain && (
            <Button size="xs" onClick={() => setOpen(true)}>
              {p("lookAgain")}
            </Button>
          )}
        </>
      }
    >
      {shown ? (
        <Shown key={shown.id} view={view} evaluation={shown.id} which={which} onChoose={setWhich} />
      ) : (
        <p className={css.dim}>{p("noEvaluation")}</p>
      )}
      <Dialog opened={isOpen} onClose={() => setOpen(false)} title={p("lookAgain")}>
        <LookAgain view={view} onClose={() => setOpen(false)} />
      </Dialog>
    </Section>
  );
}

function Shown({
  view,
  evaluation,
  onChoose,
}: {
  view: View;
  evaluation: string;
  which: string | undefined;
  onChoose: (id: string) => void;
}) {
  const p = useWords(pageWords);
  const format = useFormat();
  const query = useEvaluation(view.id, evaluation);
  const brief = view.evaluations.find(({ id }) => id === evaluation);
  return (
    <Stack gap="lg">
      {brief && (
        <div className={css.verdict} data-verdict={brief.verdict ?? undefined}>
          {brief.verdict ? <VerdictTag verdict={brief.verdict} /> : <Text size="sm">{p("interim")}</Text>}
          <p className={css.sentence} data-interim={brief.verdict ? undefined : true}>
            {brief.sentence}
          </p>
          {brief.withheld && <p className={css.dim}>{p("withheld", { supplier: view.supplier.name })}</p>}
          {brief.verdict === null && view.nextLook && (
            <p className={css.dim}>{p("interimLead", { day: format.date(view.nextLook) })}</p>
          )}
        </div>
      )}
      <Async query={query}>{(whole) => <EvaluationBody view={view} evaluation={whole} />}</Async>
      {view.evaluations.length > 1 && (
        <Select
          label={p("earlierOnes")}
          size="xs"
          maw={360}
          allowDeselect={false}
          data={view.evaluations.map((one) => ({
            value: one.id,
            label: `${format.date(one.through)} · ${one.verdict ? format.dateTime(one.at) : p("interim")}`,
          }))}
          value={evaluation}
          onChange={(id) => id && onChoose(id)}
        />
      )}
    </Stack>
  );
}

function Reckon({ view }: { view: View }) {
  const p = useWords(pageWords);
  const [task, setTask] = useState<string>();
  const notice = useNotice();
  const refresh = useRefresh();
  const { over } = useTask(task, () => {
    refresh();
    notice(p("reckoned"));
  });
  const begin = async () => {
    try {
      setTask((await evaluateNow({ params: { id: view.id }, body: {} })).task);
    } catch (error) {
      notice((error as Error).message, "bad");
    }
  };
  return (
    <Button size="xs" variant="default" loading={task !== undefined && !over} onClick={() => void begin()}>
      {p("reckon")}
    </Button>
  );
}

function LookAgain({ view, onClose }: { view: View; onClose: () => void }) {
  const p = useWords(pageWords);
  const format = useFormat();
  const notice = useNotice();
  const refresh = useRefresh();
  const weeks = view.verdict?.moreWeeks ?? 6;
  const form = useForm({
    initial: { on: dayAhead(weeks * 7) },
    save: ({ on }) => lookAgain({ params: { id: view.id }, body: { on } }),
    onSaved: ({ on }) => {
      refresh();
      notice(p("lookSet", { day: format.date(on) }));
      onClose();
    },
  });
  return (
    <FormFrame form={form} verb={p("lookAgain")} onCancel={onClose} label={p("lookAgain")}>
      <Text size="sm">{p("lookAgainWhat")}</Text>
      <Group>
        <TextInput type="date" label={p("evaluateOn")} {...form.text("on")} />
      </Group>
    </FormFrame>
  );
}
