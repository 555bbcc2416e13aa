import { useFormat, useWords } from "#platform/web";
import { ButtonLink } from "#ui/link";
import { LoopStep } from "#ui/loop";
import { useSummary } from "../api.ts";
import { words } from "../words.ts";
import { homeWords } from "./home-words.ts";

const told = ["requests", "processes", "nomination", "communication"] as const;

/** Whether there is evidence to find relationships from. */
export default function EvidenceStep() {
  const t = useWords(homeWords);
  const name = useWords(words);
  const format = useFormat();
  const { data } = useSummary();
  if (!data) return null;
  const there = told.filter((source) => data.sources.some((one) => one.source === source));
  const latest = data.sources.reduce<string | null>(
    (last, { to }) => (to && (!last || to > last) ? to : last),
    null,
  );
  return (
    <LoopStep
      state={there.length > 0 ? "done" : "now"}
      title={t("evidenceTitle")}
      actions={
        <ButtonLink to="/import" size="xs" variant={there.length > 0 ? "default" : "filled"}>
          {there.length > 0 ? t("evidenceMore") : t("evidenceBegin")}
        </ButtonLink>
      }
    >
      {there.length > 0 && latest
        ? t("evidenceThere", {
            sources: format.list(there.map((source) => name(source).toLowerCase())),
            date: format.date(latest),
          })
        : t("evidenceNone")}
    </LoopStep>
  );
}
