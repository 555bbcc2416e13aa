import { IconMessages } from "@tabler/icons-react";
import { useFormat, usePageSearch, useWords } from "#platform/web";
import { Select } from "#ui/base";
import { ButtonLink } from "#ui/link";
import { Page, PageHeader } from "#ui/page";
import { EmptyState } from "#ui/state";
import { type Column, DataTable } from "#ui/table";
import { type InterviewItem, type State, useInterviews } from "./api.ts";
import css from "./interviews.module.css";
import { StateTag, useAbout, useInLanguage } from "./parts.tsx";
import { interviewTitles } from "./titles.ts";
import { interviewWords } from "./words.ts";

const states: readonly State[] = ["planned", "held", "concluded", "cancelled", "withdrawn"];

/** Interviews one leads, gives or may read. */
export default function ListPage() {
  const t = useWords(interviewWords);
  const title = useWords(interviewTitles);
  const [filters, change] = usePageSearch({ state: "" });
  const state = states.find((one) => one === filters.state);
  const found = useInterviews(state ? { state } : {});
  const first = found.data?.pages[0];
  return (
    <Page>
      <PageHeader
        title={title("interviews")}
        crumbs={[{ title: title("surveys"), to: "/surveys" }]}
        lead={t("lead")}
        actions={
          <>
            {first?.mayPlan && (
              <ButtonLink to="/surveys/interviews/guides" variant="default">
                {t("guides")}
              </ButtonLink>
            )}
            {first?.mayCode && (
              <ButtonLink to="/surveys/interviews/quotes" variant="default">
                {t("quotes")}
              </ButtonLink>
            )}
            {first?.mayPlan && <ButtonLink to="/surveys/interviews/new">{t("plan")}</ButtonLink>}
          </>
        }
      />
      <DataTable
        label={title("interviews")}
        rows={found.data?.pages.flatMap((page) => page.interviews)}
        columns={useColumns()}
        rowKey={(row) => row.id}
        rowTo={(row) => `/surveys/interviews/${row.id}`}
        error={found.error ?? undefined}
        retry={() => void found.refetch()}
        more={{
          has: found.hasNextPage,
          loading: found.isFetchingNextPage,
          load: () => void found.fetchNextPage(),
        }}
        tools={
          <Select
            size="xs"
            w={{ base: "100%", xs: 230 }}
            aria-label={t("show")}
            allowDeselect={false}
            data={[
              { value: "", label: t("every") },
              ...states.map((value) => ({ value: value as string, label: t(value) })),
            ]}
            value={state ?? ""}
            onChange={(value) => change({ state: value ?? "" })}
          />
        }
        empty={
          state ? (
            <EmptyState title={t("nothing")} />
          ) : (
            <EmptyState
              title={t("empty")}
              icon={<IconMessages size={32} stroke={1.5} />}
              actions={first?.mayPlan && <ButtonLink to="/surveys/interviews/new">{t("plan")}</ButtonLink>}
            >
              {first?.mayPlan ? t("emptyLead") : t("emptyMine")}
            </EmptyState>
          )
        }
      />
    </Page>
  );
}

function useColumns(): Column<InterviewItem>[] {
  const t = useWords(interviewWords);
  const format = useFormat();
  const about = useAbout();
  const said = useInLanguage();
  const columns: Column<InterviewItem>[] = [
    {
      key: "person",
      title: t("person"),
      phone: "title",
      cell: (row) => <strong>{row.interviewed.name}</strong>,
    },
    { key: "guide", title: t("guide"), cell: (row) => said(row.name) },
    { key: "about", title: t("about"), cell: (row) => about(row) },
    { key: "interviewer", title: t("interviewer"), cell: (row) => row.interviewer.name },
    { key: "when", title: t("when"), cell: (row) => format.dateTime(row.startsAt) },
    {
      key: "state",
      title: t("state"),
      cell: (row) => (
        <span className={css.state}>
          <StateTag state={row.state} />
        </span>
      ),
    },
  ];
  return columns.map((column) => ({ ...column, sortable: false }));
}
