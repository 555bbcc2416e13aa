import { Suspense } from "react";
import { MeasureChart } from "#modules/measures/web";
import { useFormat, useWords } from "#platform/web";
import { Chart } from "#ui/chart";
import { Section } from "#ui/page";
import { Loading } from "#ui/state";
import type { Need } from "../api.ts";
import { useProofWords } from "../parts.tsx";
import css from "./need.module.css";
import { needWords } from "./need-words.ts";

/** The sentence that says it all, and the picture that shows why. */
export function Headline({ need }: { need: Need }) {
  const t = useWords(needWords);
  const { waiting, supplier, customer } = need;
  const measure = waiting?.measure ?? (need.target ? chartable(need.target.measure) : undefined);
  return (
    <Section title={t("proofTitle")}>
      <p className={css.headline}>{useHeadline()(need)}</p>
      <div className={css.pictures}>
        {measure && supplier && (
          <Suspense fallback={<Loading lines={6} />}>
            <MeasureChart
              measure={measure}
              supplier={supplier.id}
              customer={customer?.id ?? null}
              {...(need.target ? { mark: need.target.proposed.at.slice(0, 10) } : {})}
            />
          </Suspense>
        )}
        <Weeks need={need} />
      </div>
    </Section>
  );
}

const chartables = ["waiting", "hand_over_waiting", "complaints", "ratings", "breaches", "returns"] as const;
const chartable = (measure: string) => chartables.find((one) => one === measure);

/** "Accounting waits 31 hours for Logistics (usual: 12 h). 9 complaints and 2 survey comments say the same." */
export function useHeadline(): (need: Need) => string {
  const t = useWords(needWords);
  const format = useFormat();
  const say = useProofWords();
  return ({ waiting, supplier, customer, proof }) => {
    const said = Object.fromEntries(
      Object.entries(proof?.kinds ?? {}).filter(([kind]) => !(waiting && observed.has(kind))),
    );
    const kinds = say(said, 4);
    if (!waiting || !supplier) return kinds === "" ? t("noSignals") : t("says", { kinds });
    const hours = format.duration(Math.round(waiting.mean) * 3_600);
    const first = customer
      ? t("waits", { customer: customer.name, supplier: supplier.name, hours })
      : t("waitsMany", { supplier: supplier.name, hours });
    const usual = t("usual", { usual: format.duration(Math.round(waiting.usual) * 3_600) });
    return `${first} (${usual}). ${kinds === "" ? "" : t("saysSame", { kinds })}`.trim();
  };
}

const observed = new Set(["waiting", "breach", "return"]);

function Weeks({ need }: { need: Need }) {
  const t = useWords(needWords);
  const format = useFormat();
  if (!need.weeks.some(({ count }) => count > 0)) return null;
  return (
    <Chart
      label={t("weeksTitle")}
      height="12rem"
      write={(value) => format.number(value, 0)}
      data={{
        kind: "bar",
        xTitle: t("week"),
        xs: need.weeks.map(({ week }) => format.date(week)),
        series: [{ name: t("weeksTitle"), values: need.weeks.map(({ count }) => count) }],
      }}
    />
  );
}
