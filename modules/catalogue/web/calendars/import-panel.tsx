import { useState } from "react";
import { useFormat, useWords } from "#platform/web";
import { Button, Checkbox, Group, Stack, Text } from "#ui/base";
import { SidePanel } from "#ui/dialog";
import { useNotice } from "#ui/form";
import { FileDrop } from "#ui/import";
import { Async, ErrorState, Loading } from "#ui/state";
import { SimpleTable } from "#ui/table";
import { Tag } from "#ui/tag";
import { importDays, type Reading, useReading, useRefresh, type View } from "./api.ts";
import { hoursText } from "./hours.ts";
import { words } from "./words.ts";

/** Days from an iCalendar file: what was understood, day by day, and then with one press taken. */
export function ImportPanel({ view, opened, onClose }: { view: View; opened: boolean; onClose: () => void }) {
  const t = useWords(words);
  return (
    <SidePanel opened={opened} onClose={onClose} title={t("importTitle")} size="min(60rem, 100vw)">
      <Import view={view} onClose={onClose} />
    </SidePanel>
  );
}

function Import({ view, onClose }: { view: View; onClose: () => void }) {
  const t = useWords(words);
  const [file, setFile] = useState<string>();
  const query = useReading(file, view.id);
  return (
    <Stack>
      <Text size="sm">{t("importLead")}</Text>
      <FileDrop
        label={t("importFile")}
        kinds=".ics"
        accept=".ics,text/calendar"
        onUploaded={(uploaded) => setFile(uploaded.id)}
      />
      {file !== undefined && (
        <Async query={query} loading={<Loading lines={6} />}>
          {(reading) => <Preview key={file} view={view} file={file} reading={reading} onClose={onClose} />}
        </Async>
      )}
    </Stack>
  );
}

function Preview({
  view,
  file,
  reading,
  onClose,
}: {
  view: View;
  file: string;
  reading: Reading;
  onClose: () => void;
}) {
  const t = useWords(words);
  const format = useFormat();
  const notice = useNotice();
  const refresh = useRefresh();
  const [without, setWithout] = useState<ReadonlySet<string>>(new Set());
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const wanted = reading.days.filter(
    ({ state, day }) => (state === "new" || state === "changes") && !without.has(day),
  );
  const date = (day: string) => format.date(`${day}T12:00:00`);
  const toggle = (day: string) => {
    const next = new Set(without);
    if (!next.delete(day)) next.add(day);
    setWithout(next);
  };
  const take = async () => {
    setBusy(true);
    setError(undefined);
    try {
      const keep = new Set(wanted.map(({ day }) => day));
      const unwanted = reading.days.map(({ day }) => day).filter((day) => !keep.has(day));
      const done = await importDays({ params: { id: view.id }, body: { file, without: unwanted } });
      refresh();
      notice(t("taken", { count: done.taken }));
      onClose();
    } catch (caught) {
      setError(caught);
      setBusy(false);
    }
  };
  return (
    <Stack>
      <Text fw={600}>{t("understood")}</Text>
      {reading.days.length === 0 ? (
        <Text>{t("understoodNone")}</Text>
      ) : (
        <SimpleTable
          label={t("understood")}
          columns={[
            { title: t("day") },
            { title: t("what") },
            { title: t("name"), wide: true },
            { title: t("hours") },
            { title: t("line"), numeric: true },
          ]}
          rows={reading.days.map(({ day, kind, name, hours, line, state }) => {
            const open = state === "new" || state === "changes";
            return [
              <Checkbox
                key="day"
                label={date(day)}
                aria-label={t("takeDay", { day: date(day) })}
                checked={open && !without.has(day)}
                disabled={!open}
                onChange={() => toggle(day)}
              />,
              <Group key="kind" gap={6}>
                <Tag tone={kind === "holiday" ? "bad" : kind === "shortened" ? "warn" : "accent"}>
                  {t(`kind_${kind}`)}
                </Tag>
                <Text size="xs" c="dimmed">
                  {t(`state_${state}`)}
                </Text>
              </Group>,
              name,
              hoursText(hours) || t("noHours"),
              line,
            ];
          })}
        />
      )}
      <Text size="sm" c="dimmed">
        {t("horizon", { date: date(reading.horizon) })}
      </Text>
      {reading.leftOut.length > 0 && (
        <>
          <Text fw={600}>{t("leftOut")}</Text>
          <SimpleTable
            label={t("leftOut")}
            columns={[
              { title: t("name"), wide: true },
              { title: t("why") },
              { title: t("line"), numeric: true },
            ]}
            rows={reading.leftOut.map(({ summary, reason, line }) => [summary, t(`reason_${reason}`), line])}
          />
        </>
      )}
      {error !== undefined && <ErrorState error={error} />}
      {wanted.length > 0 && (
        <Group justify="flex-end">
          <Button loading={busy} onClick={() => void take()}>
            {t("take", { count: wanted.length })}
          </Button>
        </Group>
      )}
    </Stack>
  );
}
