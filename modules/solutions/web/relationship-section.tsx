import { useWords } from "#platform/web";
import { ButtonLink } from "#ui/link";
import { Section } from "#ui/page";
import { Async, Loading } from "#ui/state";
import { useAround } from "./api.ts";
import { Items } from "./parts.tsx";
import css from "./solutions.module.css";
import { words } from "./words.ts";

/** On the page of a relationship: what the supplier does for this customer, and whether it helped. */
export default function RelationshipSolutions({
  supplier,
  customer,
}: {
  supplier: string;
  customer: string;
}) {
  return <Around of={{ supplier, customer }} to={`/solutions/new?supplier=${supplier}`} />;
}

export function Around({ of, to }: { of: Parameters<typeof useAround>[0]; to: string }) {
  const t = useWords(words);
  const query = useAround(of);
  return (
    <Section
      title={t("here")}
      lead={t("hereLead")}
      actions={
        query.data?.mayDraft ? (
          <ButtonLink size="xs" variant="default" to={to}>
            {t("new")}
          </ButtonLink>
        ) : undefined
      }
    >
      <Async query={query} loading={<Loading lines={2} />}>
        {({ solutions }) =>
          solutions.length === 0 ? <p className={css.dim}>{t("hereNone")}</p> : <Items items={solutions} />
        }
      </Async>
    </Section>
  );
}
