import { useWords } from "#platform/web";
import { commonWords } from "#platform/words";
import { Button } from "#ui/base";
import { BareLink } from "#ui/link";
import { Async, EmptyState } from "#ui/state";
import { useSearch } from "../api.ts";
import { TurnTag } from "../parts.tsx";
import css from "./mine.module.css";
import { mineWords } from "./mine-words.ts";
import { Subject } from "./request-table.tsx";

/** What the search found, with the place where the words stand. */
export function FoundRequests({ find }: { find: string }) {
  const t = useWords(mineWords);
  const common = useWords(commonWords);
  const search = useSearch(find);
  return (
    <Async query={search}>
      {({ pages }) => {
        const found = pages.flatMap((page) => page.found);
        if (found.length === 0) {
          return <EmptyState title={t("foundNothing", { text: find })}>{t("foundNothingText")}</EmptyState>;
        }
        return (
          <>
            <ul className={css.found} aria-label={t("found")}>
              {found.map(({ request, excerpt, pieces }) => (
                <li key={request.id}>
                  <BareLink to={`/requests/${request.number}`} className={css.hit}>
                    <span className={css.hitText}>
                      <Subject item={request} />
                      {excerpt && (
                        <p className={css.excerpt}>
                          <Pieces pieces={pieces} />
                        </p>
                      )}
                    </span>
                    <TurnTag item={request} />
                  </BareLink>
                </li>
              ))}
            </ul>
            {search.hasNextPage && (
              <Button
                mt="sm"
                variant="default"
                loading={search.isFetchingNextPage}
                onClick={() => void search.fetchNextPage()}
              >
                {common("more")}
              </Button>
            )}
          </>
        );
      }}
    </Async>
  );
}

/** The place where the words stand, with the words marked. */
function Pieces({ pieces }: { pieces: readonly { readonly text: string; readonly hit: boolean }[] }) {
  return pieces.map((piece, i) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: a piece is its place in the text
    piece.hit ? <mark key={i}>{piece.text}</mark> : piece.text,
  );
}
