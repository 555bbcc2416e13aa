import { useWords } from "#platform/web";
import { Section } from "#ui/page";
import { Party, Tag, type Tone } from "#ui/tag";
import { Time } from "#ui/time";
import type { View } from "../api.ts";
import { type Approval, useApprovals } from "./api.ts";
import css from "./approvals.module.css";
import { Decision } from "./decision.tsx";
import { approvalWords } from "./words.ts";

const tones: Record<Approval["state"], Tone> = {
  planned: "neutral",
  asked: "accent",
  approved: "good",
  declined: "bad",
  not_needed: "neutral",
};

/** Who approves a request, level by level; nothing where nobody has to. */
export function ApprovalPanel({ request }: { request: Pick<View, "id" | "number"> }) {
  const t = useWords(approvalWords);
  const approvals = useApprovals(request.id).data?.approvals ?? [];
  if (approvals.length === 0) return null;
  const levels = [...new Set(approvals.map(({ level }) => level))];
  return (
    <Section title={t("panel")}>
      <ol className={css.levels}>
        {levels.map((level) => {
          const of = approvals.filter((one) => one.level === level);
          return (
            <li key={level}>
              {(levels.length > 1 || of.length > 1) && (
                <p className={css.level}>
                  {t("level", { level })}
                  {of.length > 1 && `: ${t(of[0]?.needs === "all" ? "needsAll" : "needsOne")}`}
                </p>
              )}
              {of.map((one) => (
                <One key={one.id} approval={one} number={request.number} />
              ))}
            </li>
          );
        })}
      </ol>
    </Section>
  );
}

function One({ approval, number }: { approval: Approval; number: number }) {
  const t = useWords(approvalWords);
  const { approver, insteadOf, state, reason, askedAt, decidedAt, mine } = approval;
  const at = decidedAt ?? askedAt;
  return (
    <div className={css.one}>
      <div className={css.who}>
        {approver && <Party kind={approver.kind} name={approver.name} />}
        <Tag tone={tones[state]}>{t(state)}</Tag>
      </div>
      <p className={css.note}>
        {insteadOf && <span>{t("instead", { name: insteadOf.name })} </span>}
        {at && <Time at={at} as="relative" />}
      </p>
      {reason && <p className={css.reason}>{reason}</p>}
      {mine && <Decision approval={approval.id} number={number} />}
    </div>
  );
}
