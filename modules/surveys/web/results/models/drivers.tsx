import { useFormat, useWords } from "#platform/web";
import { Section } from "#ui/page";
import { IntervalTable } from "../interval-table.tsx";
import { Method } from "../method.tsx";
import css from "../results.module.css";
import { useFootnote } from "../tell.ts";
import { Warnings } from "../warnings.tsx";
import { pageWords } from "../words.ts";
import { asFigure, type ModelProps } from "./of.ts";

/** What moves the whole: shares of what can be explained, each with its band. */
export function DriversSection({ model, wave, tell }: ModelProps<"drivers">) {
  const t = useWords(pageWords);
  const format = useFormat();
  const footnote = useFootnote(wave);
  const outcome = tell.measure(model.outcome);
  const { explained } = model;
  if (!explained || model.drivers.length === 0)
    return (
      <Section title={t("drivers", { outcome })}>
        <p className={css.untold}>{t("driversNone", { outcome })}</p>
        <Method of={["methodDrivers"]} />
      </Section>
    );
  const places = new Map(model.drivers.map(({ measure, place }) => [measure, place]));
  const most = Math.max(...model.drivers.map(({ share }) => share.high));
  const percents = {
    explained: format.percent(explained.value),
    low: format.percent(explained.low),
    high: format.percent(explained.high),
  };
  return (
    <Section title={t("drivers", { outcome })} lead={t("driversLead", percents)}>
      <IntervalTable
        label={t("drivers", { outcome })}
        rows={model.drivers.map(({ measure, share }) => ({
          ...{ key: measure, name: tell.measure(measure), figure: asFigure(measure, "share", share) },
        }))}
        tell={tell}
        scale={{ from: 0, to: Math.min(1, most * 1.05) }}
        sort={{ key: "value", descending: true }}
        footnote={footnote()}
        more={[
          {
            key: "place",
            title: t("placeRange"),
            numeric: true,
            value: ({ key }) => places.get(key)?.value ?? null,
            cell: ({ key }) => {
              const place = places.get(key);
              return place
                ? t("placeFrom", {
                    ...{ value: format.number(place.value, 0), low: format.number(place.low, 0) },
                    high: format.number(place.high, 0),
                  })
                : "–";
            },
          },
        ]}
      />
      <Warnings of={model.warnings} tell={tell} />
      <Method of={["methodDrivers"]} />
    </Section>
  );
}
