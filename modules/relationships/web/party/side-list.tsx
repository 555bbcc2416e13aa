import { useFormat, useWords } from "#platform/web";
import { Link } from "#ui/link";
import { PartyIcon } from "#ui/tag";
import type { Item } from "../api.ts";
import { ReviewTag, StateTag } from "../parts.tsx";
import { partyWords } from "./party-words.ts";
import css from "./side-list.module.css";

/** The other sides of a party's relationships, each with its share, its waiting and how sure it is. */
export function SideList({ items, other }: { items: readonly Item[]; other: "supplier" | "customer" }) {
  const t = useWords(partyWords);
  const format = useFormat();
  return (
    <ol className={css.list}>
      {items.map((item) => {
        const share = other === "customer" ? item.ofSupplierWork : item.ofCustomerDemand;
        const said = { share: format.percent(share) };
        return (
          <li key={item.id} className={css.item}>
            <div className={css.head}>
              <PartyIcon kind={item[other].kind} />
              <Link to={`/relationships/${item.id}`} className={css.name}>
                {item.name ?? item[other].name}
              </Link>
              {item.review ? (
                <ReviewTag review={item.review} />
              ) : (
                item.state !== "proposed" && <StateTag state={item.state} />
              )}
            </div>
            <span className={css.meter} aria-hidden>
              <span style={{ inlineSize: `${Math.max(1, Math.round(100 * share))}%` }} />
            </span>
            <span className={css.note}>
              {share > 0 && <span>{other === "customer" ? t("ofWork", said) : t("ofDemand", said)}</span>}
              {item.meanWaitSeconds !== null && item.handOvers > 0 && (
                <span>{t("waits", { time: format.duration(item.meanWaitSeconds) })}</span>
              )}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
