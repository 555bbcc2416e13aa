import { useWords } from "#platform/web";
import { Button } from "#ui/base";
import { Link } from "#ui/link";
import { Async } from "#ui/state";
import { Time } from "#ui/time";
import { type Rule, useRuns } from "./api.ts";
import { rulesPageWords } from "./page-words.ts";
import css from "./rules.module.css";

/** What a rule did, to which requests, and what was refused. */
export default function RuleLog({ rule }: { rule: Rule }) {
  const t = useWords(rulesPageWords);
  const query = useRuns(rule.id);
  return (
    <Async query={query}>
      {({ pages }) => {
        const runs = pages.flatMap((page) => page.runs);
        if (runs.length === 0) return <p>{t("logNone")}</p>;
        return (
          <>
            <ul className={css.list}>
              {runs.map((run) => (
                <li key={run.id}>
                  <Link to={`/requests/${run.request.number}`}>{run.request.subject}</Link>{" "}
                  <span className={css.note}>
                    {t("number", { number: run.request.number })} · <Time at={run.at} />
                  </span>
                  <ul>
                    {run.deeds.map((deed) => (
                      <li key={deed.words}>
                        {deed.words}
                        {deed.refused && (
                          <span className={css.refused}> — {t("refused", { reason: deed.refused })}</span>
                        )}
                      </li>
                    ))}
                  </ul>
                </li>
              ))}
            </ul>
            {query.hasNextPage && (
              <Button
                size="xs"
                variant="default"
                mt="sm"
                loading={query.isFetchingNextPage}
                onClick={() => void query.fetchNextPage()}
              >
                {t("more")}
              </Button>
            )}
          </>
        );
      }}
    </Async>
  );
}
