import { useUser, useWords } from "#platform/web";
import { Link } from "#ui/link";
import { PageHeader } from "#ui/page";
import { Tag, Tags } from "#ui/tag";
import { Time } from "#ui/time";
import type { View } from "../api.ts";
import { MoreMenu } from "../handling/more-menu.tsx";
import { ConfidentialMark, KindIcon, PriorityMark, TurnTag } from "../parts.tsx";
import { titles } from "../titles.ts";
import { words } from "../words.ts";
import css from "./request.module.css";
import { requestWords } from "./request-words.ts";
import { AskerVerbs } from "./verb-bar.tsx";

/** Number, subject, state in words, who asked. */
export function Head({ view }: { view: View }) {
  const w = useWords(words);
  const t = useWords(titles);
  const serves = view.may.serve.length > 0;
  return (
    <PageHeader
      title={view.subject}
      crumbs={[
        serves ? { title: t("queue"), to: "/requests/queue" } : { title: t("requests"), to: "/requests" },
      ]}
      lead={<Asker view={view} />}
      actions={
        <>
          <AskerVerbs view={view} />
          <MoreMenu view={view} />
        </>
      }
      aside={
        <Tags>
          <Tag icon={<KindIcon kind={view.kind} size={14} />}>
            {w("number", { number: String(view.number) })}
          </Tag>
          <TurnTag item={view} />
          {view.priority !== "normal" && (
            <Tag tone={view.priority === "urgent" ? "bad" : view.priority === "high" ? "warn" : "neutral"}>
              <PriorityMark priority={view.priority} word />
            </Tag>
          )}
          {view.confidential && <ConfidentialMark />}
        </Tags>
      }
    />
  );
}

function Asker({ view }: { view: View }) {
  const t = useWords(requestWords);
  const user = useUser();
  const { requester, customer, about } = view;
  const said = !requester
    ? view.confidential
      ? t("confidentialAsker")
      : customer && t("askedBy", { name: customer.name })
    : customer && customer.id !== requester.id
      ? t("askedByOf", { name: requester.name, unit: customer.name })
      : t("askedBy", { name: requester.name });
  return (
    <span className={css.asker}>
      {said && <span data-mine={requester?.id === user.personId || undefined}>{said}</span>}
      <Time at={view.openedAt} as="relative" />
      {about && (
        <span>
          {t("about", { name: "" })}
          <Link to={`/parties/${about.id}`}>{about.name}</Link>
        </span>
      )}
    </span>
  );
}
