import { useWords } from "#platform/web";
import { Link } from "#ui/link";
import { Section } from "#ui/page";
import css from "./agreements.module.css";
import { type Item, useAgreements } from "./api.ts";
import { homeWords } from "./home-words.ts";
import { StandingTags, useTitle } from "./parts.tsx";

/** On the home page: what waits for one's word, and what is to be looked at again. Nothing when there is nothing. */
export default function AgreementsAtHome() {
  const t = useWords(homeWords);
  const titleOf = useTitle();
  const waiting = itemsOf(useAgreements({ show: "answer", limit: 5 }));
  const review = itemsOf(useAgreements({ show: "review", limit: 5 }));
  const items = [...waiting, ...review.filter(({ id }) => !waiting.some((one) => one.id === id))];
  if (items.length === 0) return null;
  return (
    <Section title={t("title")} lead={t("lead")}>
      <ul className={css.items}>
        {items.map((item) => (
          <li key={item.id} className={css.item}>
            <Link to={`/agreements/${item.id}`}>{titleOf(item)}</Link>
            <StandingTags item={item} />
          </li>
        ))}
      </ul>
      <p>
        <Link to="/agreements">{t("all")}</Link>
      </p>
    </Section>
  );
}

const itemsOf = (query: ReturnType<typeof useAgreements>): Item[] =>
  query.data?.pages.flatMap((page) => page.agreements) ?? [];
