import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { caller, useWords } from "#platform/web";
import { Button } from "#ui/base";
import { Confirm } from "#ui/dialog";
import { Section } from "#ui/page";
import { homeWords } from "./words.ts";

const show = caller("GET", "/api/sample");
const remove = caller("DELETE", "/api/sample");

/** Says that what is here is made up, and takes it away. */
export function SampleNote() {
  const t = useWords(homeWords);
  const client = useQueryClient();
  const [asking, setAsking] = useState(false);
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
        <Button variant="default" size="xs" onClick={() => setAsking(true)}>
          {t("sampleRemove")}
        </Button>
      }
    >
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
