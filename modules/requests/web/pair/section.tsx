import { useQuery } from "@tanstack/react-query";
import { caller, useFormat, useLive, useUser, useWords } from "#platform/web";
import { Chart } from "#ui/chart";
import { Figure, Figures } from "#ui/figure";
import { ButtonLink, Link } from "#ui/link";
import { Section } from "#ui/page";
import { Async, EmptyState } from "#ui/state";
import { Tag, Tags } from "#ui/tag";
import { Time } from "#ui/time";
import type * as schema from "../../schema/pair.ts";
import { type Item, useRequests } from "../api.ts";
import { KindIcon, TurnTag } from "../parts.tsx";
import css from "./pair.module.css";
import { pairWords } from "./words.ts";

const figures = caller<typeof schema.showPairFigures>("GET", "/api/requests/pairs/:supplier/:customer");
const shown = 8;

interface Pair {
  readonly supplier: string;
  readonly customer: string;
}

/** What one asked of the other, on the page of their relationship. */
export default function PairSection({ supplier, customer }: Pair) {
  const t = useWords(pairWords);
  const pair = { supplier, customer };
  const queryKey = ["requests", "pair", supplier, customer];
  useLive(`requests/of/${supplier}`, queryKey);
  const query = useQuery({ queryKey, queryFn: ({ signal }) => figures({ params: pair }, { signal }) });
  const asks = useUser().personId !== null;
  return (
    <Section
      title={t("title")}
      lead={t("lead", { days: query.data?.days ?? 90 })}
      actions={
        asks ? (
          <ButtonLink to={`/requests/new?supplier=${supplier}`} variant="default" size="xs">
            {t("ask")}
          </ButtonLink>
        ) : undefined
      }
    >
      <Async query={query}>
        {(found) =>
          found.asked === 0 ? (
            <EmptyState title={t("none")}>{t("noneText")}</EmptyState>
          ) : (
            <Served found={found} pair={pair} />
          )
        }
      </Async>
    </Section>
  );
}

function Served({ found, pair }: { found: schema.PairFigures; pair: Pair }) {
  const t = useWords(pairWords);
  const format = useFormat();
  const hours = (value: number | null) => (value === null ? "—" : format.duration(value * 3_600));
  const note = (value: number | null) => (value === null ? t("tooFew") : t("half"));
  const { settled, met } = found.clocks;
  const apart = [
    found.handedOver > 0 && t("handed", { count: found.handedOver }),
    found.reopened > 0 && t("reopened", { count: found.reopened }),
  ].filter(Boolean);
  return (
    <>
      <Figures>
        <Figure
          label={t("asked")}
          value={found.asked}
          from={apart.length > 0 ? apart.join(", ") : undefined}
        />
        <Figure label={t("open")} value={found.open} />
        <Figure
          label={t("first")}
          value={hours(found.firstAnswerHours)}
          from={note(found.firstAnswerHours)}
        />
        <Figure label={t("done")} value={hours(found.doneHours)} from={note(found.doneHours)} />
        <Figure
          label={t("within")}
          value={settled === 0 ? "—" : format.percent(met / settled)}
          from={settled === 0 ? t("noTarget") : t("ofClocks", { met, settled })}
        />
      </Figures>
      <Chart
        label={t("weeks")}
        height="12rem"
        data={{
          kind: "bar",
          xTitle: t("week"),
          xs: found.weeks.map((week) => format.date(week.from)),
          series: [
            { name: t("asked"), values: found.weeks.map((week) => week.asked) },
            { name: t("ended"), values: found.weeks.map((week) => week.done) },
          ],
        }}
        note={found.capped ? t("capped") : undefined}
      />
      {found.services.length > 0 && (
        <p>
          {t("services")}:{" "}
          <Tags>
            {found.services.map(({ name, count }) => (
              <Tag key={name}>
                {name} · {format.number(count)}
              </Tag>
            ))}
          </Tags>
        </p>
      )}
      <Latest {...pair} />
    </>
  );
}

function Latest(pair: Pair) {
  const t = useWords(pairWords);
  const list = useRequests({ box: "all", ...pair, limit: shown });
  const items = list.data?.pages[0]?.requests.slice(0, shown) ?? [];
  if (items.length === 0) return null;
  return (
    <>
      <h3>{t("latest")}</h3>
      <ul className={css.latest}>
        {items.map((item) => (
          <LatestItem key={item.id} item={item} />
        ))}
      </ul>
    </>
  );
}

function LatestItem({ item }: { item: Item }) {
  return (
    <li className={css.item}>
      <KindIcon kind={item.kind} />
      <Link to={`/requests/${item.number}`}>{item.subject}</Link>
      <TurnTag item={item} />
      <Time at={item.updatedAt} as="relative" />
    </li>
  );
}
