import { useWords } from "#platform/web";
import { ButtonLink, Link } from "#ui/link";
import { Section } from "#ui/page";
import { Async, Loading } from "#ui/state";
import css from "./agreements.module.css";
import { type Between, useBetween } from "./api.ts";
import { listWords } from "./list-words.ts";
import { StandingTags, TargetsInShort, useTitle } from "./parts.tsx";
import { words } from "./words.ts";

const reaches = ["own", "above", "standard"] as const;

/** On the page of a relationship: what holds or is proposed between its two sides. */
export default function AgreementsSection({ supplier, customer }: { supplier: string; customer: string }) {
  const t = useWords(words);
  const l = useWords(listWords);
  const query = useBetween(supplier, customer);
  const may = (query.data?.mayPropose.length ?? 0) > 0;
  return (
    <Section
      title={l("here")}
      lead={l("hereLead")}
      actions={
        may ? (
          <ButtonLink
            size="xs"
            variant="default"
            to={`/agreements/new?supplier=${supplier}&customer=${customer}`}
          >
            {t("propose")}
          </ButtonLink>
        ) : undefined
      }
    >
      <Async query={query} loading={<Loading lines={3} />}>
        {({ agreements }) =>
          agreements.length === 0 ? (
            <p className={css.dim}>{l("hereNone")}</p>
          ) : (
            reaches.map((reach) => (
              <Group
                key={reach}
                title={l(reach)}
                items={agreements.filter((one) => one.reach === reach)}
                alone={agreements.every((one) => one.reach === reach)}
              />
            ))
          )
        }
      </Async>
    </Section>
  );
}

function Group({ title, items, alone }: { title: string; items: Between["agreements"]; alone: boolean }) {
  const titleOf = useTitle();
  if (items.length === 0) return null;
  return (
    <div>
      {!alone && <p className={css.role}>{title}</p>}
      <ul className={css.items}>
        {items.map((item) => (
          <li key={item.id} className={css.item}>
            <span className={css.itemText}>
              <Link to={`/agreements/${item.id}`}>{titleOf(item)}</Link>
              <TargetsInShort item={item} />
            </span>
            <StandingTags item={item} />
          </li>
        ))}
      </ul>
    </div>
  );
}
