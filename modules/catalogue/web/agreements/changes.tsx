import { useState } from "react";
import { useFormat, useLanguage, useWords } from "#platform/web";
import { Group, Select } from "#ui/base";
import { Section } from "#ui/page";
import { Async, Loading } from "#ui/state";
import { SimpleTable } from "#ui/table";
import { Tag } from "#ui/tag";
import css from "./agreements.module.css";
import { type TermChange, useComparison, type View } from "./api.ts";
import { durationText } from "./duration.ts";
import { pageWords } from "./page-words.ts";
import { words } from "./words.ts";

type Value = TermChange["before"];

/** A change in words: what it is about, what it was and what it becomes. */
function useSaid(dayMinutes: number | null) {
  const t = useWords(words);
  const p = useWords(pageWords);
  const format = useFormat();
  const [language] = useLanguage();
  const named = (field: TermChange["field"], entry: string) => {
    if (field === "pauses") return t(`pause_${entry as "customer"}`);
    return ["head", "above", "lead"].includes(entry) ? t(`to_${entry as "head"}`) : entry;
  };
  const value = (change: TermChange, said: Value): string => {
    if (said === null) return change.field === "calendar" ? t("aroundTheClock") : p("nothing");
    if (change.field === "target") return durationText(Number(said), dayMinutes, language);
    if (change.field === "warnAt") return format.percent(Number(said) / 100);
    if (change.field === "reviewOn") return format.date(String(said));
    if (typeof said === "object")
      return said.length === 0 ? p("nothing") : format.list(said.map((one) => named(change.field, one)));
    return String(said);
  };
  return (change: TermChange) => ({
    what:
      change.field === "target" && change.target
        ? p("targetOf", {
            target: t(change.target),
            priority: change.priority ? t(change.priority) : t("otherPriorities"),
          })
        : p(`field_${change.field as Exclude<TermChange["field"], "target">}`),
    before: value(change, change.before),
    after: value(change, change.after),
  });
}

/** What a proposal changes, as a list in words: for whoever has to answer. */
export function ChangesInWords({
  id,
  from,
  to,
  dayMinutes,
}: {
  id: string;
  from: number;
  to: number;
  dayMinutes: number | null;
}) {
  const p = useWords(pageWords);
  const said = useSaid(dayMinutes);
  return (
    <Async query={useComparison(id, from, to)} loading={<Loading lines={2} />}>
      {({ changes }) => (
        <ul className={css.changes} aria-label={p("changes")}>
          {changes.map((change) => (
            <li key={`${change.field} ${change.priority} ${change.target}`}>{p("said", said(change))}</li>
          ))}
        </ul>
      )}
    </Async>
  );
}

/** Any two versions beside each other. */
export function CompareVersions({ view }: { view: View }) {
  const p = useWords(pageWords);
  const t = useWords(words);
  const numbers = view.versions.map(({ number }) => number);
  const [latest = 1, before = 1] = numbers;
  const [from, setFrom] = useState(view.current !== null && view.current < latest ? view.current : before);
  const [to, setTo] = useState(latest);
  const dayMinutes = view.versions.find(({ number }) => number === to)?.calendar?.dayMinutes ?? null;
  const said = useSaid(dayMinutes);
  const query = useComparison(view.id, from, to, numbers.length > 1);
  if (numbers.length < 2) return null;
  const options = numbers.map((number) => ({ value: String(number), label: t("version", { number }) }));
  return (
    <Section title={p("compare")} lead={p("compareLead")}>
      <Group gap="sm">
        <Select
          label={p("from")}
          allowDeselect={false}
          data={options}
          value={String(from)}
          onChange={(value) => setFrom(Number(value))}
        />
        <Select
          label={p("to")}
          allowDeselect={false}
          data={options}
          value={String(to)}
          onChange={(value) => setTo(Number(value))}
        />
      </Group>
      <Async query={query} loading={<Loading lines={3} />}>
        {({ changes }) =>
          changes.length === 0 ? (
            <p className={css.dim}>{p("noChanges")}</p>
          ) : (
            <SimpleTable
              label={p("compare")}
              columns={[
                { title: p("what") },
                { title: p("before"), wide: true },
                { title: p("after"), wide: true },
                { title: p("means") },
              ]}
              rows={changes.map((change) => {
                const { what, before: was, after } = said(change);
                const tone =
                  change.tone === "stricter" ? "warn" : change.tone === "looser" ? "good" : "neutral";
                return [
                  what,
                  was,
                  after,
                  <Tag key="tone" tone={tone}>
                    {p(change.tone)}
                  </Tag>,
                ];
              })}
            />
          )
        }
      </Async>
    </Section>
  );
}
