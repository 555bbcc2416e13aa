import { useWords } from "#platform/web";
import { ButtonLink } from "#ui/link";
import { LoopStep } from "#ui/loop";
import { useSummary } from "../api.ts";
import { homeWords } from "./home-words.ts";

/** What is on the map, and how much of it people have confirmed. */
export default function MapStep() {
  const t = useWords(homeWords);
  const { data } = useSummary();
  if (!data) return null;
  const { found, parties, confirmed } = data;
  const there = found > 0;
  return (
    <LoopStep
      state={!there ? "later" : confirmed > 0 ? "done" : "now"}
      title={t("mapTitle")}
      actions={
        there ? (
          <>
            <ButtonLink to="/map" size="xs">
              {t("mapOpen")}
            </ButtonLink>
            <ButtonLink to="/map?view=list&states=proposed" size="xs" variant="default">
              {t("mapTriage")}
            </ButtonLink>
          </>
        ) : undefined
      }
    >
      {there ? t("mapThere", { found, parties, confirmed }) : t("mapNone")}
    </LoopStep>
  );
}
