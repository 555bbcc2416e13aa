import { useState } from "react";
import { useFormat, useWords } from "#platform/web";
import { Button } from "#ui/base";
import { Link } from "#ui/link";
import { ErrorState } from "#ui/state";
import { type Definition, type Trial, tryRule } from "./api.ts";
import { rulesPageWords } from "./page-words.ts";
import css from "./rules.module.css";

const shown = 10;

/** What the rule would have done last month; asking changes nothing. */
export function TrialPart({
  unit,
  definition,
  ready,
}: {
  unit: string | null;
  definition: Definition;
  ready: boolean;
}) {
  const t = useWords(rulesPageWords);
  const format = useFormat();
  const [tried, setTried] = useState<{ of: Definition; trial: Trial }>();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const run = async () => {
    setBusy(true);
    setError(undefined);
    try {
      setTried({ of: definition, trial: await tryRule({ body: { unit, definition } }) });
    } catch (caught) {
      setError(caught);
    } finally {
      setBusy(false);
    }
  };
  // An answer to another definition than the one that stands there would mislead.
  const trial = tried?.of === definition ? tried.trial : undefined;
  return (
    <div className={css.editor}>
      <div>
        <Button size="xs" variant="default" disabled={!ready} loading={busy} onClick={() => void run()}>
          {t("try")}
        </Button>
      </div>
      {error !== undefined && <ErrorState error={error} />}
      {trial && (
        <div role="status">
          <p>
            {t(trial.more ? "triedMore" : "tried", {
              matched: format.number(trial.matched),
              looked: format.number(trial.looked),
            })}
          </p>
          {trial.matched > 0 && <p className={css.note}>{t("would", { deeds: trial.deeds.join("; ") })}</p>}
          <ul>
            {trial.requests.slice(0, shown).map((request) => (
              <li key={request.id}>
                <Link to={`/requests/${request.number}`}>{request.subject}</Link>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
