import { IconBuildingCommunity, IconFileImport } from "@tabler/icons-react";
import { type ReactNode, useState } from "react";
import { caller, useLanguage, useRefreshSession, useTask, useWords } from "#platform/web";
import { Button, Title } from "#ui/base";
import { ButtonLink } from "#ui/link";
import { Columns, Section } from "#ui/page";
import { ErrorState, Progress } from "#ui/state";
import css from "./start.module.css";
import { homeWords } from "./words.ts";

const load = caller("POST", "/api/sample");

/** The two ways to begin in an empty house; `onBusy` tells while the sample comes in, for the house is soon not empty. */
export function Start({ onBusy }: { onBusy: (busy: boolean) => void }) {
  const t = useWords(homeWords);
  return (
    <Section bare title={t("emptyTitle")} lead={t("emptyLead")}>
      <Columns>
        <Way
          icon={<IconBuildingCommunity size={22} stroke={1.75} />}
          title={t("sampleTitle")}
          text={t("sampleText")}
        >
          <LoadSample onBusy={onBusy} />
        </Way>
        <Way icon={<IconFileImport size={22} stroke={1.75} />} title={t("ownTitle")} text={t("ownText")}>
          <ButtonLink to="/import" variant="default">
            {t("ownStart")}
          </ButtonLink>
        </Way>
      </Columns>
    </Section>
  );
}

function Way({
  icon,
  title,
  text,
  children,
}: {
  icon: ReactNode;
  title: string;
  text: string;
  children: ReactNode;
}) {
  return (
    <article className={css.way}>
      <span className={css.icon} aria-hidden>
        {icon}
      </span>
      <Title order={3}>{title}</Title>
      <p className={css.text}>{text}</p>
      <div className={css.act}>{children}</div>
    </article>
  );
}

function LoadSample({ onBusy }: { onBusy: (busy: boolean) => void }) {
  const t = useWords(homeWords);
  const [language] = useLanguage();
  const refresh = useRefreshSession();
  const [task, setTask] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const handle = useTask(task, (over) => {
    if (over.state === "done") void refresh().then(() => onBusy(false));
    else stop();
  });
  const stop = () => {
    setBusy(false);
    onBusy(false);
  };
  const start = async () => {
    setBusy(true);
    onBusy(true);
    setError(undefined);
    try {
      const answer = (await load({ body: { language } })) as { task: string };
      setTask(answer.task);
    } catch (caught) {
      setError(caught);
      stop();
    }
  };
  return (
    <>
      {task && <Progress handle={handle} title={t("sampleTask")} />}
      {error !== undefined && <ErrorState error={error} />}
      {!busy && (
        <Button mt={task || error !== undefined ? "sm" : undefined} onClick={() => void start()}>
          {t("sampleStart")}
        </Button>
      )}
    </>
  );
}
