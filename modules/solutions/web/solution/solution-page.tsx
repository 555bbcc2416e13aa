import { useFormat, usePageParam, useWords } from "#platform/web";
import { Alert } from "#ui/base";
import { Link } from "#ui/link";
import { Columns, Facts, Page, PageHeader, Section } from "#ui/page";
import { Async } from "#ui/state";
import { Party } from "#ui/tag";
import { useSolution, type View } from "../api.ts";
import { StateTags } from "../parts.tsx";
import css from "../solutions.module.css";
import { words } from "../words.ts";
import { EvaluationSection } from "./evaluation-section.tsx";
import { ExpectationSection } from "./expectation-section.tsx";
import { HelpedSection } from "./helped-section.tsx";
import { HistorySection } from "./history-section.tsx";
import { RollOutSection } from "./roll-out-section.tsx";
import { StepsSection } from "./steps-section.tsx";
import { Verbs } from "./verbs.tsx";
import { pageWords } from "./words.ts";

/** One solution: what came of it first, then the plan that it is held against. */
export default function SolutionPage() {
  const query = useSolution(usePageParam("solution"));
  return (
    <Page>
      <Async query={query}>{(view) => <Content key={view.id} view={view} />}</Async>
    </Page>
  );
}

function Content({ view }: { view: View }) {
  const t = useWords(words);
  const hasBegun = view.fixedAt !== null;
  return (
    <>
      <PageHeader
        title={view.title}
        crumbs={[{ title: t("solutions"), to: "/solutions" }]}
        lead={`№${view.number} · ${t(view.kind)}`}
        aside={<StateTags item={view} />}
        actions={<Verbs view={view} />}
      />
      {view.state === "dropped" && view.reason && (
        <Alert color="gray" title={t("dropped")}>
          {view.reason}
        </Alert>
      )}
      {hasBegun && <EvaluationSection view={view} />}
      {hasBegun && <HelpedSection view={view} />}
      <Columns least="22rem">
        <About view={view} />
        <ExpectationSection view={view} />
      </Columns>
      <RollOutSection view={view} />
      <StepsSection view={view} />
      <HistorySection view={view} />
    </>
  );
}

function About({ view }: { view: View }) {
  const t = useWords(words);
  const p = useWords(pageWords);
  const format = useFormat();
  const { money, currency, hours } = view.cost;
  const cost = [
    money !== null && p("money", { money: format.number(money), currency }),
    hours !== null && p("hoursOfWork", { hours: format.number(hours) }),
  ].filter(Boolean);
  return (
    <Section title={p("plan")}>
      {view.description && <p style={{ whiteSpace: "pre-line" }}>{view.description}</p>}
      <Facts
        items={[
          {
            name: p("needsFor"),
            value: (
              <span className={css.text}>
                {view.needs.map((need) => (
                  <Link key={need.id} to={`/needs/${need.number}`}>
                    {need.title}
                  </Link>
                ))}
              </span>
            ),
          },
          { name: t("supplier"), value: <Party kind={view.supplier.kind} name={view.supplier.name} /> },
          ...(view.service ? [{ name: p("service"), value: view.service }] : []),
          { name: t("owner"), value: view.owner?.name ?? p("nobody") },
          ...(cost.length > 0 ? [{ name: t("cost"), value: cost.join(", ") }] : []),
        ]}
      />
    </Section>
  );
}
