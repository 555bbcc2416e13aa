import { usePageParam, useWords } from "#platform/web";
import { ButtonLink } from "#ui/link";
import { Section } from "#ui/page";
import { Async } from "#ui/state";
import { useRelationshipResults } from "./api.ts";
import { Frame } from "./frame.tsx";
import { Scope } from "./scope.tsx";
import { Waiting } from "./waiting.tsx";
import { pageWords } from "./words.ts";

/** One relationship: what one side says of the other, and what the other thought it would. */
export default function RelationshipPage() {
  const t = useWords(pageWords);
  const query = useRelationshipResults(
    usePageParam("wave"),
    usePageParam("supplier"),
    usePageParam("customer"),
  );
  return (
    <Waiting query={query}>
      <Async query={query}>
        {(results) => {
          const [supplier, customer] = [results.supplier?.name ?? "", results.customer?.name ?? ""];
          return (
            <Frame
              wave={results.wave}
              title={`${supplier} → ${customer}`}
              lead={t("asRelationship", { supplier, customer })}
              files={false}
            >
              <Scope results={results} />
              {results.relationship && (
                <Section
                  bare
                  actions={
                    <ButtonLink to={`/relationships/${results.relationship}`} variant="default" size="xs">
                      {t("relationshipPage")}
                    </ButtonLink>
                  }
                />
              )}
            </Frame>
          );
        }}
      </Async>
    </Waiting>
  );
}
