import { useWords } from "#platform/web";
import { ButtonLink } from "#ui/link";
import { LoopStep } from "#ui/loop";
import { useOrganisation } from "./api.ts";
import { words } from "./words.ts";

/** The first step of the loop: whether there is an organisation to speak of. */
export default function HomeStep() {
  const t = useWords(words);
  const { data } = useOrganisation();
  if (!data) return null;
  const there = data.people + data.units > 0;
  return (
    <LoopStep
      state={there ? "done" : "now"}
      title={t(there ? "homeTitleDone" : "homeTitle")}
      actions={
        there ? (
          <>
            <ButtonLink to="/organisation" variant="default" size="xs">
              {t("homeOpen")}
            </ButtonLink>
            <ButtonLink to="/organisation/import" variant="default" size="xs">
              {t("homeUpdate")}
            </ButtonLink>
          </>
        ) : (
          <ButtonLink to="/organisation/import" size="xs">
            {t("bringIn")}
          </ButtonLink>
        )
      }
    >
      {there
        ? t("homeDone", {
            people: t("people", { count: data.people }),
            units: t("units", { count: data.units }),
            partners: t("partners", { count: data.partners }),
          })
        : t("homeText")}
    </LoopStep>
  );
}
