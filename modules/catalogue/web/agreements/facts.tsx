import { useFormat, useLanguage, useWords } from "#platform/web";
import { Button, Text } from "#ui/base";
import css from "./agreements.module.css";
import type { Suggestion } from "./api.ts";
import { useSuggestion } from "./api.ts";
import { type DraftRow, emptyRow, priorities } from "./draft.ts";
import { durationText } from "./duration.ts";
import { formWords } from "./form-words.ts";
import { words } from "./words.ts";

/** What was achieved between the two sides, so that both begin from facts; one press takes it over. */
export function Facts(props: {
  supplier: string;
  customer: string | null;
  service: string | null;
  calendar: string | null;
  dayMinutes: number | null;
  rows: readonly DraftRow[];
  onTake: (rows: readonly DraftRow[]) => void;
}) {
  const f = useWords(formWords);
  const format = useFormat();
  const [language] = useLanguage();
  const { supplier, customer, service, calendar, dayMinutes, rows, onTake } = props;
  const query = {
    supplier,
    ...(customer ? { customer } : {}),
    ...(service ? { service } : {}),
    ...(calendar ? { calendar } : {}),
  };
  const { data } = useSuggestion(query, true);
  if (!data) return null;
  const date = format.date(data.since);
  const enough = data.targets.filter(({ suggested }) => suggested !== null);
  const take = () => {
    const known = new Map(rows.map((row) => [row.priority, row]));
    for (const { priority, target, suggested } of enough) {
      const row = known.get(priority) ?? emptyRow(priority);
      known.set(priority, { ...row, [target]: durationText(suggested ?? 0, dayMinutes, language) });
    }
    onTake([...priorities, null].flatMap((priority) => known.get(priority) ?? []));
  };
  return (
    <aside className={css.facts} aria-label={f("facts")}>
      <Text fw={600}>{f("facts")}</Text>
      <Text size="sm">{f(calendar ? "factsLead" : "factsLeadClock", { date })}</Text>
      <ul>
        {data.targets
          .filter(({ priority, suggested }) => priority === null || suggested !== null)
          .map((fact) => (
            <li key={`${fact.priority} ${fact.target}`}>
              <Fact fact={fact} least={data.least} dayMinutes={dayMinutes} />
            </li>
          ))}
      </ul>
      {enough.length > 0 && (
        <Button size="xs" variant="default" onClick={take} style={{ alignSelf: "start" }}>
          {f("takeFacts")}
        </Button>
      )}
    </aside>
  );
}

function Fact({
  fact,
  least,
  dayMinutes,
}: {
  fact: Suggestion["targets"][number];
  least: number;
  dayMinutes: number | null;
}) {
  const f = useWords(formWords);
  const t = useWords(words);
  const [language] = useLanguage();
  const target = t(fact.target);
  if (fact.median === null || fact.p80 === null)
    return <>{f("tooFew", { target, sample: fact.sample, least })}</>;
  const text = (minutes: number) => durationText(Math.max(1, minutes), dayMinutes, language);
  return (
    <>
      {f("fact", {
        target,
        priority: (fact.priority ? t(fact.priority) : t("allPriorities")).toLowerCase(),
        median: text(fact.median),
        p80: text(fact.p80),
        sample: fact.sample,
      })}
    </>
  );
}
