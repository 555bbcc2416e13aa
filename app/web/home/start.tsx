import { IconBuildingCommunity, IconFileImport } from "@tabler/icons-react";
import { useState } from "react";
import { caller, useLanguage, useRefreshSession, useTask, useWords } from "#platform/web";
import { Button } from "#ui/base";
import { ButtonLink } from "#ui/link";
import { LoopStep } from "#ui/loop";
import { Columns, Section } from "#ui/page";
import { ErrorState, Progress } from "#ui/state";
import { homeWords } from "./words.ts";

const load = caller("POST", "/api/sample");

/** The two ways to begin in an empty house. */
export function Start() {
  const t = useWords(homeWords);
  const [language] = useLanguage();
  const refresh = useRefreshSession();
  const [task, setTask] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const handle = useTask(task, (over) => {
    if (over.state === "done") void refresh();
    else setBusy(false);
  });
  const start = async () => {
    setBusy(true);
    setError(undefined);
    try {
      const { task } = (await load({ body: { language } })) as { task: string };
      setTask(task);
    } catch (caught) {
      setError(caught);
      setBusy(false);
    }
  };
  return (
    <Section bare title={t("emptyTitle")} lead={t("emptyLead")}>
      <Columns>
        <LoopStep
          state="now"
          title={t("sampleTitle")}
          actions={
            busy ? undefined : (
              <Button leftSection={<IconBuildingCommunity size={17} />} onClick={() => void start()}>
                {t("sampleStart")}
              </Button>
            )
          }
        >
          <p>{t("sampleText")}</p>
          {task && <Progress handle={handle} title={t("sampleTask")} />}
          {error !== undefined && <ErrorState error={error} />}
        </LoopStep>
        <LoopStep
          state="now"
          title={t("ownTitle")}
          actions={
            <ButtonLink to="/import" variant="default" leftSection={<IconFileImport size={17} />}>
              {t("ownStart")}
            </ButtonLink>
          }
        >
          <p>{t("ownText")}</p>
        </LoopStep>
      </Columns>
    </Section>
  );
}
