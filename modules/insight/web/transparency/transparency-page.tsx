import { useQuery } from "@tanstack/react-query";
import { caller, useWords } from "#platform/web";
import { Alert } from "#ui/base";
import { Link } from "#ui/link";
import { Page, PageHeader } from "#ui/page";
import { Async } from "#ui/state";
import { SimpleTable } from "#ui/table";
import type * as schema from "../../transparency/schema.ts";
import { evaluateTitles } from "../evaluate-titles.ts";
import { Part } from "./part.tsx";
import { openWords } from "./words.ts";

const show = caller<typeof schema.showTransparency>("GET", "/api/insight/transparency");

/** What is open to whom, and why where it is not. */
export default function TransparencyPage() {
  const t = useWords(openWords);
  const title = useWords(evaluateTitles);
  const query = useQuery({
    queryKey: ["insight", "transparency"],
    queryFn: ({ signal }) => show({}, { signal }),
  });
  return (
    <Page>
      <PageHeader title={title("transparency")} lead={t("lead")} />
      <Async query={query}>{(found) => <Parts found={found} />}</Async>
    </Page>
  );
}

function Parts({ found }: { found: schema.Transparency }) {
  const t = useWords(openWords);
  const { agreements, processes, decisions, requests, relationships, surveys, isOutside } = found;
  const personal = requests.find(({ visibility }) => visibility === "people")?.count ?? 0;
  const shared = requests.reduce((sum, { count }) => sum + count, 0) - personal;
  const logs = { readable: processes.readable, all: processes.open + processes.forLeads };
  if (isOutside)
    return (
      <>
        <Alert color="blue">{t("outside")}</Alert>
        <Part
          title={t("relationships")}
          to="/map"
          link={t("toMap")}
          open={[t("relationshipsOpen", relationships)]}
          closed={[t("relationshipsClosed")]}
        />
        <Part
          title={t("agreements")}
          to="/agreements"
          link={t("toAgreements")}
          open={[t("agreementsOpen", agreements)]}
          closed={[t("agreementsClosed")]}
        />
      </>
    );
  return (
    <>
      <Part
        title={t("decisions")}
        to="/you-said"
        link={t("toSaid")}
        open={[
          t("decisionsOpen", { open: decisions.needsOpen, ended: decisions.needsEnded }),
          t("solutionsOpen", { solutions: decisions.solutions, evaluated: decisions.evaluated }),
        ]}
        closed={[t("decisionsClosed", { rejected: decisions.needsRejected, drafts: decisions.drafts })]}
      />
      <Part
        title={t("results")}
        to="/surveys"
        link={t("toSurveys")}
        open={[t("resultsOpen", { anonymous: surveys.anonymous, named: surveys.named })]}
        closed={[t("resultsClosed")]}
      >
        {surveys.latest.length > 0 && <Waves latest={surveys.latest} />}
      </Part>
      <Part
        title={t("agreements")}
        to="/agreements"
        link={t("toAgreements")}
        open={[t("agreementsOpen", agreements), t("standards", { count: agreements.standards })]}
        closed={[t("agreementsClosed")]}
      />
      <Part
        title={t("processes")}
        to="/processes"
        link={t("toProcesses")}
        open={[t("processesOpen", logs)]}
        closed={[
          processes.forLeads > 0 ? t("processesClosed", { count: processes.forLeads }) : t("processesAll"),
        ]}
      />
      <Part
        title={t("relationships")}
        to="/map"
        link={t("toMap")}
        open={[t("relationshipsOpen", relationships)]}
        closed={[t("relationshipsClosed")]}
      />
      <Part
        title={t("requests")}
        to="/requests"
        link={t("toRequests")}
        open={[t("requestsOpen", { count: shared })]}
        closed={[...(personal > 0 ? [t("requestsClosed", { count: personal })] : []), t("confidential")]}
      />
      <Part
        title={t("leaders")}
        to="/insight/leadership"
        link={t("toLeaders")}
        open={[t("leadersOpen")]}
        closed={[t("leadersClosed")]}
      />
    </>
  );
}

function Waves({ latest }: { latest: schema.Transparency["surveys"]["latest"] }) {
  const t = useWords(openWords);
  const say = t as unknown as (key: string) => string;
  const reason = (code: string) => say(`reason_${code}` in openWords.en ? `reason_${code}` : "reason_other");
  return (
    <SimpleTable
      label={t("results")}
      columns={[
        { title: t("survey"), wide: true },
        { title: t("whyWithheld"), wide: true },
        { title: t("told"), numeric: true },
        { title: t("withheld"), numeric: true },
      ]}
      rows={latest.map(({ id, name, kind, k, told, withheld }) => [
        <Link key="to" to={`/surveys/${id}/results`}>
          {name}
        </Link>,
        kind === "anonymous"
          ? [
              t("k", { k }),
              ...withheld.map((one) => t("more", { reason: reason(one.reason), count: one.count })),
            ].join(" · ")
          : t("named"),
        told,
        withheld.reduce((sum, { count }) => sum + count, 0),
      ])}
    />
  );
}
