import { useFormat, useWords } from "#platform/web";
import { List, Stack, Text } from "#ui/base";
import { PictureChart } from "#ui/chart";
import { Facts } from "#ui/page";
import { SimpleTable } from "#ui/table";
import type { Evaluation, View } from "../api.ts";
import css from "../solutions.module.css";
import { eventPicture, linesPicture, seriesPicture, type Told } from "./pictures.ts";
import { useChange, useValue } from "./told.ts";
import { pageWords } from "./words.ts";

type Cell = number | null;

/** Figures, pictures with their tables, units, and what to mind. */
export function EvaluationBody({ view, evaluation: e }: { view: View; evaluation: Evaluation }) {
  const p = useWords(pageWords);
  const format = useFormat();
  const change = useChange();
  const value = useValue();
  const level = format.percent(e.level, 2);
  const facts = [
    ...(e.effect !== null && e.low !== null && e.high !== null
      ? [
          {
            name: p("effect"),
            value: `${change(e.effect, e.unit)}, ${p("interval", {
              low: change(e.low, e.unit),
              high: change(e.high, e.unit),
              level,
            })}`,
          },
        ]
      : []),
    ...(e.withIt !== null ? [{ name: p("with"), value: value(e.withIt, e.unit) }] : []),
    ...(e.withoutIt !== null ? [{ name: p("without"), value: value(e.withoutIt, e.unit) }] : []),
    ...(e.design === "comparison"
      ? [{ name: p("units"), value: p("unitsCount", { treated: e.treated, comparison: e.comparison }) }]
      : e.design === "series"
        ? [{ name: p("units"), value: p("unitsAlone") }]
        : []),
    ...(e.detectable !== null ? [{ name: p("detectable"), value: value(e.detectable, e.unit) }] : []),
    { name: p("through"), value: format.date(e.through) },
  ];
  return (
    <Stack gap="lg">
      <Facts items={facts} />
      {e.waves && (
        <Stack gap={4}>
          {(["before", "after"] as const).map((side) => {
            const wave = e.waves?.[side];
            return wave ? (
              <p key={side}>
                {p(side === "before" ? "waveBefore" : "waveAfter", {
                  value: value(wave.value, e.unit),
                  n: wave.n,
                  on: format.date(wave.on),
                })}
              </p>
            ) : null;
          })}
        </Stack>
      )}
      <Pictures view={view} evaluation={e} />
      <Units evaluation={e} />
      {e.warnings.length > 0 && (
        <div>
          <Text fw={500} size="sm">
            {p("mind")}
          </Text>
          <List size="sm">
            {e.warnings.map(({ code, sentence }) => (
              <List.Item key={code}>{sentence}</List.Item>
            ))}
          </List>
        </div>
      )}
    </Stack>
  );
}

function Pictures({ view, evaluation: e }: { view: View; evaluation: Evaluation }) {
  const p = useWords(pageWords);
  const format = useFormat();
  const value = useValue();
  const change = useChange();
  const names = e.weeks.map((week) => format.date(week));
  const write = (one: number) => value(one, e.unit);
  const told: Told = { names, starts: e.starts, startName: p("starts"), write };
  const say = (cell: Cell | undefined) => (cell === null || cell === undefined ? "–" : write(cell));
  const footnote = p("footnote", { number: view.number, through: format.date(e.through), period: e.period });
  const probability = (one: Cell | undefined) =>
    one === null || one === undefined ? "–" : format.number(one, 3);
  return (
    <>
      {e.lines && (
        <PictureChart
          label={p("linesLabel")}
          picture={(width) => linesPicture(e.lines as NonNullable<typeof e.lines>, told, width)}
          footnote={footnote}
          table={{
            columns: [
              { title: p("week") },
              { title: p("treated"), numeric: true },
              { title: p("expectedWithout"), numeric: true },
              { title: p("comparison"), numeric: true },
            ],
            rows: names.map((name, i) => [
              name,
              say(e.lines?.treated[i]),
              say(e.lines?.without[i]),
              say(e.lines?.comparison[i]),
            ]),
          }}
        >
          <Legend
            items={[
              { name: p("treated"), look: "solid" },
              { name: p("expectedWithout"), look: "dashed" },
              { name: p("comparison"), look: "grey" },
            ]}
          />
        </PictureChart>
      )}
      {e.series && (
        <PictureChart
          label={p("seriesLabel")}
          picture={(width) => seriesPicture(e.series as NonNullable<typeof e.series>, told, width)}
          footnote={footnote}
          table={{
            columns: [
              { title: p("week") },
              { title: p("measured"), numeric: true },
              { title: p("line"), numeric: true },
              { title: p("drawnOn"), numeric: true },
            ],
            rows: names.map((name, i) => [
              name,
              say(e.series?.outcomes[i]),
              say(e.series?.fitted[i]),
              say(e.series?.without[i]?.value),
            ]),
          }}
        >
          <Legend
            items={[
              { name: p("line"), look: "solid" },
              { name: p("drawnOn"), look: "grey" },
            ]}
          />
        </PictureChart>
      )}
      {e.eventStudy && e.eventStudy.length > 0 && (
        <PictureChart
          label={p("eventLabel")}
          picture={(width) =>
            eventPicture(
              e.eventStudy ?? [],
              {
                write: (one) => change(one, e.unit),
                startName: p("starts"),
                name: (since) => format.number(since * e.period),
              },
              width,
            )
          }
          footnote={footnote}
          table={{
            columns: [
              { title: p("since"), numeric: true },
              { title: p("value"), numeric: true },
              { title: p("low"), numeric: true },
              { title: p("high"), numeric: true },
            ],
            rows: e.eventStudy.map((point) => [
              format.number(point.since * e.period),
              change(point.value, e.unit),
              change(point.low, e.unit),
              change(point.high, e.unit),
            ]),
          }}
        >
          <p className={css.dim}>
            {p("eventLead")}{" "}
            {p("eventSlope", {
              together: probability(e.preTrend?.together),
              slope: probability(e.preTrend?.slope),
            })}{" "}
            {e.permutation &&
              p("permuted", { count: e.permutation.relabellings, p: probability(e.permutation.p) })}
          </p>
        </PictureChart>
      )}
    </>
  );
}

function Legend({ items }: { items: readonly { name: string; look: "solid" | "dashed" | "grey" }[] }) {
  return (
    <ul className={css.legend}>
      {items.map(({ name, look }) => (
        <li key={name}>
          <span className={css.stroke} data-look={look} aria-hidden />
          {name}
        </li>
      ))}
    </ul>
  );
}

function Units({ evaluation: e }: { evaluation: Evaluation }) {
  const p = useWords(pageWords);
  const format = useFormat();
  const value = useValue();
  const named = e.units.filter((unit) => unit.customer !== null);
  const others = e.units.length - named.length;
  if (named.length === 0) return null;
  const say = (cell: Cell) => (cell === null ? "–" : value(cell, e.unit));
  return (
    <Stack gap={6}>
      <Text fw={500} size="sm">
        {p("byUnit")}
      </Text>
      <SimpleTable
        label={p("byUnit")}
        columns={[
          { title: p("unit"), wide: true },
          { title: p("starts") },
          { title: p("before"), numeric: true },
          { title: p("after"), numeric: true },
        ]}
        rows={named
          .toSorted((a, b) => Number(b.isTreated) - Number(a.isTreated))
          .map((unit) => [
            unit.customer?.name ?? "",
            unit.startsOn ? format.date(unit.startsOn) : p("comparison"),
            say(unit.before),
            say(unit.after),
          ])}
      />
      {others > 0 && <p className={css.dim}>{p("otherUnits", { count: others })}</p>}
    </Stack>
  );
}
