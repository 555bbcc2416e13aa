import { useFormat, useWords } from "#platform/web";
import { Button } from "#ui/base";
import { Figure, Figures } from "#ui/figure";
import { Section } from "#ui/page";
import { Async, EmptyState } from "#ui/state";
import { type Mean, useRatingsBetween } from "./api.ts";
import { GivenList } from "./given.tsx";
import { ratingWords } from "./words.ts";

/** As the server has it: fewer answers have no mean. */
const least = 5;

/** Ratings between two sides, on the page of their relationship. */
export default function RatingsOf({ supplier, customer }: { supplier: string; customer: string }) {
  const t = useWords(ratingWords);
  const query = useRatingsBetween(supplier, customer);
  return (
    <Section title={t("sectionTitle")} lead={t("sectionLead")}>
      <Async query={query}>
        {({ pages }) => {
          const summary = pages[0]?.summary;
          const given = pages.flatMap((page) => page.ratings);
          if (!summary || given.length === 0)
            return <EmptyState title={t("none")}>{t("noneText")}</EmptyState>;
          return (
            <>
              <Figures>
                <MeanFigure label={t("serves")} mean={summary.supplier} />
                <MeanFigure label={t("asks")} mean={summary.customer} />
              </Figures>
              <GivenList given={given} named />
              {query.hasNextPage && (
                <Button
                  variant="default"
                  size="xs"
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
    </Section>
  );
}

function MeanFigure({ label, mean }: { label: string; mean: Mean }) {
  const t = useWords(ratingWords);
  const format = useFormat();
  const answers = t("answers", { count: mean.count });
  if (mean.mean === null || mean.low === null || mean.high === null)
    return (
      <Figure label={label} value={answers} from={mean.count > 0 ? t("tooFew", { least }) : undefined} />
    );
  const interval = t("interval", { low: format.number(mean.low), high: format.number(mean.high) });
  return <Figure label={label} value={format.number(mean.mean)} from={`${answers} · ${interval}`} />;
}
