import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { caller, useTask, useWords } from "#platform/web";
import { Button, Group } from "#ui/base";
import { Confirm } from "#ui/dialog";
import { Section } from "#ui/page";
import { ErrorState, Progress } from "#ui/state";
import { homeWords } from "./words.ts";

const show = caller("GET", "/api/sample");
const remove = caller("DELETE", "/api/sample");
const pass = caller("POST", "/api/sample/weeks");
const weeks = 8;

/** Says that what is here is made up, lets weeks pass in it, and takes it away. */
export function SampleNote() {
  const t = useWords(homeWords);
  const client = useQueryClient();
  const [asking, setAsking] = useState(false);
  const [passing, setPassing] = useState(false);
  const [task, setTask] = useState<string>();
  const [error, setError] = useState<unknown>();
  const handle = useTask(task, (over) => {
    if (over.state !== "done") return;
    setTask(undefined);
    void client.invalidateQueries();
  });
  const { data } = useQuery({
    queryKey: ["sample"],
    queryFn: () => show({}) as Promise<{ loaded: boolean }>,
  });
  if (!data?.loaded) return null;
  return (
    <Section
      title={t("sampleNote")}
      lead={t("sampleNoteText")}
      actions={
        <Group gap="xs">
          {task === undefined && (
            <Button variant="default" size="xs" onClick={() => setPassing(true)}>
              {t("sampleWeeks")}
            </Button>
          )}
          <Button variant="default" size="xs" onClick={() => setAsking(true)}>
            {t("sampleRemove")}
          </Button>
        </Group>
      }
    >
      {task !== undefined && <Progress handle={handle} title={t("sampleWeeksTask")} />}
      {error !== undefined && <ErrorState error={error} />}
      <Confirm
        opened={passing}
        onClose={() => setPassing(false)}
        title={t("sampleWeeks")}
        verb={t("sampleWeeks")}
        act={async () => {
          setError(undefined);
          try {
            setTask(((await pass({ body: { weeks } })) as { task: string }).task);
          } catch (caught) {
            setError(caught);
          }
        }}
      >
        {t("sampleWeeksText")}
      </Confirm>
      <Confirm
        opened={asking}
        onClose={() => setAsking(false)}
        title={t("sampleRemove")}
        verb={t("sampleRemove")}
        dangerous
        act={async () => {
          await remove({});
          await client.invalidateQueries();
        }}
      >
        {t("sampleRemoveText")}
      </Confirm>
    </Section>
  );
}
