import { useWords } from "#platform/web";
import { Link } from "#ui/link";
import { Tag } from "#ui/tag";
import { Time } from "#ui/time";
import type { Given } from "./api.ts";
import css from "./rating.module.css";
import { ratingWords } from "./words.ts";

const tone = (score: number) => (score <= 2 ? "bad" : score === 3 ? "neutral" : "good");

/** Answers, each with who gave it. */
export function GivenList({ given, named = false }: { given: readonly Given[]; named?: boolean }) {
  return (
    <ul className={css.list}>
      {given.map((one) => (
        <GivenItem key={one.id} given={one} named={named} />
      ))}
    </ul>
  );
}

function GivenItem({ given, named }: { given: Given; named: boolean }) {
  const t = useWords(ratingWords);
  return (
    <li className={css.given}>
      <span>
        <Tag tone={tone(given.score)}>{t("outOf", { score: given.score })}</Tag>{" "}
        {given.rated === "supplier"
          ? t("ratedSupplier", { rater: given.rater.name, supplier: given.supplier.name })
          : t("ratedCustomer", { rater: given.rater.name })}
      </span>
      {given.comment && <blockquote>{given.comment}</blockquote>}
      {given.answers.slice(1).map(({ label, answer }) => (
        <span key={label} className={css.note}>
          {label} {answer}
        </span>
      ))}
      <span className={css.note}>
        {named && (
          <>
            <Link to={`/requests/${given.request.number}`}>{given.request.subject}</Link> ·{" "}
          </>
        )}
        <Time at={given.at} />
      </span>
    </li>
  );
}
