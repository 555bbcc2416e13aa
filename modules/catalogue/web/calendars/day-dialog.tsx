import { useState } from "react";
import { useFormat, useWords } from "#platform/web";
import { Button, Group, Stack, Text, TextInput } from "#ui/base";
import { Dialog } from "#ui/dialog";
import { useUndo } from "#ui/form";
import { ErrorState } from "#ui/state";
import { dropDay, type Hours, setDays, useRefresh, type View } from "./api.ts";
import css from "./calendars.module.css";
import { hoursText, lookOf, minutesOf, parseHours, shortenedBy, weekday, weekOn } from "./hours.ts";
import { words } from "./words.ts";

/** One day: what it is, and with one press what it becomes. */
export function DayDialog({
  view,
  day,
  onClose,
}: {
  view: View;
  day: string | undefined;
  onClose: () => void;
}) {
  const format = useFormat();
  const title = day ? `${format.weekday(`${day}T12:00:00`)}, ${format.date(`${day}T12:00:00`)}` : "";
  return (
    <Dialog opened={day !== undefined} onClose={onClose} title={title}>
      {day && <Day key={day} view={view} day={day} onClose={onClose} />}
    </Dialog>
  );
}

function Day({ view, day, onClose }: { view: View; day: string; onClose: () => void }) {
  const t = useWords(words);
  const format = useFormat();
  const undoable = useUndo();
  const refresh = useRefresh();
  const own = view.days.find((one) => one.day === day);
  const week = weekOn(view.weeks, day);
  const usual = week[weekday(day)] ?? [];
  const worked = usual.length > 0 ? usual : (week.find((hours) => hours.length > 0) ?? []);
  const hours = own?.hours ?? usual;
  const [name, setName] = useState(own?.name ?? "");
  const [text, setText] = useState(hoursText(hours));
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const typed = parseHours(text);
  const look = lookOf(usual, own?.hours);
  const past = day <= view.today;

  const back = () =>
    own
      ? setDays({ params: { id: view.id }, body: { days: [own] } })
      : dropDay({ params: { id: view.id, day } });
  const run = async (act: () => Promise<unknown>) => {
    setBusy(true);
    setError(undefined);
    try {
      await act();
      refresh();
      onClose();
      undoable(t("changed", { day: format.date(`${day}T12:00:00`) }), () => back().then(refresh));
    } catch (caught) {
      setError(caught);
      setBusy(false);
    }
  };
  const become = (made: Hours) =>
    void run(() =>
      setDays({ params: { id: view.id }, body: { days: [{ day, name: name.trim(), hours: made }] } }),
    );

  return (
    <Stack>
      <Text>
        {own?.name && <strong>{own.name}. </strong>}
        {t(look)}: {hoursText(hours) || t("noHours")}
      </Text>
      {past && view.mayChange && <Text className={css.dim}>{t("pastDay")}</Text>}
      {!past && view.mayChange && (
        <>
          <div className={css.choices}>
            {hours.length > 0 && (
              <Button variant="default" loading={busy} onClick={() => become([])}>
                {t("off")}
              </Button>
            )}
            {hours.length > 0 && minutesOf(hours) > 60 && (
              <Button variant="default" loading={busy} onClick={() => become(shortenedBy(hours, 60))}>
                {t("hourShorter")}
              </Button>
            )}
            {hours.length === 0 && (
              <Button variant="default" loading={busy} onClick={() => become(worked)}>
                {t("workLikeUsual")}
              </Button>
            )}
            {own && (
              <Button
                variant="default"
                loading={busy}
                onClick={() => void run(() => dropDay({ params: { id: view.id, day } }))}
              >
                {t("likeWeek")}
              </Button>
            )}
          </div>
          <TextInput
            label={t("dayName")}
            maxLength={200}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <TextInput
            label={t("ownHours")}
            description={t("hoursHint")}
            value={text}
            error={typed === undefined ? t("badHours") : undefined}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <Group justify="flex-end">
            <Button loading={busy} disabled={typed === undefined} onClick={() => typed && become(typed)}>
              {t("saveHours")}
            </Button>
          </Group>
        </>
      )}
      {error !== undefined && <ErrorState error={error} />}
    </Stack>
  );
}
