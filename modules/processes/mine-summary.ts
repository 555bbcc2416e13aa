import { formats, type Language, say } from "#platform/words";
import type { HandOverJson } from "./figures-json.ts";
import { roles } from "./log-file/index.ts";
import type { MinedLog } from "./mine-log.ts";
import { heading, pairs, table } from "./text-table.ts";
import { mineWords } from "./words.ts";

const rowsShown = 15;

/** The figures of a log for reading on a terminal. */
export function mineSummary({ log, figures }: MinedLog, language: Language): string {
  const words = say(mineWords, language);
  const format = formats(language, "UTC");
  const { duration } = format;
  const n = (value: number) => format.number(value, 0);
  const lines: string[] = [];

  const cut = <T>(rows: readonly T[], write: (row: T) => string[], head: string[], right: number[]): void => {
    lines.push(...table(head, rows.slice(0, rowsShown).map(write), right));
    if (rows.length > rowsShown) lines.push(words("more", { count: rows.length - rowsShown }));
  };
  const handOvers = (title: string, found: HandOverJson | null): void => {
    if (!found || found.edges.length === 0) return;
    lines.push(...heading(title));
    if (found.events_without > 0) lines.push(words("eventsWithout", { count: found.events_without }));
    cut(
      found.edges,
      (edge) => [
        edge.supplier,
        edge.customer,
        n(edge.count),
        duration(edge.mean_wait_seconds),
        duration(edge.median_wait_seconds),
      ],
      [words("supplier"), words("customer"), words("count"), words("meanWait"), words("medianWait")],
      [2, 3, 4],
    );
  };

  const durations = figures.case_duration_seconds;
  lines.push(
    ...heading(log.name),
    ...pairs([
      [words("cases"), n(figures.log.cases)],
      [words("events"), n(figures.log.events)],
      [words("activities"), n(figures.log.activities)],
      [words("variants"), n(figures.log.variants)],
      [words("resources"), n(figures.log.resources)],
      [words("units"), n(figures.log.units)],
      [words("period"), `${format.dateTime(figures.log.from)} – ${format.dateTime(figures.log.to)} UTC`],
      [
        words("duration"),
        words("durationValue", {
          mean: duration(durations.mean),
          median: duration(durations.median),
          p95: duration(durations.p95),
        }),
      ],
      [
        words("columnsTaken"),
        roles
          .filter((role) => log.mapping[role] !== undefined)
          .map((role) => `${words(`role_${role}`)} = ${log.mapping[role]}`)
          .join(", "),
      ],
    ]),
    ...heading(words("follows")),
  );
  cut(
    figures.directly_follows,
    (edge) => [edge.from, edge.to, n(edge.count), duration(edge.mean_seconds), duration(edge.median_seconds)],
    [words("from"), words("to"), words("count"), words("meanTime"), words("medianTime")],
    [2, 3, 4],
  );
  handOvers(words("handOversUnit"), figures.handovers.unit);
  handOvers(words("handOversResource"), figures.handovers.resource);
  if (figures.ping_pong.edges.length > 0) {
    lines.push(
      ...heading(`${words("pingPong")}: ${words("pingPongCases", { count: figures.ping_pong.cases })}`),
    );
    cut(
      figures.ping_pong.edges,
      ({ a, b, count }) => [a, b, n(count)],
      [words("between"), words("and"), words("count")],
      [2],
    );
  }
  const rework = Object.entries(figures.rework.cases_by_activity);
  if (rework.length > 0) {
    lines.push(...heading(words("rework")));
    cut(rework, ([name, cases]) => [name, n(cases)], [words("activity"), words("caseCount")], [1]);
  }
  lines.push(...heading(words("ways")));
  lines.push(
    ...table(
      [words("caseCount"), words("share"), words("way")],
      figures.variants
        .slice(0, 5)
        .map(({ cases, activities }) => [
          n(cases),
          format.percent(cases / figures.log.cases),
          activities.join(" → "),
        ]),
      [0, 1],
    ),
  );
  return `${lines.join("\n").trimStart()}\n`;
}
