import { useWords } from "#platform/web";
import { ButtonLink, Link } from "#ui/link";
import type { NeedItem } from "./api.ts";
import { compareWords } from "./compare-words.ts";
import css from "./need-list.module.css";
import { ProofLine, Score, StateTag, TrendTag, useSides } from "./parts.tsx";

/** Needs as they stand on other pages: what, how much it hurts, and the way to the proof. */
export function NeedList({ needs, verb }: { needs: readonly NeedItem[]; verb?: boolean }) {
  const t = useWords(compareWords);
  const sides = useSides();
  return (
    <ul className={css.list}>
      {needs.map((need) => (
        <li key={need.id} className={css.need}>
          <div className={css.text}>
            <Link to={`/needs/${need.number}`}>{need.title}</Link>
            <span className={css.sides}>
              {sides(need)} <StateTag need={need} /> {need.proof && <TrendTag trend={need.proof.trend} />}
            </span>
            <ProofLine need={need} />
          </div>
          <Score need={need} />
          {verb && (
            <ButtonLink to={`/needs/${need.number}`} variant="default" size="xs">
              {t("openProof")}
            </ButtonLink>
          )}
        </li>
      ))}
    </ul>
  );
}
