import { IconPencil } from "@tabler/icons-react";
import { lazy, Suspense, useState } from "react";
import { useFormat, useWords } from "#platform/web";
import { ActionIcon, Tooltip } from "#ui/base";
import { Link } from "#ui/link";
import { Section } from "#ui/page";
import type { View } from "../api.ts";
import { PriorityMark } from "../parts.tsx";
import { words } from "../words.ts";
import css from "./request.module.css";
import { requestWords } from "./request-words.ts";

const ChangeDialog = lazy(() => import("./change-dialog.tsx"));

/** What it is about: service, answers to its form, priority, way it came, who may read it, moments. */
export function Details({ view }: { view: View }) {
  const t = useWords(requestWords);
  const w = useWords(words);
  const format = useFormat();
  const [changing, setChanging] = useState(false);
  return (
    <Section
      title={t("details")}
      actions={
        view.may.shape ? (
          <Tooltip label={t("change")}>
            <ActionIcon variant="default" aria-label={t("changeTitle")} onClick={() => setChanging(true)}>
              <IconPencil size={16} stroke={1.75} />
            </ActionIcon>
          </Tooltip>
        ) : undefined
      }
    >
      <dl className={css.answers}>
        {view.service && (
          <div>
            <dt>{t("service")}</dt>
            <dd>
              <Link to={`/catalogue/${view.service.id}`}>{view.service.name}</Link>
            </dd>
          </div>
        )}
        {view.answers.map((answer) => (
          <div key={answer.label}>
            <dt>{answer.label}</dt>
            <dd>{answer.value}</dd>
          </div>
        ))}
        <div>
          <dt>{w("priority")}</dt>
          <dd>
            <PriorityMark priority={view.priority} word />
          </dd>
        </div>
        <div>
          <dt>{t("visibility")}</dt>
          <dd>{t(`visibility_${view.visibility}`)}</dd>
        </div>
        {view.channel !== "web" && (
          <div>
            <dt>{t("channel")}</dt>
            <dd>{t(`channel_${view.channel}`)}</dd>
          </div>
        )}
        <div>
          <dt>{t("opened")}</dt>
          <dd>{format.dateTime(view.openedAt)}</dd>
        </div>
        {view.firstAnsweredAt && (
          <div>
            <dt>{t("firstAnswer")}</dt>
            <dd>{format.dateTime(view.firstAnsweredAt)}</dd>
          </div>
        )}
        {view.doneAt && (
          <div>
            <dt>{t("doneAt")}</dt>
            <dd>{format.dateTime(view.doneAt)}</dd>
          </div>
        )}
        {view.relationship && (
          <div>
            <dt>{t("relationship")}</dt>
            <dd>
              <Link to={`/relationships/${view.relationship}`}>{t("openRelationship")}</Link>
            </dd>
          </div>
        )}
      </dl>
      {changing && (
        <Suspense>
          <ChangeDialog view={view} onClose={() => setChanging(false)} />
        </Suspense>
      )}
    </Section>
  );
}
