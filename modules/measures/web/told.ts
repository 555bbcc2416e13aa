import { useFormat, useWords } from "#platform/web";
import type { Series } from "./api.ts";
import { words } from "./words.ts";

type Figure = Series["sum"];

/** The one value a measure is drawn and told by. */
export function valueTold(kind: Series["kind"], { n, mean, median }: Figure): number | null {
  if (kind === "count") return n;
  return kind === "hours" ? median : mean;
}

/** How values of a kind are written. */
export function useWriting(kind: Series["kind"]): (value: number) => string {
  const t = useWords(words);
  const format = useFormat();
  if (kind === "hours") return (value) => t("hours", { value: format.number(value, value < 10 ? 1 : 0) });
  if (kind === "share") return (value) => format.percent(value);
  return (value) => format.number(value, kind === "marks" ? 1 : 0);
}

/** Whose figures these are, in words. */
export function useWhose(): (series: Series) => string {
  const t = useWords(words);
  return ({ supplier, customer }) =>
    supplier && customer
      ? t("pair", { supplier: supplier.name, customer: customer.name })
      : supplier
        ? t("ofSupplier", { supplier: supplier.name })
        : customer
          ? t("ofCustomer", { customer: customer.name })
          : t("company");
}
