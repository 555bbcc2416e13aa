import { useWords } from "#platform/web";
import { Section } from "#ui/page";
import type { Results } from "./api.ts";
import { IntervalTable } from "./interval-table.tsx";
import { Method } from "./method.tsx";
import { type Teller, useFootnote, usual } from "./tell.ts";
import { pageWords } from "./words.ts";

/** Groups by category and by time in the company, where the wave was cut by them. */
export function GroupsSection({ results, tell }: { results: Results; tell: Teller }) {
  const t = useWords(pageWords);
  const footnote = useFootnote(results.wave);
  const { groups, figures, measures } = results;
  if (groups.length === 0) return null;
  const whole = measures.find(({ name }) => name === "overall");
  const base = usual(figures, "overall");
  const line =
    base && base.value !== null
      ? t("lineIs", { name: tell.t("company"), value: tell.value(base.value, base) })
      : "";
  return (
    <Section title={t("groups")}>
      <IntervalTable
        label={t("groups")}
        rows={groups.flatMap((figure) => {
          const { cut, cutValue } = figure;
          if (cut === null || cutValue === null) return [];
          return [{ key: `${cut} ${cutValue}`, name: tell.group(cut, cutValue), figure }];
        })}
        tell={tell}
        scale={{ from: whole?.from ?? 1, to: whole?.to ?? 5 }}
        reference={base?.value ?? null}
        footnote={footnote(line)}
      />
      <Method of={["methodFigures"]} />
    </Section>
  );
}
