import { useFormat, useWords } from "#platform/web";
import { ButtonLink } from "#ui/link";
import { LoopStep } from "#ui/loop";
import { useLogs } from "./api.ts";
import { usePartyName } from "./party-names.ts";
import { words } from "./words.ts";

/** The step of processes on the programme lead's way. */
export default function HomeStep() {
  const t = useWords(words);
  const format = useFormat();
  const nameOf = usePartyName();
  const query = useLogs();
  const page = query.data?.pages[0];
  if (!page) return null;
  const worst = page.logs
    .filter((log) => log.worst !== null)
    .toSorted((a, b) => (b.worst?.totalSeconds ?? 0) - (a.worst?.totalSeconds ?? 0))[0];
  const none = page.logs.length === 0;
  return (
    <LoopStep
      state={none ? "now" : "done"}
      title={t("homeTitle")}
      actions={
        none ? (
          <ButtonLink to="/processes/import" size="xs">
            {t("importLog")}
          </ButtonLink>
        ) : (
          <ButtonLink to="/processes" size="xs" variant="default">
            {t("homeSee")}
          </ButtonLink>
        )
      }
    >
      {none ? t("homeNone") : t("homeSome", { count: page.logs.length })}
      {worst?.worst && (
        <>
          {" "}
          {t("homeWorst", {
            log: worst.name,
            supplier: nameOf(worst.worst.supplier),
            customer: nameOf(worst.worst.customer),
            mean: format.duration(worst.worst.meanSeconds),
          })}
        </>
      )}
    </LoopStep>
  );
}
