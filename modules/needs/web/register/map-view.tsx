import { useMemo } from "react";
import { usePageSearch, useWords } from "#platform/web";
import { Button } from "#ui/base";
import { Async, EmptyState } from "#ui/state";
import { type Filter, useNeedMap } from "./api.ts";
import ListView from "./list-view.tsx";
import css from "./map.module.css";
import { pageWords } from "./page-words.ts";

interface Named {
  readonly id: string;
  readonly name: string;
}
interface Cell {
  readonly supplier: Named;
  readonly customer: Named;
  readonly needs: number;
  readonly priority: number;
  readonly top: { readonly number: number; readonly title: string };
}

const unique = (all: readonly Named[]): Named[] => [...new Map(all.map((one) => [one.id, one])).values()];

/** Where it hurts: who serves stands at the side, who is served on top. */
export default function MapView({ filter }: { filter: Filter }) {
  const t = useWords(pageWords);
  const query = useNeedMap(filter);
  const [pair, choose] = usePageSearch({ supplier: "", customer: "" });
  return (
    <Async query={query}>
      {({ cells, capped }) =>
        cells.length === 0 ? (
          <EmptyState title={t("mapNone")}>{t("noneText")}</EmptyState>
        ) : (
          <>
            <p className={css.note}>{t("mapLead")}</p>
            <Matrix cells={cells} chosen={pair} choose={choose} />
            {capped && <p className={css.note}>{t("mapCapped")}</p>}
            {pair.supplier && pair.customer && (
              <section aria-label={t("pair")} className={css.pair}>
                <div className={css.pairHead}>
                  <h2>{nameOf(cells, pair, t)}</h2>
                  <Button variant="default" size="xs" onClick={() => choose({ supplier: "", customer: "" })}>
                    {t("pairAll")}
                  </Button>
                </div>
                <ListView filter={filter} />
              </section>
            )}
          </>
        )
      }
    </Async>
  );
}

type Pair = { supplier: string; customer: string };

function nameOf(
  cells: readonly Cell[],
  pair: Pair,
  t: ReturnType<typeof useWords<(typeof pageWords)["en"]>>,
): string {
  const cell = cells.find((one) => one.supplier.id === pair.supplier && one.customer.id === pair.customer);
  return cell ? t("pairShown", { supplier: cell.supplier.name, customer: cell.customer.name }) : "";
}

function Matrix({
  cells,
  chosen,
  choose,
}: {
  cells: readonly Cell[];
  chosen: Pair;
  choose: (pair: Pair) => void;
}) {
  const t = useWords(pageWords);
  const { suppliers, customers, at } = useMemo(() => {
    const of = (side: "supplier" | "customer") => {
      const weight = new Map<string, number>();
      for (const cell of cells) weight.set(cell[side].id, (weight.get(cell[side].id) ?? 0) + cell.priority);
      return unique(cells.map((cell) => cell[side])).toSorted(
        (a, b) => weight.get(b.id)! - weight.get(a.id)!,
      );
    };
    return {
      suppliers: of("supplier"),
      customers: of("customer"),
      at: new Map(cells.map((cell) => [`${cell.supplier.id} ${cell.customer.id}`, cell])),
    };
  }, [cells]);
  return (
    <div className={css.scroll}>
      <table className={css.matrix}>
        <thead>
          <tr>
            <td />
            {customers.map(({ id, name }) => (
              <th key={id} scope="col">
                <span>{name}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {suppliers.map((supplier) => (
            <tr key={supplier.id}>
              <th scope="row">{supplier.name}</th>
              {customers.map((customer) => {
                const cell = at.get(`${supplier.id} ${customer.id}`);
                const isChosen = chosen.supplier === supplier.id && chosen.customer === customer.id;
                return (
                  <td key={customer.id}>
                    {cell && (
                      <button
                        type="button"
                        className={css.cell}
                        aria-pressed={isChosen}
                        style={
                          { "--heat": `${Math.round(15 + 0.85 * cell.priority)}%` } as React.CSSProperties
                        }
                        data-hot={cell.priority > 45 || undefined}
                        title={cell.top.title}
                        aria-label={t("mapCell", {
                          supplier: supplier.name,
                          customer: customer.name,
                          needs: t("needsCount", { count: cell.needs }),
                          priority: Math.round(cell.priority),
                          title: cell.top.title,
                        })}
                        onClick={() => choose({ supplier: supplier.id, customer: customer.id })}
                      >
                        {Math.round(cell.priority)}
                        {cell.needs > 1 && <sup>{cell.needs}</sup>}
                      </button>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
