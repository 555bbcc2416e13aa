import { useWords } from "#platform/web";
import { Section } from "#ui/page";
import { type Figure, type ResultHeat, useHeat } from "./api.ts";
import { IntervalTable } from "./interval-table.tsx";
import { useFootnote, useTell } from "./tell.ts";
import { pageWords } from "./words.ts";

/** The relationships of one side, worst known first. */
export function RelationshipsOf(of: { wave: string; supplier?: string; customer?: string }) {
  const { wave, ...side } = of;
  const { data } = useHeat(wave, side);
  if (!data || data.cells.length === 0) return null;
  return <List heat={data} side={side.supplier ? "customer" : "supplier"} />;
}

/** `side` is the one that differs from row to row. */
function List({ heat, side }: { heat: ResultHeat; side: "supplier" | "customer" }) {
  const t = useWords(pageWords);
  const tell = useTell([heat.measure]);
  const footnote = useFootnote(heat.wave);
  const { company, measure } = heat;
  const line =
    company && company.value !== null
      ? t("lineIs", { name: tell.t("company"), value: tell.value(company.value, company) })
      : "";
  const rows = heat.cells.flatMap((cell) => {
    const supplier = heat.suppliers[cell.supplier];
    const customer = heat.customers[cell.customer];
    if (!supplier || !customer) return [];
    const { value, low, high, n, covered, of: ofAnswers, withheld } = cell;
    const figure = {
      ...{ wave: heat.wave.id, scope: "relationship" as const, supplier: supplier.id, customer: customer.id },
      ...{ cut: null, cutValue: null, measure: measure.name, method: company?.method ?? ("mean" as const) },
      ...{ value, low, high, n, covered, ofAnswers, counts: null, more: null },
      withheld: withheld as Figure["withheld"],
    };
    return [
      {
        key: `${supplier.id} ${customer.id}`,
        name: side === "supplier" ? supplier.name : customer.name,
        figure,
        to: `/surveys/${heat.wave.id}/results/relationships/${supplier.id}/${customer.id}`,
      },
    ];
  });
  return (
    <Section title={t("relationshipsOf")}>
      <IntervalTable
        label={t("relationshipsOf")}
        rows={rows}
        tell={tell}
        scale={{ from: measure.from, to: measure.to }}
        reference={company?.value ?? null}
        sort={{ key: "value", descending: false }}
        footnote={footnote(line)}
      />
    </Section>
  );
}
