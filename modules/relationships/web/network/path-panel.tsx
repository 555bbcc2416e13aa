import { useWords } from "#platform/web";
import { Link } from "#ui/link";
import { Loading } from "#ui/state";
import { Confidence } from "#ui/tag";
import type { Path } from "../api.ts";
import { mapWords } from "../map-words.ts";
import { words } from "../words.ts";
import css from "./network.module.css";

/** The way from one party to another, step by step. */
export function PathPanel({ path }: { path: Path | undefined }) {
  const t = useWords(mapWords);
  const name = useWords(words);
  if (!path) return <Loading lines={4} />;
  if (path.relationships.length === 0) return <p>{t("pathNone")}</p>;
  return (
    <>
      <h2 className={css.party}>{t("pathTitle")}</h2>
      <p className={css.hint}>{t("pathStep", { count: path.relationships.length })}</p>
      <ol className={css.path}>
        {path.relationships.map(({ id, supplier, customer, confidence }) => (
          <li key={id}>
            <Link to={`/relationships/${id}`}>
              {name("arrow", { supplier: supplier.name, customer: customer.name })}
            </Link>
            <Confidence value={confidence} word={false} />
          </li>
        ))}
      </ol>
    </>
  );
}
