import { useFormat, useLanguage, useWords } from "#platform/web";
import { Section } from "#ui/page";
import type { Results } from "./api.ts";
import { FigureCard } from "./figure-card.tsx";
import { Method } from "./method.tsx";
import css from "./results.module.css";
import { type Teller, usual } from "./tell.ts";
import { pageWords } from "./words.ts";

const wholes = ["overall", "satisfied", "recommend", "effort"] as const;

/** What a manager reads in five seconds: the four figures of the whole, and what is true for certain enough. */
export function Headline({ results, tell }: { results: Results; tell: Teller }) {
  const t = useWords(pageWords);
  const format = useFormat();
  const { figures, company, changes, response, scope } = results;
  const cards = wholes.flatMap((name) => usual(figures, name) ?? []);
  const sayings = useSayings(results, tell);
  return (
    <>
      <Section bare title={t("headline")}>
        <div className={css.cards}>
          {cards.map((figure) => (
            <FigureCard
              key={figure.measure}
              figure={figure}
              tell={tell}
              reference={usual(company, figure.measure)?.value ?? null}
              change={changes.find(({ measure }) => measure === figure.measure)}
            />
          ))}
          {scope === "company" && response !== null && (
            <div className={css.card}>
              <span className={css.label}>{t("response")}</span>
              <span className={css.value}>{format.percent(response / 100)}</span>
              <span className={css.small}>{t("responseFrom")}</span>
            </div>
          )}
        </div>
      </Section>
      {sayings.length > 0 && (
        <Section title={t("short")}>
          <ul className={css.short}>
            {sayings.map((saying) => (
              <li key={saying}>{saying}</li>
            ))}
          </ul>
          <Method of={["methodFigures", "methodDiffers", "methodTrend"]} />
        </Section>
      )}
    </>
  );
}

/** Sentences about what differs and what changed; what is not certain is said to be so. */
function useSayings({ differs, changes, scope, sees, figures, measures }: Results, tell: Teller): string[] {
  const t = useWords(pageWords);
  const format = useFormat();
  const [language] = useLanguage();
  const mean = { measure: "overall", method: "mean" } as const;
  const named = differs.map(({ party, end, probability, value }) =>
    t(end === "highest" ? "best" : "worst", {
      name: party.name,
      value: tell.value(value, mean),
      // Never "100 %" for what was computed.
      probability: format.percent(Math.min(0.99, probability)),
    }),
  );
  const rated = measures.length > 0 && scope === "company" && sees.customers && sees.suppliers;
  const looked = changes.filter(({ measure }) => (wholes as readonly string[]).includes(measure));
  const certain = looked.flatMap((change) => {
    const figure = usual(figures, change.measure);
    const { value, low, high, reading } = change;
    if (!figure || low === null || high === null || reading === "cannot_tell") return [];
    const by = (v: number) => tell.difference(v, figure).replace(/^\+/, "");
    const [near, far] = reading === "higher" ? [low, high] : [-high, -low];
    return t(reading === "higher" ? "changeHigher" : "changeLower", {
      ...{ measure: tell.measure(change.measure), wave: change.wave.name[language] },
      ...{ value: by(Math.abs(value)), low: by(near), high: by(far) },
    });
  });
  const before = looked[0]?.wave.name[language];
  const changed =
    certain.length === 0 && before !== undefined ? [t("changeNone", { wave: before })] : certain;
  return [...(named.length > 0 ? named : rated ? [t("nobodyDiffers")] : []), ...changed];
}
