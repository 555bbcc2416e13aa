import { useWords } from "#platform/web";
import { Section } from "#ui/page";
import { SimpleTable } from "#ui/table";
import { Time } from "#ui/time";
import type { View } from "../api.ts";
import { pageWords } from "./words.ts";

type Kind = Extract<keyof typeof pageWords.en, `solution_${string}`>;
const isKnown = (kind: string): kind is Kind => kind in pageWords.en;

export function HistorySection({ view }: { view: View }) {
  const p = useWords(pageWords);
  return (
    <Section title={p("history")}>
      <SimpleTable
        label={p("history")}
        columns={[{ title: p("when") }, { title: p("what"), wide: true }, { title: p("who") }]}
        rows={view.history.map((event) => [
          <Time key="at" at={event.at} as="dateTime" />,
          [isKnown(event.kind) ? p(event.kind) : event.kind, toldOf(event.particulars)]
            .filter(Boolean)
            .join(": "),
          event.actor ?? p("house"),
        ])}
      />
    </Section>
  );
}

/** What was said with it: a step, a reason. */
function toldOf(particulars: Record<string, unknown>): string {
  const { what, reason, why } = particulars;
  return [what, reason, why].find((one): one is string => typeof one === "string") ?? "";
}
