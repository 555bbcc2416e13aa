import { useWords } from "#platform/web";
import { ButtonLink, Link } from "#ui/link";
import { Section } from "#ui/page";
import { useMyApprovals } from "./api.ts";
import css from "./approvals.module.css";
import { Decision } from "./decision.tsx";
import { approvalWords } from "./words.ts";

const shown = 3;

/** What waits for my decision, on the first page; nothing when nothing does. */
export default function ApprovalsHomePart() {
  const t = useWords(approvalWords);
  const asked = useMyApprovals().data?.pages[0]?.approvals ?? [];
  if (asked.length === 0) return null;
  return (
    <Section
      title={t("homeTitle")}
      actions={
        <ButtonLink to="/requests/approvals" size="xs" variant="default">
          {t("homeAll")}
        </ButtonLink>
      }
    >
      <ul className={css.list}>
        {asked.slice(0, shown).map(({ id, request }) => (
          <li key={id} className={css.row}>
            <span>
              <Link to={`/requests/${request.number}`} underline="always">
                {request.subject}
              </Link>
              {request.requester && (
                <span className={css.note}> · {t("from", { name: request.requester.name })}</span>
              )}
            </span>
            <Decision approval={id} number={request.number} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
