import { useState } from "react";
import { useFormat, useWords } from "#platform/web";
import { Button, Text, TextInput } from "#ui/base";
import { Dialog } from "#ui/dialog";
import { FormFrame, useForm, useUndo } from "#ui/form";
import { Section } from "#ui/page";
import { dropWeek, setWeek, useRefresh, type View, type Week } from "./api.ts";
import css from "./calendars.module.css";
import { addDays, hoursText, parseHours, weekOn } from "./hours.ts";
import { words } from "./words.ts";

/** 1 January 2024 was a Monday. */
const mondayOf = (place: number) => `2024-01-0${place + 1}T12:00:00`;

/** The working week as it holds now, and the changes that are still ahead. */
export function Weeks({ view }: { view: View }) {
  const t = useWords(words);
  const format = useFormat();
  const refresh = useRefresh();
  const undoable = useUndo();
  const [changing, setChanging] = useState(false);
  const ahead = view.weeks.filter(({ from }) => from !== null && from > view.today);
  const dropped = async (from: string, week: Week) => {
    await dropWeek({ params: { id: view.id, from } });
    refresh();
    undoable(t("weekDropped"), () =>
      setWeek({ params: { id: view.id, from }, body: { week } }).then(refresh),
    );
  };
  return (
    <Section
      title={t("weeks")}
      lead={t("weekNow")}
      actions={
        view.mayChange ? (
          <Button variant="default" size="xs" onClick={() => setChanging(true)}>
            {t("changeWeek")}
          </Button>
        ) : undefined
      }
    >
      <WeekRows week={weekOn(view.weeks, view.today)} />
      {ahead.map(({ from, week }) => (
        <div key={from}>
          <Text fw={600} mb={6}>
            {t("weekFrom", { date: format.date(`${from}T12:00:00`) })}
          </Text>
          <WeekRows week={week} />
          {view.mayChange && from && (
            <Button mt="xs" size="compact-xs" variant="default" onClick={() => void dropped(from, week)}>
              {t("dropWeek")}
            </Button>
          )}
        </div>
      ))}
      <Dialog opened={changing} onClose={() => setChanging(false)} title={t("changeWeek")}>
        <WeekForm view={view} onClose={() => setChanging(false)} />
      </Dialog>
    </Section>
  );
}

function WeekRows({ week }: { week: Week }) {
  const t = useWords(words);
  const format = useFormat();
  return (
    <dl className={css.weekRows}>
      {week.map((hours, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a weekday is its place in the week
        <Fragmented key={place} name={format.weekday(mondayOf(place))} value={hoursText(hours) || t("off")} />
      ))}
    </dl>
  );
}

function Fragmented({ name, value }: { name: string; value: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  );
}

interface WeekDraft {
  readonly from: string;
  readonly days: readonly string[];
}

function WeekForm({ view, onClose }: { view: View; onClose: () => void }) {
  const t = useWords(words);
  const format = useFormat();
  const refresh = useRefresh();
  const undoable = useUndo();
  const form = useForm<WeekDraft>({
    initial: {
      from: addDays(view.today, 1),
      days: weekOn(view.weeks, view.today).map(hoursText),
    },
    check: ({ from, days }) => ({
      ...(from > view.today ? {} : { from: t("notAhead") }),
      ...(days.every((text) => parseHours(text) !== undefined) ? {} : { days: t("badHours") }),
    }),
    save: ({ from, days }) =>
      setWeek({
        params: { id: view.id, from },
        body: { week: days.map((text) => parseHours(text) ?? []) },
      }),
    onSaved: ({ from }) => {
      refresh();
      onClose();
      undoable(t("weekChanged", { date: format.date(`${from}T12:00:00`) }), () =>
        dropWeek({ params: { id: view.id, from } }).then(refresh),
      );
    },
  });
  return (
    <FormFrame form={form} verb={t("changeWeek")} onCancel={onClose} label={t("changeWeek")}>
      <Text size="sm">{t("changeWeekLead")}</Text>
      <TextInput type="date" label={t("from")} {...form.text("from")} />
      <Text size="sm" className={css.dim}>
        {t("hoursHint")}
      </Text>
      {form.values.days.map((text, place) => (
        <TextInput
          // biome-ignore lint/suspicious/noArrayIndexKey: a weekday is its place in the week
          key={place}
          label={format.weekday(mondayOf(place))}
          value={text}
          error={parseHours(text) === undefined ? t("badHours") : undefined}
          onChange={(event) => {
            const typed = event.currentTarget.value;
            form.set(
              "days",
              form.values.days.map((old, at) => (at === place ? typed : old)),
            );
          }}
        />
      ))}
    </FormFrame>
  );
}
