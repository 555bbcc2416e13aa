import { useWords } from "#platform/web";
import { Link } from "#ui/link";
import type { HandOvers } from "./api.ts";
import { useHours } from "./bits.tsx";
import { passagesTo } from "./links.ts";
import css from "./parts.module.css";
import { usePartyName } from "./party-names.ts";
import { words } from "./words.ts";

const most = 24;

/** Supplier by customer; the shade is hours of waiting a month, and each cell opens its hand-overs. */
export function Matrix({ log, data }: { log: string; data: HandOvers }) {
  const t = useWords(words);
  const hoursOf = useHours();
  const nameOf = usePartyName();
  const waiting = new Map<string, number>();
  for (const { supplier, customer, totalSeconds } of data.edges) {
    for (const party of [supplier, customer]) waiting.set(party, (waiting.get(party) ?? 0) + totalSeconds);
  }
  const all = [...waiting].sort((a, b) => b[1] - a[1]).map(([party]) => party);
  const parties = all.slice(0, most);
  const cells = new Map(
    [...data.edges, ...data.own].map((pair) => [`${pair.supplier}\n${pair.customer}`, pair]),
  );
  const largest = Math.max(...data.edges.map((pair) => pair.totalSeconds));
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
      <section className={css.matrixBox} aria-label={t("matrixName")} tabIndex={0}>
        <table className={css.matrix}>
          <thead>
            <tr>
              <th scope="col">
                {t("supplier")} → {t("customer")}
              </th>
              {parties.map((party) => (
                <th key={party} scope="col" title={nameOf(party)}>
                  <span className={css.vertical}>{nameOf(party)}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {parties.map((supplier) => (
              <tr key={supplier}>
                <th scope="row" title={nameOf(supplier)}>
                  {nameOf(supplier)}
                </th>
                {parties.map((customer) => {
                  const pair = cells.get(`${supplier}\n${customer}`);
                  const own = supplier === customer || undefined;
                  if (!pair) return <td key={customer} data-own={own} />;
                  const text = hoursOf(pair.totalSeconds / data.months);
                  return (
                    <td
                      key={customer}
                      data-own={own}
                      style={own ? undefined : { background: shade(pair.totalSeconds / largest) }}
                    >
                      <Link
                        to={passagesTo(log, "hand-over", supplier, customer)}
                        className={css.cell}
                        aria-label={t("matrixCell", {
                          supplier: nameOf(supplier),
                          customer: nameOf(customer),
                          hours: text,
                          count: pair.count,
                        })}
                      >
                        {text}
                      </Link>
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p className={css.note}>{t("matrixOf", { shown: parties.length, all: all.length })}</p>
    </>
  );
}

/** Up to a tint on which ordinary ink still reads. */
function shade(share: number): string {
  return `color-mix(in srgb, var(--ui-series-2) ${Math.round(6 + 36 * Math.sqrt(share))}%, var(--ui-surface))`;
}
