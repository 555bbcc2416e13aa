import { useState } from "react";
import { useFormat, useWords } from "#platform/web";
import { Button, NumberInput, SegmentedControl, Select, Stack, Text, TextInput } from "#ui/base";
import { Dialog } from "#ui/dialog";
import { FormFrame, useForm, useNotice } from "#ui/form";
import { Section } from "#ui/page";
import { Async } from "#ui/state";
import { type Measures, setExpectation, useMeasures, useRefresh, type View } from "../api.ts";
import { dayAhead } from "../day.ts";
import css from "../solutions.module.css";
import { useChange, useMeasureName, useValue } from "./told.ts";
import { pageWords } from "./words.ts";

/** What should change, by how much, when that is judged; and what was expected before. */
export function ExpectationSection({ view }: { view: View }) {
  const p = useWords(pageWords);
  const format = useFormat();
  const nameOf = useMeasureName();
  const change = useChange();
  const value = useValue();
  const [open, setOpen] = useState(false);
  const { expectation: now } = view;
  return (
    <Section
      title={p("expectation")}
      lead={p("expectationLead")}
      actions={
        view.may.expect ? (
          <Button size="xs" variant="default" onClick={() => setOpen(true)}>
            {now ? p("change") : p("setExpectation")}
          </Button>
        ) : undefined
      }
    >
      {now ? (
        <Stack gap={6}>
          <p>
            {p("expected", {
              measure: nameOf(now.measure),
              effect: change(now.effect, now.unit),
              margin: value(now.margin, now.unit),
            })}
          </p>
          <p>
            {p("judgedOn", {
              days: format.list(
                view.looks.length > 0
                  ? view.looks.map(({ on }) => format.date(on))
                  : [format.date(now.evaluateOn)],
              ),
            })}
          </p>
          <p className={css.dim}>
            {view.fixedAt ? p("fixedOn", { day: format.date(view.fixedAt) }) : p("notFixed")}
          </p>
          {view.earlierExpectations.map((old) => (
            <p key={old.version} className={css.dim}>
              {p("earlier", {
                effect: change(old.effect, old.unit),
                margin: value(old.margin, old.unit),
                day: format.date(old.evaluateOn),
                name: old.setBy ?? p("house"),
                at: format.date(old.setAt),
              })}
            </p>
          ))}
        </Stack>
      ) : (
        <p className={css.dim}>{p("notFixed")}</p>
      )}
      <Dialog opened={open} onClose={() => setOpen(false)} title={p("expectation")}>
        {open && <Load view={view} onClose={() => setOpen(false)} />}
      </Dialog>
    </Section>
  );
}

function Load({ view, onClose }: { view: View; onClose: () => void }) {
  const query = useMeasures(view.id, true);
  return (
    <Async query={query}>{(measures) => <Fields view={view} measures={measures} onClose={onClose} />}</Async>
  );
}

const inWeeks = (from: string, weeks: number) =>
  new Date(Date.parse(from) + weeks * 7 * 86_400_000).toISOString().slice(0, 10);

function Fields({ view, measures, onClose }: { view: View; measures: Measures; onClose: () => void }) {
  const p = useWords(pageWords);
  const nameOf = useMeasureName();
  const value = useValue();
  const notice = useNotice();
  const refresh = useRefresh();
  const now = view.expectation;
  const surveys = measures.questionnaires.flatMap(({ id, name, measures: told }) =>
    told.map((one) => ({ value: `${id} ${one}`, label: `${name}: ${one}` })),
  );
  const isSurvey = now?.measure.startsWith("survey:") ?? false;
  const form = useForm({
    initial: {
      measure: isSurvey ? `${now?.questionnaire} ${now?.measure.slice(7)}` : (now?.measure ?? "waiting"),
      good: now?.good ?? ("lower" as "lower" | "higher"),
      size: now ? Math.abs(now.effect) : ("" as number | ""),
      margin: now?.margin ?? ("" as number | ""),
      evaluateOn: now?.evaluateOn ?? inWeeks(view.firstStart ?? dayAhead(0), 12),
      looks: String(now?.looks ?? 1),
    },
    save: ({ measure, good, size, margin, evaluateOn, looks }) => {
      const [questionnaire, told] = measure.includes(" ") ? measure.split(" ") : [null, null];
      return setExpectation({
        params: { id: view.id },
        body: {
          measure: told ? `survey:${told}` : measure,
          questionnaire: questionnaire ?? null,
          good,
          effect: (good === "lower" ? -1 : 1) * Number(size || 0),
          margin: Number(margin || 0),
          evaluateOn,
          looks: Number(looks),
        },
      });
    },
    onSaved: () => {
      refresh();
      notice(p("saved"));
      onClose();
    },
  });
  const known = measures.measures.find(({ measure }) => measure === form.values.measure);
  const unit = known?.unit ?? "points";
  const current = measures.now.find(({ measure }) => measure === form.values.measure)?.value ?? null;
  return (
    <FormFrame form={form} verb={p("setExpectation")} onCancel={onClose} label={p("expectation")}>
      <Select
        label={p("measure")}
        allowDeselect={false}
        data={[
          ...measures.measures.map(({ measure }) => ({ value: measure, label: nameOf(measure) })),
          ...(surveys.length > 0 ? surveys : []),
        ]}
        value={form.values.measure}
        onChange={(measure) => {
          if (!measure) return;
          form.set("measure", measure);
          form.set("good", measures.measures.find((one) => one.measure === measure)?.good ?? "higher");
        }}
      />
      {current !== null && <Text size="sm">{p("nowIs", { value: value(current, unit) })}</Text>}
      <Stack gap={4}>
        <Text size="sm" fw={500}>
          {p("direction")}
        </Text>
        <SegmentedControl
          aria-label={p("direction")}
          data={[
            { value: "lower", label: p("lower") },
            { value: "higher", label: p("higher") },
          ]}
          value={form.values.good}
          onChange={(good) => form.set("good", good as "lower" | "higher")}
        />
      </Stack>
      <div className={css.fields}>
        <NumberInput
          label={p("size")}
          min={0}
          suffix={` ${p(`unit_${unit}`)}`}
          value={form.values.size}
          error={form.errors.size ?? (form.errors as Record<string, string | undefined>).effect}
          onChange={(next) => form.set("size", next === "" ? "" : Number(next))}
        />
        <NumberInput
          label={p("margin")}
          description={p("marginHint")}
          inputWrapperOrder={["label", "input", "description", "error"]}
          min={0}
          suffix={` ${p(`unit_${unit}`)}`}
          value={form.values.margin}
          error={form.errors.margin}
          onChange={(next) => form.set("margin", next === "" ? "" : Number(next))}
        />
      </div>
      <div className={css.fields}>
        <TextInput type="date" label={p("evaluateOn")} {...form.text("evaluateOn")} />
        <Select
          label={p("looks")}
          description={p("looksHint")}
          inputWrapperOrder={["label", "input", "description", "error"]}
          allowDeselect={false}
          data={["1", "2", "3"]}
          value={form.values.looks}
          onChange={(looks) => form.set("looks", looks ?? "1")}
        />
      </div>
    </FormFrame>
  );
}
