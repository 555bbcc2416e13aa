import { type CSSProperties, useState } from "react";
import { useFormat, useWords } from "#platform/web";
import { Button } from "#ui/base";
import { Link } from "#ui/link";
import { Section } from "#ui/page";
import { Async } from "#ui/state";
import { type LogView, useVariants, type Variant } from "./api.ts";
import { casesTo } from "./links.ts";
import css from "./parts.module.css";
import { words } from "./words.ts";

export function VariantsTab({ log }: { log: LogView }) {
  const t = useWords(words);
  const query = useVariants(log.id);
  return (
    <Section title={t("tabVariants")} lead={t("variantsLead")}>
      <Async query={query}>
        {({ pages }) => {
          const variants = pages.flatMap((page) => page.variants);
          const largest = variants[0]?.cases ?? 1;
          const dots = dotsOf(variants);
          const { kept, total } = pages[0]!;
          return (
            <>
              <ol className={css.variants}>
                {variants.map((variant) => (
                  <VariantRow key={variant.rank} log={log} variant={variant} largest={largest} dots={dots} />
                ))}
              </ol>
              {query.hasNextPage && (
                <Button
                  variant="default"
                  size="xs"
                  style={{ alignSelf: "start" }}
                  loading={query.isFetchingNextPage}
                  onClick={() => void query.fetchNextPage()}
                >
                  {t("more")}
                </Button>
              )}
              {kept < total && <p className={css.note}>{t("variantsKept", { kept, total })}</p>}
            </>
          );
        }}
      </Async>
    </Section>
  );
}

const shownSteps = 14;

function VariantRow({
  log,
  variant,
  largest,
  dots,
}: {
  log: LogView;
  variant: Variant;
  largest: number;
  dots: ReadonlyMap<string, string>;
}) {
  const t = useWords(words);
  const format = useFormat();
  const [open, setOpen] = useState(false);
  const { activities } = variant;
  const shown = open ? activities : activities.slice(0, shownSteps);
  return (
    <li className={css.variant}>
      <div className={css.variantHead}>
        <span className={css.variantName}>
          <Link to={casesTo(log.id, { variant: variant.rank })}>{t("variant", { rank: variant.rank })}</Link>
          <span>{format.percent(variant.cases / log.cases, 1)}</span>
        </span>
        <span className={css.share} aria-hidden>
          <span className={css.shareFill} style={{ width: `${(100 * variant.cases) / largest}%` }} />
        </span>
        <span className={css.note}>
          {t("variantCases", { count: variant.cases })} ·{" "}
          {t("covered", { share: format.percent(variant.covered / log.cases) })}
        </span>
        <span className={css.note}>
          {t("median")}: {format.duration(variant.medianSeconds)}
        </span>
      </div>
      <ol className={css.chips} aria-label={t("variantSteps", { count: activities.length })}>
        {shown.map((activity, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an activity may come again; its place is what it is
          <li key={i}>
            <span className={css.chip} style={{ "--dot": dots.get(activity) } as CSSProperties}>
              {activity}
            </span>
          </li>
        ))}
        {activities.length > shown.length && (
          <li>
            <Button size="compact-xs" variant="subtle" onClick={() => setOpen(true)}>
              {t("moreSteps", { count: activities.length - shown.length })}
            </Button>
          </li>
        )}
      </ol>
    </li>
  );
}

/**
 * The same activity has the same dot in every way, so that ways can be compared at a glance. Colours go to activities
 * in order of appearance, each far from those before it on the wheel.
 */
function dotsOf(variants: readonly Variant[]): ReadonlyMap<string, string> {
  const dots = new Map<string, string>();
  for (const activity of variants.flatMap((variant) => variant.activities)) {
    if (!dots.has(activity)) dots.set(activity, `oklch(0.68 0.14 ${(25 + dots.size * 137.5) % 360})`);
  }
  return dots;
}
