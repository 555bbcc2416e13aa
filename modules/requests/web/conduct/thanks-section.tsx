import { useInfiniteQuery } from "@tanstack/react-query";
import { useLive, useUser, useWords } from "#platform/web";
import { Button } from "#ui/base";
import { ButtonLink } from "#ui/link";
import { Section } from "#ui/page";
import { Async, EmptyState } from "#ui/state";
import { ratingWords } from "../rating/words.ts";
import { listThanks } from "./thanks-api.ts";
import { ThanksList } from "./thanks-list.tsx";
import { conductWords } from "./words.ts";

/** Thanks from one side to the other, on the page of their relationship. */
export default function ThanksSection({ supplier, customer }: { supplier: string; customer: string }) {
  const t = useWords(conductWords);
  const r = useWords(ratingWords);
  const queryKey = ["requests", "thanks", supplier, customer];
  useLive(`requests/of/${supplier}`, queryKey);
  const query = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam, signal }) =>
      listThanks(
        {
          query: {
            box: "between",
            supplier,
            customer,
            limit: 5,
            ...(pageParam ? { before: pageParam } : {}),
          },
        },
        { signal },
      ),
    initialPageParam: 0,
    getNextPageParam: (page) => page.next ?? undefined,
  });
  const count = query.data?.pages[0]?.count ?? 0;
  return (
    <Section
      title={t("thanksTitle")}
      lead={count > 0 ? `${t("thanksCount", { count })}. ${t("thanksLead")}` : t("thanksLead")}
      actions={
        useUser().personId ? (
          <ButtonLink to={`/requests/new?kind=thanks&about=${supplier}`} variant="default" size="xs">
            {t("say")}
          </ButtonLink>
        ) : undefined
      }
    >
      <Async query={query}>
        {({ pages }) => {
          const all = pages.flatMap((page) => page.thanks);
          if (all.length === 0) return <EmptyState title={t("thanksNone")}>{t("thanksNoneText")}</EmptyState>;
          return <ThanksList thanks={all} />;
        }}
      </Async>
      {query.hasNextPage && (
        <Button
          variant="default"
          size="xs"
          loading={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          {r("more")}
        </Button>
      )}
    </Section>
  );
}
