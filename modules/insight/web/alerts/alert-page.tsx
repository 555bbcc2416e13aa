import { measurePath } from "#modules/measures/web";
import { useFormat, usePageParam, useWords } from "#platform/web";
import { PictureChart } from "#ui/chart";
import { Figure, Figures } from "#ui/figure";
import { ButtonLink } from "#ui/link";
import { Page, PageHeader, Section } from "#ui/page";
import { Async } from "#ui/state";
import { Answers } from "./answers.tsx";
import { type AlertView, useAlert } from "./api.ts";
import { Direction, StateTag, useLevel, useSides, useWhat } from "./parts.tsx";
import { bandPicture } from "./picture.ts";
import { words } from "./words.ts";

/** One alert: what changed, the picture that shows why, and what to do about it. */
export default function AlertPage() {
  const query = useAlert(usePageParam("alert"));
  return <Page>{<Async query={query}>{(alert) => <Shown alert={alert} />}</Async>}</Page>;
}

function Shown({ alert }: { alert: AlertView }) {
  const t = useWords(words);
  const format = useFormat();
  const what = useWhat();
  const sides = useSides();
  const level = useLevel();
  const { measure, supplier, customer, since, raisedOn, before, after, unit } = alert;
  const counted = measure === "topic" || measure === "survey" ? undefined : measure;
  const rows =
    counted && supplier && customer
      ? measurePath({ measure: counted, supplier: supplier.id, customer: customer.id }, { weeks: 52 })
      : undefined;
  return (
    <>
      <PageHeader
        crumbs={[{ title: t("title"), to: "/insight/alerts" }]}
        title={sides(alert)}
        lead={what(alert)}
        aside={
          <>
            <Direction alert={alert} />
            <StateTag alert={alert} />
          </>
        }
        actions={
          alert.relationship ? (
            <ButtonLink variant="default" to={`/relationships/${alert.relationship}`}>
              {t("relationship")}
            </ButtonLink>
          ) : undefined
        }
      />
      <Figures>
        <Figure label={t("usually")} value={level(before, unit)} />
        <Figure
          label={t("now", { day: format.date(since) })}
          value={level(after, unit)}
          {...(rows ? { to: rows } : {})}
        />
        <Figure
          label={t("raised")}
          value={format.date(raisedOn)}
          from={t("raisedHint", { day: format.date(raisedOn) })}
        />
      </Figures>
      <Drawn alert={alert} />
      <Answers alert={alert} />
    </>
  );
}

function Drawn({ alert }: { alert: AlertView }) {
  const t = useWords(words);
  const format = useFormat();
  const later = alert.later.map((point) => ({ ...point, expected: null, low: null, high: null }));
  const points = [...alert.picture.points, ...later];
  const write = (value: number) => format.number(value, value < 10 ? 1 : 0);
  const said = (value: number | null) => (value === null ? "–" : write(value));
  const footnote =
    alert.measure === "survey"
      ? t("footnoteSurvey")
      : t(
          alert.unit === "hours"
            ? "footnoteHours"
            : alert.unit === "marks"
              ? "footnoteMarks"
              : "footnoteCounts",
        );
  const drawn = points.map((point) => ({ ...point, name: format.date(point.week) }));
  return (
    <Section title={t("picture")}>
      <PictureChart
        label={t("picture")}
        captioned={false}
        picture={(width) =>
          bandPicture(
            drawn,
            points.findIndex(({ week }) => week >= alert.since),
            write,
            width,
          )
        }
        table={{
          columns: [
            { title: t("week") },
            { title: t("value"), numeric: true },
            { title: t("expected"), numeric: true },
            { title: t("usualRange"), numeric: true },
          ],
          rows: points
            .toReversed()
            .map(({ week, value, expected, low, high }) => [
              format.date(week),
              said(value),
              said(expected),
              low === null || high === null ? "–" : `${write(low)} – ${write(high)}`,
            ]),
        }}
        footnote={footnote}
      >
        {alert.measure !== "survey" && <p>{t("band")}</p>}
      </PictureChart>
      {alert.measure !== "survey" && (
        <details>
          <summary>{t("why")}</summary>
          <p>{t("whyText")}</p>
        </details>
      )}
    </Section>
  );
}
