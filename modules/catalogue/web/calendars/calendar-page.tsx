import { IconChevronLeft, IconChevronRight } from "@tabler/icons-react";
import { useState } from "react";
import { useFormat, usePageParam, usePageSearch, useWords } from "#platform/web";
import { ActionIcon, Alert } from "#ui/base";
import { Page, PageHeader, Section } from "#ui/page";
import { Async } from "#ui/state";
import { SimpleTable } from "#ui/table";
import { Tag, Tags } from "#ui/tag";
import { Time } from "#ui/time";
import { useCalendar, type View } from "./api.ts";
import css from "./calendars.module.css";
import { DayDialog } from "./day-dialog.tsx";
import { addDays, hoursText } from "./hours.ts";
import { Verbs } from "./verbs.tsx";
import { Weeks } from "./week.tsx";
import { words } from "./words.ts";
import { Year } from "./year.tsx";

/** One calendar: its week, a year of it, the days unlike the week. */
export default function CalendarPage() {
  const [search, change] = usePageSearch({ year: 0 });
  const query = useCalendar(usePageParam("calendar"), search.year || undefined);
  return (
    <Page>
      <Async query={query}>{(view) => <Content view={view} onYear={(year) => change({ year })} />}</Async>
    </Page>
  );
}

function Content({ view, onYear }: { view: View; onYear: (year: number) => void }) {
  const t = useWords(words);
  const format = useFormat();
  const [day, setDay] = useState<string>();
  const date = (one: string) => format.date(`${one}T12:00:00`);
  // A calendar whose holidays are about to run out would take New Year for working days.
  const runsOut = view.knownUntil !== null && view.knownUntil <= addDays(view.today, 90);
  return (
    <>
      <PageHeader
        title={view.name}
        crumbs={[{ title: t("calendars"), to: "/catalogue/calendars" }]}
        lead={view.description || undefined}
        aside={
          <Tags>
            {view.isDefault && <Tag tone="accent">{t("default")}</Tag>}
            <Tag>{view.timeZone}</Tag>
            <Tag>{t("hoursAWeek", { hours: format.duration(view.weekMinutes * 60) })}</Tag>
            <Tag>{t("agreements", { count: view.agreements })}</Tag>
          </Tags>
        }
        actions={<Verbs view={view} />}
      />
      {runsOut && view.knownUntil && (
        <Alert color="yellow">{t("soonEnds", { date: date(view.knownUntil) })}</Alert>
      )}
      <Section
        title={t("year", { year: String(view.year) })}
        lead={t("norm", {
          days: t("workingDays", { count: view.workingDays }),
          hours: `${format.number(view.workingMinutes / 60)}\u00a0${format.duration(3600).split("\u00a0")[1]}`,
        })}
        actions={
          <>
            <ActionIcon
              variant="default"
              size="lg"
              aria-label={t("earlier")}
              onClick={() => onYear(view.year - 1)}
            >
              <IconChevronLeft size={18} />
            </ActionIcon>
            <ActionIcon
              variant="default"
              size="lg"
              aria-label={t("later")}
              onClick={() => onYear(view.year + 1)}
            >
              <IconChevronRight size={18} />
            </ActionIcon>
          </>
        }
      >
        <Year view={view} onOpen={setDay} />
      </Section>
      <Section title={t("special")}>
        {view.days.length === 0 ? (
          <p className={css.dim}>{t("specialNone", { year: String(view.year) })}</p>
        ) : (
          <SimpleTable
            label={t("special")}
            columns={[{ title: t("day") }, { title: t("what"), wide: true }, { title: t("hours") }]}
            rows={view.days.map((one) => [
              <Time key="day" at={`${one.day}T12:00:00`} />,
              one.name || t(one.hours.length === 0 ? "holiday" : "extra"),
              hoursText(one.hours) || t("noHours"),
            ])}
          />
        )}
      </Section>
      <Weeks view={view} />
      <History view={view} />
      <DayDialog view={view} day={day} onClose={() => setDay(undefined)} />
    </>
  );
}

function History({ view }: { view: View }) {
  const t = useWords(words);
  const format = useFormat();
  const what = ({ kind, particulars }: View["history"][number]): string => {
    switch (kind) {
      case "calendar_days_changed": {
        const days = particulars.days as unknown[] | undefined;
        return t("h_calendar_days_changed", { count: Number(particulars.imported ?? days?.length ?? 1) });
      }
      case "calendar_week_changed":
        return t("h_calendar_week_changed", { date: format.date(`${String(particulars.from)}T12:00:00`) });
      case "calendar_created":
      case "calendar_renamed":
      case "calendar_made_default":
        return t(`h_${kind}`);
      default:
        return kind;
    }
  };
  return (
    <Section title={t("history")}>
      <ol className={css.history}>
        {view.history.map((event) => (
          <li key={event.id}>
            <Time at={event.at} as="dateTime" />
            <span>
              <strong>{event.actor ?? t("house")}</strong>: {what(event)}
            </span>
          </li>
        ))}
      </ol>
    </Section>
  );
}
