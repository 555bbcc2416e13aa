import type { ReactNode } from "react";
import { useWords } from "#platform/web";
import { VisuallyHidden } from "#ui/base";
import { type HeatTone, heatList, SavePicture } from "#ui/chart";
import { BareLink } from "#ui/link";
import type { ResultHeat } from "./api.ts";
import css from "./results.module.css";
import { type Teller, useFootnote, useTell } from "./tell.ts";
import { pageWords } from "./words.ts";

type Cell = ResultHeat["cells"][number];

/** A table whose cells are coloured only where a relationship differs for certain; each opens its page. */
export function HeatMap({ heat, picker }: { heat: ResultHeat; picker: ReactNode }) {
  const t = useWords(pageWords);
  const tell = useTell([heat.measure]);
  const footnote = useFootnote(heat.wave);
  const { suppliers, customers, company, measure } = heat;
  const how = { measure: measure.name, method: company?.method ?? ("mean" as const) };
  const text = (cell: Cell) => (cell.value === null ? "·" : tell.value(cell.value, how));
  const cells = new Map(heat.cells.map((cell) => [`${cell.supplier} ${cell.customer}`, cell]));
  const note = footnote("", false);
  const picture = () =>
    heatList(
      suppliers.map(({ name }) => name),
      customers.map(({ name }) => name),
      heat.cells.map((cell) => ({
        ...{ row: cell.supplier, column: cell.customer, text: text(cell), tone: toneOf(cell) },
      })),
    );
  return (
    <>
      <div className={css.foot}>
        {picker}
        <SavePicture name={`${t("heat")}: ${tell.measure(measure.name)}`} picture={picture} footnote={note} />
      </div>
      <div className={css.heatBox} {...reachable(t("heatTable"))}>
        <table className={css.heat}>
          <caption>
            <VisuallyHidden>{t("heatTable")}</VisuallyHidden>
          </caption>
          <thead>
            <tr>
              <th scope="col">
                <VisuallyHidden>{tell.t("supplier")}</VisuallyHidden>
              </th>
              {customers.map(({ id, name }) => (
                <th key={id} scope="col" title={name}>
                  <span>{name}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {suppliers.map((supplier, i) => (
              <tr key={supplier.id}>
                <th scope="row" title={supplier.name}>
                  {supplier.name}
                </th>
                {customers.map((customer, j) => (
                  <td key={customer.id}>
                    <Place
                      cell={cells.get(`${i} ${j}`)}
                      to={`/surveys/${heat.wave.id}/results/relationships/${supplier.id}/${customer.id}`}
                      supplier={supplier.name}
                      customer={customer.name}
                      how={how}
                      tell={tell}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <ul className={css.legend}>
        {(["above", "below", "level", "unknown"] as const).map((tone) => (
          <li key={tone}>
            <span className={css.cell} data-standing={tone} aria-hidden="true">
              {tone === "unknown" ? "·" : ""}
            </span>
            {t(legend[tone])}
          </li>
        ))}
      </ul>
      {heat.more && <p className={css.small}>{t("heatMore", { count: suppliers.length })}</p>}
      <p className={css.small}>{note}</p>
    </>
  );
}

/** A box that scrolls must be reachable by keyboard. */
const reachable = (label: string) => ({ tabIndex: 0, role: "group", "aria-label": label }) as const;

const legend = {
  above: "heatAbove",
  below: "heatBelow",
  level: "heatSame",
  unknown: "heatUnknown",
} as const;

const toneOf = ({ value, standing }: Cell): HeatTone => (value === null ? "unknown" : (standing ?? "level"));

function Place({
  cell,
  to,
  supplier,
  customer,
  how,
  tell,
}: {
  readonly cell: Cell | undefined;
  readonly to: string;
  readonly supplier: string;
  readonly customer: string;
  readonly how: Parameters<Teller["value"]>[1];
  readonly tell: Teller;
}) {
  const t = useWords(pageWords);
  if (!cell) return <VisuallyHidden>{t("heatEmpty")}</VisuallyHidden>;
  const { value, low, high, withheld } = cell;
  const reason = withheld ? `: ${tell.t(withheld as "too_few")}` : "";
  const said =
    value === null
      ? `${tell.t("cannotTell")}${reason}`
      : `${tell.interval({ ...how, value, low, high })}, ${t(legend[toneOf(cell)])}`;
  const label = t("heatCell", { supplier, customer, value: said });
  return (
    <BareLink
      to={to}
      className={css.cell ?? ""}
      data-standing={toneOf(cell)}
      aria-label={label}
      title={label}
    >
      {value === null ? "·" : tell.value(value, how)}
    </BareLink>
  );
}
