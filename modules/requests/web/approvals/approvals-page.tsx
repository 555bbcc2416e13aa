import { IconCheck } from "@tabler/icons-react";
import { useState } from "react";
import { useWords } from "#platform/web";
import { Button, Checkbox } from "#ui/base";
import { useNotice } from "#ui/form";
import { Link } from "#ui/link";
import { Page, PageHeader, Section } from "#ui/page";
import { Async, EmptyState } from "#ui/state";
import { Time } from "#ui/time";
import { titles } from "../titles.ts";
import { type Asked, decideApproval, useMyApprovals, useRefreshApprovals } from "./api.ts";
import css from "./approvals.module.css";
import { Decision } from "./decision.tsx";
import { Substitutes } from "./substitutes.tsx";
import { approvalWords } from "./words.ts";

/** What waits for my decision, with enough of each request to decide at once. */
export default function ApprovalsPage() {
  const t = useWords(approvalWords);
  const query = useMyApprovals();
  const notice = useNotice();
  const refresh = useRefreshApprovals();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [saving, setSaving] = useState(false);
  const choose = (id: string, on: boolean) =>
    setChosen((before) => {
      const after = new Set(before);
      if (on) after.add(id);
      else after.delete(id);
      return after;
    });
  const approveChosen = async () => {
    setSaving(true);
    let failed: string | undefined;
    for (const id of chosen) {
      await decideApproval({ params: { id }, body: { approve: true } }).catch((error) => {
        failed = (error as Error).message;
      });
    }
    setSaving(false);
    setChosen(new Set());
    notice(failed ?? t("approvedNotice"), failed ? "bad" : "good");
    refresh();
  };
  return (
    <Page width="read">
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        crumbs={[{ title: useWords(titles)("requests"), to: "/requests" }]}
        actions={
          chosen.size > 1 ? (
            <Button
              leftSection={<IconCheck size={16} />}
              loading={saving}
              onClick={() => void approveChosen()}
            >
              {t("selected", { count: chosen.size })}
            </Button>
          ) : undefined
        }
      />
      <Section>
        <Async query={query}>
          {({ pages }) => {
            const asked = pages.flatMap((page) => page.approvals);
            return asked.length === 0 ? (
              <EmptyState title={t("none")}>{t("noneText")}</EmptyState>
            ) : (
              <ul className={css.list}>
                {asked.map((one) => (
                  <AskedItem
                    key={one.id}
                    asked={one}
                    chosen={chosen.has(one.id)}
                    onChoose={(on) => choose(one.id, on)}
                  />
                ))}
              </ul>
            );
          }}
        </Async>
      </Section>
      <Substitutes />
    </Page>
  );
}

function AskedItem(props: { asked: Asked; chosen: boolean; onChoose: (on: boolean) => void }) {
  const t = useWords(approvalWords);
  const { id, request, text, insteadOf, askedAt } = props.asked;
  return (
    <li className={css.item}>
      <Checkbox
        aria-label={t("choose", { number: request.number })}
        checked={props.chosen}
        onChange={(event) => props.onChoose(event.currentTarget.checked)}
      />
      <div>
        <h2>
          <Link to={`/requests/${request.number}`}>{request.subject}</Link>
        </h2>
        <p className={css.note}>
          {[request.service?.name, request.requester && t("from", { name: request.requester.name })]
            .filter(Boolean)
            .join(" · ")}
          {insteadOf && ` · ${t("instead", { name: insteadOf.name })}`}
          {askedAt && (
            <>
              {" "}
              · {t("since")} <Time at={askedAt} as="relative" />
            </>
          )}
        </p>
        {text && <p className={css.text}>{text}</p>}
        <Decision approval={id} number={request.number} />
      </div>
    </li>
  );
}
