import { useFormat, usePageSearch, useUser, useWords } from "#platform/web";
import { Group, Select, Stack } from "#ui/base";
import { Link } from "#ui/link";
import { Page, PageHeader, Section } from "#ui/page";
import { Async, EmptyState } from "#ui/state";
import { type MeasureKey, type Series, useSeries } from "./api.ts";
import { measureWords } from "./measure-words.ts";
import { measureNames } from "./names.ts";
import { pathOf } from "./path.ts";
import { RowsPanel } from "./rows-panel.tsx";
import { Summary } from "./summary.tsx";
import { useWhose } from "./told.ts";
import { WeekTable } from "./week-table.tsx";
import { Weekly } from "./weekly.tsx";
import { words } from "./words.ts";

const keys: readonly MeasureKey[] = [
  "waiting",
  "hand_over_waiting",
  "demand",
  "ratings",
  "breaches",
  "returns",
  "complaints",
  "suggestions",
  "thanks",
];
const spans = [13, 26, 52, 104] as const;

/** A measure week by week, and the rows behind each week. */
export default function MeasuresPage() {
  const [search, change] = usePageSearch({
    measure: "waiting",
    supplier: "",
    customer: "",
    service: "",
    weeks: 26,
    week: "",
  });
  const measure = keys.find((key) => key === search.measure) ?? "waiting";
  const weeks = spans.find((span) => span === search.weeks) ?? 26;
  const whose = {
    measure,
    supplier: search.supplier || null,
    customer: search.customer || null,
    service: search.service || null,
  };
  const t = useWords(words);
  const name = useWords(measureNames);
  const says = useWords(measureWords);
  const query = useSeries(whose, weeks);
  const title = useWhose();
  const { data } = query;
  return (
    <Page>
      <PageHeader
        title={name(measure)}
        crumbs={[]}
        lead={
          <>
            {data && <strong>{title(data)}. </strong>}
            {says(`${measure}Is`)}
          </>
        }
      />
      <Group gap="sm" align="end">
        <Select
          label={t("measure")}
          data={keys.map((key) => ({ value: key, label: name(key) }))}
          value={measure}
          allowDeselect={false}
          onChange={(next) => change({ measure: next ?? "waiting", service: "", week: "" })}
        />
        {data?.services.some((service) => service.name !== "") && (
          <Select
            label={t("service")}
            placeholder={t("allServices")}
            clearable
            data={data.services.filter((one) => one.name !== "").map((one) => one.name)}
            value={search.service || null}
            onChange={(next) => change({ service: next ?? "", week: "" })}
          />
        )}
        <Select
          label={t("span")}
          data={spans.map((span) => ({ value: String(span), label: t("weeks", { count: span }) }))}
          value={String(weeks)}
          allowDeselect={false}
          onChange={(next) => change({ weeks: Number(next ?? 26) })}
        />
      </Group>
      <Async query={query}>
        {(series) => (
          <Content series={series} weeks={weeks} onOpen={(week) => change({ week }, { replace: false })} />
        )}
      </Async>
      <RowsPanel whose={whose} week={search.week} onClose={() => change({ week: "" })} />
    </Page>
  );
}

function Content({
  series,
  weeks,
  onOpen,
}: {
  series: Series;
  weeks: number;
  onOpen: (week: string) => void;
}) {
  const t = useWords(words);
  const format = useFormat();
  const nothing = series.sum.n === 0 && series.sum.total === 0;
  return (
    <Stack gap="lg">
      {nothing ? (
        <EmptyState title={t("emptyTitle")}>{series.known ? t("emptyPair") : t("emptyText")}</EmptyState>
      ) : (
        <>
          <Summary series={series} />
          <Section>
            <Weekly series={series} captioned={false} />
          </Section>
          <Section title={t("rows")} lead={series.mayOpenRows ? t("rowsLead") : t("rowsClosed")}>
            <WeekTable
              series={series}
              label={t("rows")}
              onOpen={series.mayOpenRows ? onOpen : undefined}
              openWeek={(week) => t("openWeek", { week: format.date(week) })}
            />
          </Section>
        </>
      )}
      <Wider series={series} weeks={weeks} />
    </Stack>
  );
}

/** From a relationship to each of its sides, and to the company. */
function Wider({ series, weeks }: { series: Series; weeks: number }) {
  const t = useWords(words);
  const user = useUser();
  const { measure, supplier, customer } = series;
  const all = user.roles.includes("programme_lead");
  const may = (id: string) => all || id === user.unitId;
  const links = [
    ...(supplier && customer && may(supplier.id) && (all || measure !== "complaints")
      ? [
          {
            to: pathOf({ measure, supplier: supplier.id }, { weeks }),
            title: t("toSupplier", { supplier: supplier.name }),
          },
        ]
      : []),
    ...(supplier && customer && may(customer.id) && (all || measure !== "complaints")
      ? [
          {
            to: pathOf({ measure, customer: customer.id }, { weeks }),
            title: t("toCustomer", { customer: customer.name }),
          },
        ]
      : []),
    ...(supplier || customer ? [{ to: pathOf({ measure }, { weeks }), title: t("toCompany") }] : []),
  ];
  if (links.length === 0) return null;
  return (
    <nav aria-label={t("widen")}>
      <Group gap="md">
        {links.map(({ to, title }) => (
          <Link key={to} to={to}>
            {title}
          </Link>
        ))}
      </Group>
    </nav>
  );
}
