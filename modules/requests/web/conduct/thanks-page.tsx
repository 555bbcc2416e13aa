import { useInfiniteQuery } from "@tanstack/react-query";
import { usePageSearch, useUser, useWords } from "#platform/web";
import { Button, SegmentedControl } from "#ui/base";
import { ButtonLink } from "#ui/link";
import { Page, PageHeader } from "#ui/page";
import { Async, EmptyState } from "#ui/state";
import { ratingWords } from "../rating/words.ts";
import { titles } from "../titles.ts";
import { listThanks } from "./thanks-api.ts";
import { ThanksList } from "./thanks-list.tsx";
import { conductTitles } from "./titles.ts";
import { conductWords } from "./words.ts";

/** Thanks that everybody may read, and those that reached me and mine. */
export default function ThanksPage() {
  const t = useWords(conductWords);
  const r = useWords(ratingWords);
  const { personId } = useUser();
  const [search, change] = usePageSearch({ box: "public" });
  const box = search.box === "mine" ? "mine" : "public";
  const query = useInfiniteQuery({
    queryKey: ["requests", "thanks", box],
    queryFn: ({ pageParam, signal }) =>
      listThanks({ query: { box, limit: 20, ...(pageParam ? { before: pageParam } : {}) } }, { signal }),
    initialPageParam: 0,
    getNextPageParam: (page) => page.next ?? undefined,
  });
  return (
    <Page>
      <PageHeader
        title={useWords(conductTitles)("thanks")}
        lead={t("thanksPageLead")}
        crumbs={[{ title: useWords(titles)("requests"), to: "/requests" }]}
        actions={personId ? <ButtonLink to="/requests/new?kind=thanks">{t("say")}</ButtonLink> : undefined}
      />
      {personId && (
        <SegmentedControl
          aria-label={t("thanksBox")}
          value={box}
          onChange={(value) => change({ box: value })}
          data={[
            { value: "public", label: t("thanksPublic") },
            { value: "mine", label: t("thanksMine") },
          ]}
          style={{ alignSelf: "start" }}
        />
      )}
      <Async query={query}>
        {({ pages }) => {
          const all = pages.flatMap((page) => page.thanks);
          return all.length === 0 ? (
            <EmptyState title={t("thanksNone")}>
              {box === "public" ? t("thanksNonePublic") : t("thanksNoneText")}
            </EmptyState>
          ) : (
            <ThanksList thanks={all} />
          );
        }}
      </Async>
      {query.hasNextPage && (
        <Button
          variant="default"
          loading={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          {r("more")}
        </Button>
      )}
    </Page>
  );
}
