import { useWords } from "#platform/web";
import { ButtonLink } from "#ui/link";
import { LoopStep } from "#ui/loop";
import { useBoard } from "../api.ts";
import { compareWords } from "../compare-words.ts";

/** How many needs stand open, and what waits for the lead's word. */
export default function LeadStep() {
  const t = useWords(compareWords);
  const { data } = useBoard({});
  if (!data) return null;
  const open = Object.values(data.counts).reduce((sum, count) => sum + count, 0);
  const there = open + data.proposed > 0;
  return (
    <LoopStep
      state={!there ? "later" : data.proposed > 0 ? "now" : "done"}
      title={t("stepTitle")}
      actions={
        there ? (
          <ButtonLink to="/needs" size="xs">
            {t("stepOpen")}
          </ButtonLink>
        ) : undefined
      }
    >
      {!there
        ? t("stepNone")
        : data.proposed > 0
          ? t("stepThere", { open, proposed: data.proposed })
          : t("stepQuiet", { open })}
    </LoopStep>
  );
}
