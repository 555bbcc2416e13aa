import { useQuery } from "@tanstack/react-query";
import { caller, usePageSearch, useWords } from "#platform/web";
import { List, SegmentedControl, Text } from "#ui/base";
import { Figure, Figures } from "#ui/figure";
import { ButtonLink } from "#ui/link";
import { Page, PageHeader, Section } from "#ui/page";
import { Async, EmptyState } from "#ui/state";
import { type Column, DataTable } from "#ui/table";
import type * as schema from "../../leadership/schema.ts";
import { evaluateTitles } from "../evaluate-titles.ts";
import { leaderWords } from "./words.ts";

const show = caller<typeof schema.showLeadership>("GET", "/api/insight/leadership");
const deeds = ["answered", "attended", "thanked", "decided"] as const;
const spans = ["month", "quarter", "year"] as const;
type Leader = schema.Leadership["leaders"][number];

/** What leaders answered, whom they met, whom they thanked, what they decided. */
export default function LeadershipPage() {
  const t = useWords(leaderWords);
  const title = useWords(evaluateTitles);
  const [{ span: asked }, setSearch] = usePageSearch({ span: "quarter" });
  const span = spans.find((one) => one === asked) ?? "quarter";
  const query = useQuery({
    queryKey: ["insight", "leadership", span],
    queryFn: ({ signal }) => show({ query: { span } }, { signal }),
    placeholderData: (old) => old,
  });
  return (
    <Page>
      <PageHeader
        title={title("leadership")}
        crumbs={[{ title: title("insight"), to: "/insight" }]}
        lead={t("lead")}
        actions={
          <SegmentedControl
            aria-label={t("span")}
            value={span}
            onChange={(next) => setSearch({ span: next })}
            data={spans.map((value) => ({ value, label: t(value) }))}
          />
        }
      />
      <Async query={query}>
        {(found) => (
          <>
            <Company found={found} />
            <Leaders leaders={found.leaders} />
          </>
        )}
      </Async>
      <Section title={t("how")}>
        <List size="sm" spacing={4}>
          {(["howAnswered", "howAttended", "howThanked", "howDecided", "howNot"] as const).map((key) => (
            <List.Item key={key}>{t(key)}</List.Item>
          ))}
        </List>
      </Section>
    </Page>
  );
}

function Company({ found: { company } }: { found: schema.Leadership }) {
  const t = useWords(leaderWords);
  if (!company) return null;
  return (
    <Section title={t("company")} lead={t("companyLead", { leaders: company.leaders })}>
      <Figures>
        {deeds.map((deed) => (
          <Figure
            key={deed}
            label={t(deed)}
            value={company.now[deed]}
            from={`${t("active", { count: company.active[deed], of: company.leaders })} · ${t("before", { count: company.before[deed] })}`}
          />
        ))}
      </Figures>
    </Section>
  );
}

function Leaders({ leaders }: { leaders: schema.Leadership["leaders"] }) {
  const t = useWords(leaderWords);
  const columns: Column<Leader>[] = [
    {
      key: "name",
      title: t("name"),
      value: (row) => row.name,
      cell: (row) => (row.isMe ? `${row.name} (${t("me")})` : row.name),
    },
    {
      key: "units",
      title: t("units"),
      value: (row) => row.units.map(({ name }) => name).join(", "),
      cell: (row) => row.units.map(({ name }) => name).join(", "),
    },
    ...deeds.map(
      (deed): Column<Leader> => ({
        key: deed,
        title: t(deed),
        numeric: true,
        value: (row) => row.now[deed],
        cell: (row) => (
          <>
            {row.now[deed]}{" "}
            <Text span size="xs" c="dimmed">
              ({row.before[deed]})
            </Text>
          </>
        ),
      }),
    ),
  ];
  return (
    <Section title={t("leaders")} lead={t("leadersLead")}>
      <DataTable
        label={t("leaders")}
        rows={leaders}
        columns={columns}
        rowKey={(row) => row.person}
        empty={
          <EmptyState
            title={t("none")}
            actions={<ButtonLink to="/organisation">{t("toOrganisation")}</ButtonLink>}
          >
            {t("noneText")}
          </EmptyState>
        }
      />
    </Section>
  );
}
