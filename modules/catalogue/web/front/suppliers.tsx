import { useWords } from "#platform/web";
import { BareLink } from "#ui/link";
import { PartyIcon } from "#ui/tag";
import type { PartyRef } from "../api.ts";
import css from "../parts/parts.module.css";
import { frontWords } from "./words.ts";

interface Offering {
  readonly supplier: PartyRef;
  readonly count: number;
  readonly names: readonly string[];
}

/** Who offers something, with the names of some of it. */
export function Suppliers({ suppliers }: { suppliers: readonly Offering[] }) {
  const t = useWords(frontWords);
  return (
    <ul className={css.grid} aria-label={t("offers")}>
      {suppliers.map(({ supplier, count, names }) => (
        <li key={supplier.id}>
          <BareLink to={`/catalogue?supplier=${supplier.id}`} className={css.card}>
            <span className={css.heading}>
              <PartyIcon kind={supplier.kind} />
              <span className={css.name}>{supplier.name}</span>
            </span>
            <span className={css.text}>
              {names.join(" · ")}
              {count > names.length && ` · ${t("andMore")}`}
            </span>
            <span className={css.foot}>{t("count", { count })}</span>
          </BareLink>
        </li>
      ))}
    </ul>
  );
}
