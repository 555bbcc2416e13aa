import { type KeyboardEvent, useMemo, useRef, useState } from "react";
import { useFormat, useLanguage, useWords } from "#platform/web";
import type { View } from "./api.ts";
import css from "./calendars.module.css";
import { addDays, type DayLook, hoursText, lookOf, monthRows, weekday, weekOn } from "./hours.ts";
import { words } from "./words.ts";

const looks = ["holiday", "short", "extra", "off"] as const;

/**
 * Twelve months with their holidays. One tab stop: arrows go by days and weeks, Page up and down by months, Home and
 * End to the ends of the year; Enter opens a day.
 */
export function Year({ view, onOpen }: { view: View; onOpen: (day: string) => void }) {
  const first = `${view.year}-01-01`;
  const last = `${view.year}-12-31`;
  const start = view.today >= first && view.today <= last ? view.today : first;
  const [focused, setFocused] = useState(start);
  const frame = useRef<HTMLDivElement>(null);
  const special = useMemo(() => new Map(view.days.map((one) => [one.day, one])), [view.days]);
  const here = focused >= first && focused <= last ? focused : start;

  const walk = (event: KeyboardEvent) => {
    const day = (event.target as HTMLElement).dataset.day;
    const next = day && nextDay(day, event.key);
    if (!next) return;
    event.preventDefault();
    const inside = next < first ? first : next > last ? last : next;
    setFocused(inside);
    frame.current?.querySelector<HTMLElement>(`[data-day="${inside}"]`)?.focus();
  };

  return (
    <>
      <Legend />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys act on the day that has the focus */}
      <div ref={frame} className={css.year} onKeyDown={walk}>
        {Array.from({ length: 12 }, (_, at) => (
          <Month
            // biome-ignore lint/suspicious/noArrayIndexKey: a month is its place in the year
            key={at}
            view={view}
            month={at + 1}
            special={special}
            focused={here}
            onOpen={(day) => {
              setFocused(day);
              onOpen(day);
            }}
          />
        ))}
      </div>
    </>
  );
}

function nextDay(day: string, key: string): string | undefined {
  const steps: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };
  const step = steps[key];
  if (step !== undefined) return addDays(day, step);
  const year = day.slice(0, 4);
  if (key === "Home") return `${year}-01-01`;
  if (key === "End") return `${year}-12-31`;
  if (key !== "PageUp" && key !== "PageDown") return undefined;
  const at = new Date(`${day.slice(0, 8)}01T00:00:00Z`);
  at.setUTCMonth(at.getUTCMonth() + (key === "PageUp" ? -1 : 1));
  return at.toISOString().slice(0, 10);
}

function Legend() {
  const t = useWords(words);
  return (
    <ul className={css.legend}>
      {looks.map((look) => (
        <li key={look}>
          <span className={`${css.day} ${css.swatch}`} data-look={look} aria-hidden>
            7
          </span>
          {t(look)}
        </li>
      ))}
    </ul>
  );
}

interface MonthProps {
  readonly view: View;
  readonly month: number;
  readonly special: ReadonlyMap<string, View["days"][number]>;
  readonly focused: string;
  readonly onOpen: (day: string) => void;
}

function Month({ view, month, special, focused, onOpen }: MonthProps) {
  const t = useWords(words);
  const format = useFormat();
  const [language] = useLanguage();
  const noon = (day: string) => new Date(`${day}T12:00:00`);
  const name = new Intl.DateTimeFormat(language === "ru" ? "ru" : "en-GB", { month: "long" });
  const long = useMemo(
    () =>
      new Intl.DateTimeFormat(language === "ru" ? "ru" : "en-GB", {
        day: "numeric",
        month: "long",
        weekday: "long",
      }),
    [language],
  );
  const first = `${view.year}-${String(month).padStart(2, "0")}-01`;
  const said = (day: string, look: DayLook) => {
    const own = special.get(day);
    const hours = own?.hours ?? weekOn(view.weeks, day)[weekday(day)] ?? [];
    return [long.format(noon(day)), own?.name || t(look), hoursText(hours) || t("noHours")].join(", ");
  };
  return (
    <table className={css.month}>
      <caption>{name.format(noon(first))}</caption>
      <thead>
        <tr>
          {[
            "2024-01-01",
            "2024-01-02",
            "2024-01-03",
            "2024-01-04",
            "2024-01-05",
            "2024-01-06",
            "2024-01-07",
          ].map((day) => (
            <th key={day} scope="col">
              {format.weekday(noon(day))}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {monthRows(view.year, month).map((row, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a week is its place in the month
          <tr key={at}>
            {Array.from({ length: 7 }, (_, place) => {
              const day = row[place];
              // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its weekday
              if (day === undefined) return <td key={place} />;
              const usual = weekOn(view.weeks, day)[place] ?? [];
              const look = lookOf(usual, special.get(day)?.hours);
              return (
                <td key={day}>
                  <button
                    type="button"
                    className={css.day}
                    data-day={day}
                    data-look={look}
                    data-today={day === view.today || undefined}
                    aria-current={day === view.today ? "date" : undefined}
                    tabIndex={day === focused ? 0 : -1}
                    aria-label={said(day, look)}
                    title={special.get(day)?.name || undefined}
                    onClick={() => onOpen(day)}
                  >
                    {Number(day.slice(8))}
                  </button>
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
